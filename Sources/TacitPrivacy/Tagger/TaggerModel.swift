internal import CTacitModels

/// A trained model as bytes, read where they lie: nothing is copied, parsed or allocated, so loading costs nothing and
/// pages that no text needs are never read from disk.
///
/// Layout, little-endian, 64-byte aligned: `Header`, the buckets, then what is known of words (their
/// uses, then their classes). A bucket is 64 bytes, one cache line: four rows of 16
/// signed bytes. Lanes 0 to 14 of a row are the weights of a feature for the labels, in units of `scale`; lane 15 is the
/// fingerprint of the feature's key. A feature that training dropped is taken for another one with a chance of about 1 in 64.
package struct TaggerModel: @unchecked Sendable {
    /// 12 numbers of 32 bits, then the transitions' scores (16 rows of 16), then the calibration.
    enum Layout {
        static let magic: UInt64 = 0x4741_5454_4943_4154  // TACITTAG
        static let version: UInt32 = 3
        static let versionOffset = 8
        static let bucketCountOffset = 12
        static let scaleOffset = 16
        static let useCountOffset = 20
        static let classSeedOffset = 24
        static let classCountOffset = 28
        static let transitionsOffset = 64
        static let calibrationOffset = 64 + 16 * 64
        static let bucketsOffset = 64 + 16 * 64 + 1024
        static let bucketSize = 64
        static let rowSize = 16
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
        let usesOffset = Layout.bucketsOffset + Int(count) * Layout.bucketSize
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
    package static func place(of key: UInt64, among count: UInt64) -> (bucket: Int, fingerprint: Int8) {
        (Int(((key >> 32) &* count) >> 32), Int8(truncatingIfNeeded: key))
    }

    /// Asks for the buckets of keys that `score` reads next. The table is larger than near caches: without this each look-up
    /// waits for its line.
    @inline(__always)
    func prefetch(_ keys: UnsafePointer<UInt64>, _ count: Int) {
        for index in 0..<count {
            tacit_prefetch(buckets + Self.place(of: keys[index], among: bucketCount).bucket &* Layout.bucketSize)
        }
    }

    /// Sum of the weights of some features, as scores of the labels.
    ///
    /// No branch depends on what is found: a row that isn't the key's adds nothing. Even and odd lanes are summed apart, as
    /// 16-bit numbers, which every x86-64 and ARM64 does with vectors.
    @inline(__always)
    func score(_ keys: UnsafePointer<UInt64>, _ count: Int) -> LabelScores {
        var even = SIMD8<Int16>.zero
        var odd = SIMD8<Int16>.zero
        for index in 0..<count {
            let (bucket, fingerprint) = Self.place(of: keys[index], among: bucketCount)
            let start = buckets + bucket &* Layout.bucketSize
            var row = SIMD8<Int16>.zero
            for slot in 0..<4 {
                let place = start + slot &* Layout.rowSize
                let isKeys = place.load(fromByteOffset: 15, as: Int8.self) == fingerprint
                row |= place.load(as: SIMD8<Int16>.self) & SIMD8(repeating: isKeys ? -1 : 0)
            }
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

/// What a probability of the chain is worth: for each type, the share of right findings that held-out texts showed, at 16
/// steps of the probability. In between, on the line.
struct TagCalibration: Sendable {
    static let steps = 16
    private let values: [Float]

    init(_ bytes: UnsafeRawPointer) {
        values = (0..<Self.steps * TagType.allCases.count).map {
            bytes.loadUnaligned(fromByteOffset: $0 * 4, as: Float.self)
        }
    }

    func score(_ probability: Float, of type: TagType) -> Float {
        let place = max(0, min(probability, 1)) * Float(Self.steps - 1)
        let low = min(Int(place), Self.steps - 2)
        let base = Int(type.rawValue) * Self.steps + low
        return values[base] + (values[base + 1] - values[base]) * (place - Float(low))
    }
}

extension TaggerModel {
    /// A model as a file, for training.
    ///
    /// - Parameters:
    ///   - transitions: scores by label; last the start's.
    ///   - calibration: for each type, scores at `TagCalibration.steps` probabilities.
    ///   - tables: what is known of words.
    ///   - rows: keys with their weights; of more than four in a bucket the later ones are dropped, so give the weightiest
    ///     first.
    /// - Returns: the bytes, and how many rows found no room.
    package static func encode(
        transitions: [LabelScores], calibration: [Float], tables: WordTables = WordTables(), bucketCount: Int,
        scale: Float,
        rows: some Sequence<(key: UInt64, weights: SIMD16<Int8>)>
    ) -> (bytes: [UInt8], dropped: Int) {
        let usesOffset = Layout.bucketsOffset + bucketCount * Layout.bucketSize
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
                let start = Layout.bucketsOffset + bucket * Layout.bucketSize
                guard
                    let slot = (0..<4).first(where: { slot in
                        bytes.loadUnaligned(fromByteOffset: start + slot * 16, as: SIMD16<Int8>.self) == .zero
                    })
                else {
                    dropped += 1
                    continue
                }
                var row = weights
                row[15] = fingerprint
                // Two features of one bucket with one fingerprint would be taken for each other; the weightier stays.
                guard
                    (0..<slot).allSatisfy({ other in
                        bytes[start + other * 16 + 15] != UInt8(bitPattern: fingerprint)
                    })
                else {
                    dropped += 1
                    continue
                }
                bytes.storeBytes(of: row, toByteOffset: start + slot * Layout.rowSize, as: SIMD16<Int8>.self)
            }
        }
        return (bytes, dropped)
    }

    /// A calibration that takes probabilities as they are.
    package static let uncalibrated: [Float] = TagType.allCases.flatMap { _ in
        (0..<TagCalibration.steps).map { Float($0) / Float(TagCalibration.steps - 1) }
    }
}
