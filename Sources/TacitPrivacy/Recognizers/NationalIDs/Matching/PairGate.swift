/// Pairs of bytes with which something can start: sorts out nearly all of a text with one look-up a byte.
struct PairGate: Sendable {
    /// A bit for each pair, by first byte times 256 plus second byte: 8 KB, so that it stays in the cache.
    private var bits = [UInt64](repeating: 0, count: 1 << 10)

    init() {}

    /// The first two letters of phrases, in capitals and small, with accents and with separators between.
    init(phrases: some Sequence<String>) {
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            let (first, length) = FoldedLetters.at(0, in: bytes)
            var second: UInt8 = 0
            var offset = length
            while second == 0, offset < bytes.count {
                let next = FoldedLetters.at(offset, in: bytes)
                second = next.letter
                offset += next.length
            }
            for start in [first, first & 0xDF] where start.isAlphanumeric {
                for next in [second, second & 0xDF] where next.isAlphanumeric { insert(start, next) }
                for separator in " \t_-./'".utf8 { insert(start, separator) }
                for lead in 0xC2...0xF4 { insert(start, UInt8(lead)) }
            }
        }
    }

    mutating func insert(_ first: UInt8, _ second: UInt8) {
        let pair = Self.pair(first, second)
        bits[pair >> 6] |= 1 << UInt64(pair & 63)
    }

    @inline(__always)
    private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 8 | Int(second) }

    @inline(__always)
    func allows(_ offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset + 1 < bytes.count else { return false }
        let pair = Self.pair(bytes[offset], bytes[offset + 1])
        return bits[pair >> 6] >> UInt64(pair & 63) & 1 == 1
    }

    /// The next offset at which a pair stands that is in the table, at the start of a word, at a capital or behind an
    /// escape.
    ///
    /// Whether a word truly starts there is for the caller to check.
    func next(from start: Int, in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            bits.withUnsafeBufferPointer { bits in
                var offset = start
                while offset + 1 < bytes.count {
                    let byte = bytes[offset]
                    let pair = Self.pair(byte, bytes[offset + 1])
                    if bits[pair >> 6] >> UInt64(pair & 63) & 1 == 1 {
                        if offset == 0 || !bytes[offset - 1].isAlphanumeric || byte.isUpper { return offset }
                        if offset > 1, bytes[offset - 2] == 0x5C || (offset > 2 && bytes[offset - 3] == 0x25) {
                            return offset
                        }
                    }
                    offset += 1
                }
                return nil
            }
        }
    }
}
