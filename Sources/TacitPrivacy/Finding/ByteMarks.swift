/// Where which sorts of bytes stand in a text: one bit for each byte and sort, 64 bytes to a word, made in one pass.
///
/// Recognizers step from mark to mark and never look at the bytes between. Costs about three bytes of memory for each
/// byte of the text, in one allocation.
package final class ByteMarks: Sendable {
    package enum Sort: Int, CaseIterable {
        /// ASCII A–Z and a–z.
        case letter
        /// ASCII A–Z.
        case capital
        case digit
        /// Any byte from 0x80.
        case beyondASCII
        case blank, hyphen, dot
        // From here on: signs, which are rare in prose.
        case colon, slash, at, equals
        /// `(`, `[`, `{`, `<`
        case bracket
        case backslash, percent, underscore, plus
        /// 0xEF, with which full-width forms start.
        case fullWidth
        // From here on: what follows from those.
        /// Letters and digits of ASCII.
        case alphanumeric
        /// Letters, digits and `-._/+=`, of which keys and tokens are made.
        case token
        /// Digits before which none stands.
        case digitStart
        /// Bytes before which no ASCII letter or digit stands.
        case opening
        /// Letters and digits where a key or a token may start: behind what is no ASCII letter or digit, at a capital,
        /// behind an escape (`\n`, `%20`).
        case tokenStart
        // From here on: starts of words, by their first letters. Whether it is the word is for the recognizer to check.
        case credentialWord, authorizationWord
        /// May be a word for `@`.
        case atWord
        /// May be "is" or the like.
        case copula
    }

    /// Words of one sort lie together, with an empty one before and one after.
    nonisolated(unsafe) private let words: UnsafeMutablePointer<UInt64>
    private let stride: Int
    /// What occurs in the text at all.
    package let traits: ByteTraits

    package init(_ bytes: [UInt8]) {
        let blocks = (bytes.count + 63) / 64
        stride = blocks + 2
        // One more: a window at the very end reads it.
        let size = stride * Sort.allCases.count + 1
        words = .allocate(capacity: size)
        words.initialize(repeating: 0, count: size)
        var maker = ByteMarksMaker(words: words, stride: stride)
        bytes.withUnsafeBufferPointer { maker.mark($0) }
        traits = maker.traits
    }

    deinit {
        words.deallocate()
    }

    /// Bit `n` is set if byte `64 * block + n` is of a sort.
    @inline(__always)
    package func bits(_ sort: Sort, _ block: Int) -> UInt64 { words[sort.rawValue * stride &+ block &+ 1] }

    /// Bit `n` is set if the byte `distance` (1 to 63) bytes before byte `n` of a block is of a sort.
    @inline(__always)
    package func bits(_ sort: Sort, _ block: Int, before distance: UInt64) -> UInt64 {
        let row = sort.rawValue * stride + block
        return words[row + 1] &<< distance | words[row] &>> (64 &- distance)
    }

    /// Bit `n` is set if the byte `distance` (1 to 63) bytes after byte `n` of a block is of a sort.
    @inline(__always)
    package func bits(_ sort: Sort, _ block: Int, after distance: UInt64) -> UInt64 {
        let row = sort.rawValue * stride + block + 1
        return words[row] &>> distance | words[row + 1] &<< (64 &- distance)
    }

    /// Bit `n` is set if the byte `n` bytes after an offset (0 to the text's end) is of a sort.
    @inline(__always)
    package func window(_ sort: Sort, from offset: Int) -> UInt64 {
        let row = sort.rawValue * stride &+ offset &>> 6 &+ 1
        let shift = UInt64(truncatingIfNeeded: offset & 63)
        // Shifted in two steps, since 64 is one too many for one.
        return words[row] &>> shift | (words[row &+ 1] &<< (63 &- shift)) &<< 1
    }

    /// How many of the 64 bytes from an offset of the text on are of a sort.
    @inline(__always)
    package func count(_ sort: Sort, from offset: Int) -> Int { window(sort, from: offset).nonzeroBitCount }

    /// Behind the bytes of a sort that start at an offset.
    @inline(__always)
    package func end(of sort: Sort, from offset: Int) -> Int {
        var end = offset
        while true {
            let others = ~window(sort, from: end)
            if others != 0 { return end + others.trailingZeroBitCount }
            end += 64
        }
    }

    /// The first byte of a sort at an offset or after it.
    @inline(__always)
    package func next(_ sort: Sort, from offset: Int) -> Int? {
        next(from: offset) { block in bits(sort, block) }
    }

    /// The first byte at an offset or after it whose bit is set in what `mask` makes of its block.
    @inline(__always)
    package func next(from offset: Int, in mask: (_ block: Int) -> UInt64) -> Int? {
        next(from: offset, in: mask) { _ in true }
    }

    /// The first such byte that a condition holds for.
    @inline(__always)
    package func next(from offset: Int, in mask: (_ block: Int) -> UInt64, where condition: (Int) -> Bool) -> Int? {
        var block = offset >> 6
        let blocks = stride - 2
        guard block < blocks else { return nil }
        var bits = mask(block) & (UInt64.max &<< UInt64(truncatingIfNeeded: offset & 63))
        while true {
            while bits != 0 {
                let position = block << 6 | bits.trailingZeroBitCount
                if condition(position) { return position }
                bits &= bits &- 1
            }
            block += 1
            guard block < blocks else { return nil }
            bits = mask(block)
        }
    }

    /// The first byte in a range whose bit is set in what `mask` makes of its block, and that a condition holds for.
    @inline(__always)
    package func first(in range: Range<Int>, of mask: (_ block: Int) -> UInt64, where condition: (Int) -> Bool) -> Int?
    {
        guard !range.isEmpty else { return nil }
        let last = (range.upperBound - 1) >> 6
        var block = range.lowerBound >> 6
        var bits = mask(block) & (UInt64.max &<< UInt64(truncatingIfNeeded: range.lowerBound & 63))
        while true {
            if block == last { bits &= UInt64.max &>> UInt64(truncatingIfNeeded: 63 - ((range.upperBound - 1) & 63)) }
            while bits != 0 {
                let position = block << 6 | bits.trailingZeroBitCount
                if condition(position) { return position }
                bits &= bits &- 1
            }
            guard block < last else { return nil }
            block += 1
            bits = mask(block)
        }
    }

    /// The last byte in a range whose bit is set in what `mask` makes of its block, and that a condition holds for.
    @inline(__always)
    package func last(in range: Range<Int>, of mask: (_ block: Int) -> UInt64, where condition: (Int) -> Bool) -> Int? {
        guard !range.isEmpty else { return nil }
        let first = range.lowerBound >> 6
        var block = (range.upperBound - 1) >> 6
        var bits = mask(block) & (UInt64.max &>> UInt64(truncatingIfNeeded: 63 - ((range.upperBound - 1) & 63)))
        while true {
            if block == first { bits &= UInt64.max &<< UInt64(truncatingIfNeeded: range.lowerBound & 63) }
            while bits != 0 {
                let bit = 63 - bits.leadingZeroBitCount
                if condition(block << 6 | bit) { return block << 6 | bit }
                bits &= ~(1 &<< UInt64(truncatingIfNeeded: bit))
            }
            guard block > first else { return nil }
            block -= 1
            bits = mask(block)
        }
    }
}

/// Bits of runs: which bytes start `count` bytes or more that are all of one sort.
///
/// A run is followed over the end of the block, into the next one.
@inline(__always)
package func runs(of count: Int, _ bits: UInt64, then next: UInt64) -> UInt64 {
    var low = bits
    var high = next
    var length = 1
    while length < count {
        let step = UInt64(truncatingIfNeeded: min(length, count - length))
        low &= low &>> step | high &<< (64 &- step)
        high &= high &>> step
        length += Int(step)
    }
    return low
}
