internal import CTacitModels

/// A trained model as bytes, read where they lie: nothing is copied, parsed or allocated, so loading costs nothing and
/// pages that no text needs are never read from disk.
///
/// Layout, little-endian, 64-byte aligned: `Layout`, the buckets (`FeatureBucket`), then what is known of words (their uses, then
/// their classes). A feature that training dropped is taken for another one with a chance of about 1 in 64.
package struct TaggerModel: @unchecked Sendable {
    /// 12 numbers of 32 bits, then the transitions' scores (16 rows of 16), then the calibration.
    enum Layout {
        static let magic: UInt64 = 0x4741_5454_4943_4154  // TACITTAG
        static let version: UInt32 = 5
        static let versionOffset = 8
        static let bucketCountOffset = 12
        static let scaleOffset = 16
        static let useCountOffset = 20
        static let classSeedOffset = 24
        static let classCountOffset = 28
        static let transitionsOffset = 64
        static let calibrationOffset = 64 + 16 * 64
        static let bucketsOffset = 64 + 16 * 64 + 1024
    }

    private let buckets: UnsafeRawPointer
    private let bucketCount: UInt64
    private let scale: Float
    let chain: Chain
    let calibration: TagCalibration
    let knowledge: WordKnowledge

    /// - Parameter bytes: must outlive the model; they are never written.
    /// - Returns: `nil` for bytes that are no model of this version.
    package init?(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, bytes.count >= Layout.bucketsOffset,
            UInt64(littleEndian: base.loadUnaligned(as: UInt64.self)) == Layout.magic,
            UInt32(littleEndian: base.loadUnaligned(fromByteOffset: Layout.versionOffset, as: UInt32.self))
                == Layout.version
        else { return nil }
        func number(_ offset: Int) -> UInt32 {
            UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
        let count = number(Layout.bucketCountOffset)
        let (useCount, classCount) = (Int(number(Layout.useCountOffset)), Int(number(Layout.classCountOffset)))
        let usesOffset = Layout.bucketsOffset + Int(count) * FeatureBucket.size
        let classesOffset = usesOffset + useCount * 2
        guard count > 0, useCount & (useCount - 1) == 0, classCount % 3 == 0,
            bytes.count == classesOffset + classCount * 2
        else { return nil }
        knowledge = WordKnowledge(
            uses: WordUses(
                slots: UnsafeRawBufferPointer(rebasing: bytes[usesOffset..<classesOffset])
                    .assumingMemoryBound(to: UInt16.self)),
            classes: WordClasses(
                places: UnsafeRawBufferPointer(rebasing: bytes[classesOffset...])
                    .assumingMemoryBound(to: UInt16.self),
                seed: number(Layout.classSeedOffset)))
        bucketCount = UInt64(count)
        scale = base.loadUnaligned(fromByteOffset: Layout.scaleOffset, as: Float.self)
        buckets = base + Layout.bucketsOffset
        chain = Chain(
            scores: (0..<16).map { row in
                base.loadUnaligned(fromByteOffset: Layout.transitionsOffset + row * 64, as: LabelScores.self)
            })
        calibration = TagCalibration(base + Layout.calibrationOffset)
    }

    /// The bucket of a key, and its fingerprint.
    private static func place(of key: UInt64, among count: UInt64) -> (bucket: Int, fingerprint: UInt8) {
        (Int(((key >> 32) &* count) >> 32), UInt8(truncatingIfNeeded: key))
    }

    /// Asks for the buckets of keys that `score` reads next. The table is larger than near caches: without this each look-up
    /// waits for its line.
    @inline(__always)
    func prefetch(_ keys: UnsafePointer<UInt64>, _ count: Int) {
        for index in 0..<count {
            tacit_prefetch(buckets + Self.place(of: keys[index], among: bucketCount).bucket &* FeatureBucket.size)
        }
    }

    /// Sum of the weights of some features, as scores of the labels.
    ///
    /// Even and odd lanes are summed apart, as 16-bit numbers, which every x86-64 and ARM64 does with vectors.
    @inline(__always)
    func score(_ keys: UnsafePointer<UInt64>, _ count: Int) -> LabelScores {
        var even = SIMD8<Int16>.zero
        var odd = SIMD8<Int16>.zero
        for index in 0..<count {
            let (bucket, fingerprint) = Self.place(of: keys[index], among: bucketCount)
            let row = FeatureBucket.row(of: fingerprint, in: buckets + bucket &* FeatureBucket.size)
            even &+= (row &<< 8) &>> 8
            odd &+= row &>> 8
        }
        var scores = LabelScores.zero
        for lane in 0..<8 {
            scores[2 * lane] = Float(even[lane])
            scores[2 * lane + 1] = Float(odd[lane])
        }
        scores[15] = 0
        return scores * scale
    }
}

extension TaggerModel {
    /// A model as a file, for training.
    ///
    /// - Parameters:
    ///   - transitions: scores by label; last the start's.
    ///   - calibration: for each curve, in their order, scores at `CalibrationCurve.steps` probabilities.
    ///   - tables: what is known of words.
    ///   - rows: keys with their weights; of more than four in a bucket the later ones are dropped, so give the weightiest
    ///     first.
    /// - Returns: the bytes, and how many rows found no room.
    package static func encode(
        transitions: [LabelScores], calibration: [Float], tables: WordTables = WordTables(), bucketCount: Int,
        scale: Float,
        rows: some Sequence<(key: UInt64, weights: SIMD16<Int8>)>
    ) -> (bytes: [UInt8], dropped: Int) {
        let usesOffset = Layout.bucketsOffset + bucketCount * FeatureBucket.size
        let words = tables.uses + tables.classes.places
        var bytes = [UInt8](repeating: 0, count: usesOffset + words.count * 2)
        var dropped = 0
        bytes.withUnsafeMutableBytes { bytes in
            bytes.storeBytes(of: Layout.magic, as: UInt64.self)
            bytes.storeBytes(of: Layout.version, toByteOffset: Layout.versionOffset, as: UInt32.self)
            bytes.storeBytes(of: UInt32(bucketCount), toByteOffset: Layout.bucketCountOffset, as: UInt32.self)
            bytes.storeBytes(of: scale, toByteOffset: Layout.scaleOffset, as: Float.self)
            bytes.storeBytes(of: UInt32(tables.uses.count), toByteOffset: Layout.useCountOffset, as: UInt32.self)
            bytes.storeBytes(of: tables.classes.seed, toByteOffset: Layout.classSeedOffset, as: UInt32.self)
            bytes.storeBytes(
                of: UInt32(tables.classes.places.count), toByteOffset: Layout.classCountOffset, as: UInt32.self)
            for (index, entry) in words.enumerated() {
                bytes.storeBytes(of: entry, toByteOffset: usesOffset + index * 2, as: UInt16.self)
            }
            for (row, scores) in transitions.enumerated() {
                bytes.storeBytes(of: scores, toByteOffset: Layout.transitionsOffset + row * 64, as: LabelScores.self)
            }
            for (index, value) in calibration.enumerated() {
                bytes.storeBytes(of: value, toByteOffset: Layout.calibrationOffset + index * 4, as: Float.self)
            }
            for (key, weights) in rows {
                let (bucket, fingerprint) = place(of: key, among: UInt64(bucketCount))
                let start = Layout.bucketsOffset + bucket * FeatureBucket.size
                guard let base = bytes.baseAddress,
                    FeatureBucket.add(weights, of: fingerprint, to: base + start)
                else {
                    dropped += 1
                    continue
                }
            }
        }
        return (bytes, dropped)
    }

    /// A calibration that takes probabilities as they are.
    package static let uncalibrated: [Float] = CalibrationCurve.all.flatMap { _ in
        (0..<CalibrationCurve.steps).map { Float($0) / Float(CalibrationCurve.steps - 1) }
    }
}
