import TacitPrivacy

extension TaggerWeights {
    /// The weightiest features in rows of bytes, as a model file.
    ///
    /// - Parameters:
    ///   - bucketCount: buckets of four features; 64 bytes each.
    ///   - fill: share of the room that is used; near 1 more features find their bucket full.
    package func encode(bucketCount: Int, fill: Double = 0.9, calibration: [Float] = TaggerModel.uncalibrated)
        -> (bytes: [UInt8], dropped: Int)
    {
        let magnitudes = rows.map { row -> Float in
            // A weight that all labels share decides nothing.
            let mean = row.sum() / Float(TagLabel.count)
            var most: Float = 0
            for lane in 0..<TagLabel.count { most = max(most, abs(row[lane] - mean)) }
            return most
        }
        let room = Int(Double(bucketCount * 4) * fill)
        let chosen = keys.indices.sorted {
            magnitudes[$0] != magnitudes[$1] ? magnitudes[$0] > magnitudes[$1] : keys[$0] < keys[$1]
        }.prefix(room)
        let greatest = chosen.first.map { magnitudes[$0] } ?? 1
        let scale = max(min(greatest, 4), 0.1) / 127
        return TaggerModel.encode(
            transitions: transitions, calibration: calibration, tables: tables, bucketCount: bucketCount, scale: scale,
            rows: chosen.lazy.map { number in
                let row = (self.rows[number] / scale).rounded(.toNearestOrEven)
                let clamped = row.clamped(
                    lowerBound: LabelScores(repeating: -127), upperBound: LabelScores(repeating: 127))
                return (self.keys[number], SIMD16<Int8>(clamped))
            })
    }
}
