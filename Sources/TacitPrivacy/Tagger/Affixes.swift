/// The first and the last letters of a token's word, folded as the gazetteer folds.
struct Affixes {
    private var count = 0
    /// The first four letters, first lowest; the last four, last lowest.
    private var first: UInt32 = 0
    private var last: UInt32 = 0
    /// Those of what stands outside the text, and of a character that is a token: one value for all.
    private var fixed: UInt32?

    /// What stands beyond a text's edges.
    static let edge: Affixes = {
        var affixes = Affixes()
        affixes.fixed = 1
        return affixes
    }()

    private init() {}

    init(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) {
        if token.shape == TagShape.ideograph || token.shape == TagShape.kana { fixed = token.word }
        var at = Int(token.start)
        let end = Int(token.end)
        while at < end {
            let byte = bytes[at]
            if byte < 0x80 {
                add(byte.lowered)
                at += 1
                continue
            }
            let code = at + 1 < end ? LatinFolding.letter(byte, bytes[at + 1]) : 0
            if code == 0 {
                add(byte)
                at += 1
            } else {
                add(code.isUpper ? LatinFolding.pair(code).0 : code)
                if code.isUpper { add(LatinFolding.pair(code).1) }
                at += 2
            }
        }
    }

    @inline(__always)
    private mutating func add(_ letter: UInt8) {
        if count < 4 { first |= UInt32(letter) << (8 * UInt32(count)) }
        last = last << 8 | UInt32(letter)
        count += 1
    }

    /// Hash of the first `length` letters, at most four; the whole word's, if it is shorter.
    @inline(__always)
    func prefix(_ length: Int) -> UInt32 { hash(first, length, side: 0) }

    @inline(__always)
    func suffix(_ length: Int) -> UInt32 { hash(last, length, side: 8) }

    @inline(__always)
    private func hash(_ letters: UInt32, _ length: Int, side: UInt32) -> UInt32 {
        if let fixed { return fixed }
        let kept = min(length, count)
        return TokenHash.mixed(kept >= 4 ? letters : letters & (1 << (8 * UInt32(kept)) - 1), UInt32(kept) | side)
    }
}
