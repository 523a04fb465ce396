/// Makes the marks of a text, block by block.
///
/// For eight bytes at a time a table gives the bits of the seven common sorts and of "a sign", one sort to a byte; eight
/// such words are then turned, as a matrix of bytes, into one word a sort. About two cycles for a byte.
struct ByteMarksMaker {
    private let words: UnsafeMutablePointer<UInt64>
    private let stride: Int
    private(set) var traits: ByteTraits = []

    /// - Parameter words: All 0; those of one sort lie together, with one before and one after them that stay 0.
    init(words: UnsafeMutablePointer<UInt64>, stride: Int) {
        self.words = words
        self.stride = stride
    }

    mutating func mark(_ bytes: UnsafeBufferPointer<UInt8>) {
        Self.sorts.withUnsafeBufferPointer { sorts in
            Self.signs.withUnsafeBufferPointer { signs in
                for block in 0..<stride - 2 {
                    markBytes(bytes, block, sorts, signs)
                    markStarts(block)
                }
            }
        }
        LetterTriples.sorts.withUnsafeBufferPointer { sorts in
            WordOpenings.table.withUnsafeBufferPointer { openings in
                for block in 0..<stride - 2 { markWords(bytes, block, sorts, openings) }
            }
        }
        addSignTraits()
    }

    @inline(__always)
    private func word(_ sort: ByteMarks.Sort, _ block: Int) -> UInt64 { words[sort.rawValue * stride &+ block &+ 1] }

    @inline(__always)
    private func word(_ sort: ByteMarks.Sort, _ block: Int, before distance: UInt64) -> UInt64 {
        word(sort, block) &<< distance | word(sort, block &- 1) &>> (64 &- distance)
    }

    @inline(__always)
    private func set(_ sort: ByteMarks.Sort, _ block: Int, _ bits: UInt64) {
        words[sort.rawValue * stride &+ block &+ 1] = bits
    }

    @inline(__always)
    private mutating func markBytes(
        _ bytes: UnsafeBufferPointer<UInt8>, _ block: Int, _ sorts: UnsafeBufferPointer<UInt64>,
        _ signs: UnsafeBufferPointer<UInt8>
    ) {
        var rows = InlineArray<8, UInt64>(repeating: 0)
        let start = block * 64
        if start + 64 <= bytes.count {
            for row in 0..<8 {
                var bits: UInt64 = 0
                for column in 0..<8 {
                    bits |= sorts[Int(bytes[start &+ row &* 8 &+ column])] &<< UInt64(truncatingIfNeeded: column)
                }
                rows[row] = bits
            }
        } else {
            for offset in start..<bytes.count {
                rows[(offset - start) / 8] |= sorts[Int(bytes[offset])] &<< UInt64(truncatingIfNeeded: offset & 7)
            }
        }
        Self.transpose(&rows)
        for sort in 0..<7 { words[sort &* stride &+ block &+ 1] = rows[sort] }
        if rows[0] != rows[1] { traits.insert(.lowercase) }
        if rows[1] != 0 { traits.insert(.capital) }
        if rows[2] != 0 { traits.insert(.digit) }
        if rows[3] != 0 { traits.insert(.beyondASCII) }
        if rows[5] != 0 { traits.insert(.hyphen) }
        if rows[6] != 0 { traits.insert(.dot) }
        var bits = rows[7]
        while bits != 0 {
            let bit = bits.trailingZeroBitCount
            let sort = Int(signs[Int(bytes[start &+ bit])])
            words[sort &* stride &+ block &+ 1] |= 1 &<< UInt64(truncatingIfNeeded: bit)
            bits &= bits &- 1
        }
    }

    private mutating func addSignTraits() {
        for (sort, trait) in [(.at, .at), (.colon, .colon), (.slash, .slash)] as [(ByteMarks.Sort, ByteTraits)] {
            for block in 0..<stride - 2 where word(sort, block) != 0 {
                traits.insert(trait)
                break
            }
        }
    }

    /// What follows from the marks of this block and of the one before.
    @inline(__always)
    private func markStarts(_ block: Int) {
        let alphanumeric = word(.letter, block) | word(.digit, block)
        set(.alphanumeric, block, alphanumeric)
        let signs =
            word(.hyphen, block) | word(.dot, block) | word(.underscore, block) | word(.slash, block)
            | word(.plus, block) | word(.equals, block)
        set(.token, block, alphanumeric | signs)
        set(.digitStart, block, word(.digit, block) & ~word(.digit, block, before: 1))
        let opening = ~word(.alphanumeric, block, before: 1)
        set(.opening, block, opening)
        let escapes = word(.backslash, block, before: 2) | word(.percent, block, before: 3)
        set(.tokenStart, block, alphanumeric & (opening | word(.capital, block) | escapes))
    }

    /// What words may be, by their first letters.
    @inline(__always)
    private func markWords(
        _ bytes: UnsafeBufferPointer<UInt8>, _ block: Int, _ sorts: UnsafeBufferPointer<UInt8>,
        _ openings: UnsafeBufferPointer<UInt8>
    ) {
        let others = word(.beyondASCII, block) & ~word(.beyondASCII, block, before: 1) & word(.opening, block)
        var bits = word(.tokenStart, block) | others
        let first = ByteMarks.Sort.credentialWord.rawValue &* stride &+ block &+ 1
        while bits != 0 {
            let bit = bits.trailingZeroBitCount
            var opened = openings[LetterTriples.index(block &* 64 &+ bit, in: bytes, sorts)]
            while opened != 0 {
                words[first &+ opened.trailingZeroBitCount &* stride] |= 1 &<< UInt64(truncatingIfNeeded: bit)
                opened &= opened &- 1
            }
            bits &= bits &- 1
        }
    }

    /// Byte `i` of word `j` becomes byte `j` of word `i`.
    @inline(__always)
    private static func transpose(_ rows: inout InlineArray<8, UInt64>) {
        @inline(__always)
        func swap(_ low: Int, _ high: Int, _ shift: UInt64, _ mask: UInt64) {
            let both = (rows[low] &>> shift ^ rows[high]) & mask
            rows[high] ^= both
            rows[low] ^= both &<< shift
        }
        for row in 0..<4 { swap(row, row + 4, 32, 0xFFFF_FFFF) }
        for row in 0..<4 { swap(row & 1 | (row & 2) << 1, row & 1 | (row & 2) << 1 | 2, 16, 0x0000_FFFF_0000_FFFF) }
        for row in 0..<4 { swap(row * 2, row * 2 + 1, 8, 0x00FF_00FF_00FF_00FF) }
    }

    /// For each byte, bit `8 * n` for each common sort `n` that it is of; bit 56 for a sign.
    private static let sorts: [UInt64] = (0...255).map { (byte: UInt8) in
        var bits: UInt64 = 0
        if byte.isASCIILetter { bits |= 1 << (8 * UInt64(ByteMarks.Sort.letter.rawValue)) }
        if byte.isUpper { bits |= 1 << (8 * UInt64(ByteMarks.Sort.capital.rawValue)) }
        if byte.isDigit { bits |= 1 << (8 * UInt64(ByteMarks.Sort.digit.rawValue)) }
        if byte >= 0x80 { bits |= 1 << (8 * UInt64(ByteMarks.Sort.beyondASCII.rawValue)) }
        if byte == 0x20 { bits |= 1 << (8 * UInt64(ByteMarks.Sort.blank.rawValue)) }
        if byte == UInt8(ascii: "-") { bits |= 1 << (8 * UInt64(ByteMarks.Sort.hyphen.rawValue)) }
        if byte == UInt8(ascii: ".") { bits |= 1 << (8 * UInt64(ByteMarks.Sort.dot.rawValue)) }
        if sign(byte) != nil { bits |= 1 << 56 }
        return bits
    }

    /// For each byte the number of the sign that it is.
    private static let signs: [UInt8] = (0...255).map { (byte: UInt8) in UInt8(sign(byte)?.rawValue ?? 0) }

    private static func sign(_ byte: UInt8) -> ByteMarks.Sort? {
        switch byte {
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "@"): .at
        case UInt8(ascii: "="): .equals
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): .bracket
        case UInt8(ascii: "\\"): .backslash
        case UInt8(ascii: "%"): .percent
        case UInt8(ascii: "_"): .underscore
        case UInt8(ascii: "+"): .plus
        case 0xEF: .fullWidth
        default: nil
        }
    }
}
