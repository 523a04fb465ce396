/// Up to four features of a model with their weights: 64 bytes, one cache line. Row n is the 15 bytes from 15 n on, signed weights
/// for the labels in units of the model's scale; byte 60 + n is the fingerprint of the feature's key.
enum FeatureBucket {
    static let size = 64
    private static let rows = 4
    private static let rowSize = 15
    private static let fingerprintsOffset = 60

    /// The weights of the feature with a fingerprint, two in each lane; zero if there is none. The last byte means nothing.
    ///
    /// No branch depends on what is found: a mispredicted one would cost more than the rest.
    @inline(__always)
    static func row(of fingerprint: UInt8, in bucket: UnsafeRawPointer) -> SIMD8<Int16> {
        let all = UInt32(littleEndian: bucket.load(fromByteOffset: fingerprintsOffset, as: UInt32.self))
        // The lowest byte that is zero, by its highest bit (Warren, "Hacker's Delight", 6-1).
        let differing = all ^ (UInt32(fingerprint) &* 0x0101_0101)
        let same = (differing &- 0x0101_0101) & ~differing & 0x8080_8080
        let row = same.trailingZeroBitCount >> 3 & 3
        let weights = bucket.loadUnaligned(fromByteOffset: row &* rowSize, as: SIMD8<Int16>.self)
        return weights & SIMD8(repeating: same == 0 ? 0 : -1)
    }

    /// Puts a feature into a bucket.
    ///
    /// - Returns: whether there was room; two features with one fingerprint would be taken for each other.
    static func add(_ weights: SIMD16<Int8>, of fingerprint: UInt8, to bucket: UnsafeMutableRawPointer) -> Bool {
        let bytes = UnsafeMutableRawBufferPointer(start: bucket, count: size)
        func isFree(_ row: Int) -> Bool { bytes[row * rowSize..<(row + 1) * rowSize].allSatisfy { $0 == 0 } }
        guard let free = (0..<rows).first(where: isFree),
            (0..<free).allSatisfy({ bytes[fingerprintsOffset + $0] != fingerprint })
        else { return false }
        for label in 0..<rowSize { bytes[free * rowSize + label] = UInt8(bitPattern: weights[label]) }
        bytes[fingerprintsOffset + free] = fingerprint
        return true
    }
}
