/// The features of a token: what is known of it and of two tokens on either side, each combination hashed to a key.
/// Training and finding use this one list, so that a model means the same to both.
struct TokenFeatures {
    private let tokens: UnsafeBufferPointer<Token>
    private let bytes: UnsafeBufferPointer<UInt8>
    private let language: UInt64

    /// Greater than the number of keys that `keys` may give.
    static let maximum = 48

    init(_ tokens: UnsafeBufferPointer<Token>, bytes: UnsafeBufferPointer<UInt8>, language: UInt8) {
        self.tokens = tokens
        self.bytes = bytes
        self.language = UInt64(language)
    }

    private static let edge = Token(
        start: 0, end: 0, word: 1, gap: 1, shape: 31, gazetteer: 0, traits: [], wordClass: 0)

    @inline(__always)
    private func token(_ index: Int) -> Token {
        index >= 0 && index < tokens.count ? tokens[index] : Self.edge
    }

    @inline(__always)
    private func affixes(of index: Int) -> Affixes {
        index >= 0 && index < tokens.count ? Affixes(of: tokens[index], in: bytes) : .edge
    }

    /// Writes the keys of a token's features; gives their number, below `maximum`.
    @inline(__always)
    func keys(of index: Int, into keys: UnsafeMutablePointer<UInt64>) -> Int {
        var count = 0
        @inline(__always) func add(_ template: UInt64, _ one: UInt64, _ other: UInt64) {
            var key = (one &+ template &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
            key = (key ^ key >> 29 ^ other &* 0x94D0_49BB_1331_11EB) &* 0xD6E8_FEB8_6659_FD93
            keys[count] = key ^ key >> 32
            count += 1
        }
        let (b2, b1, t, a1, a2) = (token(index - 2), token(index - 1), token(index), token(index + 1), token(index + 2))
        let (w, wb, wa) = (UInt64(t.word), UInt64(b1.word), UInt64(a1.word))
        let (s, sb, sa) = (UInt64(t.shape), UInt64(b1.shape), UInt64(a1.shape))
        let (g, gb, ga) = (UInt64(t.gazetteer), UInt64(b1.gazetteer), UInt64(a1.gazetteer))
        let shapes = s | sb << 5 | sa << 10 | UInt64(b2.shape) << 15 | UInt64(a2.shape) << 20
        let (before, after) = (UInt64(t.gap), UInt64(a1.gap))
        let gaps = before << 32 | after
        let traits = UInt64(t.traits.rawValue)

        // The word itself.
        add(1, w, 0)
        add(2, w, s | traits << 5)
        let affixes = affixes(of: index)
        add(3, UInt64(affixes.prefix(2)), s)
        add(4, UInt64(affixes.prefix(3)), s)
        add(5, UInt64(affixes.prefix(4)), s)
        add(6, UInt64(affixes.suffix(2)), s)
        add(7, UInt64(affixes.suffix(3)), s | language << 5)
        add(8, UInt64(affixes.suffix(4)), s)
        // How it is written.
        add(9, s | traits << 5 | language << 13, 0)
        add(10, shapes & 0x7FFF | traits << 15, language)
        add(11, shapes, before)
        add(12, gaps, s)
        // What the gazetteer knows.
        add(13, g | s << 8, traits | language << 8)
        add(14, g | gb << 8 | s << 16 | sb << 21, before)
        add(15, g | ga << 8 | s << 16 | sa << 21, after)
        // What stands around it.
        add(17, wb, s)
        add(18, wa, s)
        add(19, UInt64(b2.word), s)
        add(20, UInt64(a2.word), s)
        add(21, wb << 32 | w, 0)
        add(22, w << 32 | wa, 0)
        add(23, wb << 32 | wa, s)
        add(24, UInt64(b2.word) << 32 | wb, s)
        add(25, wa << 32 | UInt64(a2.word), s)
        add(26, wb, before << 5 | s)
        add(27, wa, after << 5 | s)
        add(28, UInt64(self.affixes(of: index - 1).suffix(3)), s << 8 | g)
        add(30, wb, g << 8 | s)
        // How it is used elsewhere, and how common it is.
        let (u, ub, ua) = (t.known.bits, b1.known.bits, a1.known.bits)
        add(38, u | ub << 5 | ua << 10 | traits << 15, s)
        add(39, u | ub << 5 | g << 10 | gb << 18, s | sb << 5)
        add(40, u | ua << 5 | g << 10 | ga << 18, s | sa << 5)
        add(41, u | traits << 5, s | language << 5)
        // Words in whose places it stands in large texts.
        let (c, cb, ca) = (UInt64(t.wordClass), UInt64(b1.wordClass), UInt64(a1.wordClass))
        add(42, c | s << 6 | traits << 11, language)
        add(43, c | cb << 6 | s << 12 | sb << 17, before)
        add(44, c | ca << 6 | s << 12 | sa << 17, after)
        add(45, c | g << 6 | u << 14, s)
        add(46, c | cb << 6 | UInt64(b2.wordClass) << 12, s)
        // What recognizers found.
        let hints = UInt64(t.hint) | UInt64(b1.hint) << 5 | UInt64(a1.hint) << 10
        add(36, hints, s)
        add(37, UInt64(t.hint), s | g << 5 | language << 13)
        if t.shape == TagShape.ideograph || t.shape == TagShape.kana {
            add(33, wb << 32 | w, wa)
            add(34, UInt64(b2.word) << 32 | wb, w)
            add(35, w << 32 | wa, UInt64(a2.word))
        }
        return count
    }
}

extension KnownWord {
    fileprivate var bits: UInt64 { UInt64(use.rawValue) | UInt64(frequency) << 3 }
}
