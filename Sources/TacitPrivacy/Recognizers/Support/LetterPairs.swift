/// Pairs of bytes with which something can start (or end): sorts out nearly all words of a text with one look-up.
///
/// Bytes count by their lower five bits, so that a letter is the same in either case, and all bytes beyond ASCII are
/// one. So a pair that isn't in the table isn't in the set; one that is may still not be.
struct LetterPairs: Sendable {
    /// A bit for each second byte, by first byte: 128 bytes, so that it stays in the cache.
    private var rows = InlineArray<32, UInt32>(repeating: 0)

    init() {}

    mutating func insert(_ first: UInt8, _ second: UInt8) {
        rows[Self.column(first)] |= 1 << UInt32(Self.column(second))
    }

    /// Any byte may come second.
    mutating func insert(_ first: UInt8) {
        rows[Self.column(first)] = .max
    }

    @inline(__always)
    private static func column(_ byte: UInt8) -> Int { byte < 0x80 ? Int(byte & 31) : 0 }

    @inline(__always)
    func contains(_ first: UInt8, _ second: UInt8) -> Bool {
        rows[Self.column(first)] &>> UInt32(truncatingIfNeeded: Self.column(second)) & 1 == 1
    }

    /// Whether such a pair starts at an offset.
    @inline(__always)
    func allows(_ offset: Int, in bytes: [UInt8]) -> Bool {
        offset + 1 < bytes.count && contains(bytes[offset], bytes[offset + 1])
    }
}
