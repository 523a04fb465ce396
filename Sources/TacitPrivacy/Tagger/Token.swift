/// A word, or one character of a script without blanks between words, as the tagger sees it.
package struct Token {
    /// UTF-8 byte offsets.
    var start: Int32
    var end: Int32
    /// Hash of the folded word.
    var word: UInt32
    /// Hash of what stands between the token before and this one.
    var gap: UInt32
    /// How it is written: see `TagShape`.
    var shape: UInt8
    /// What the gazetteer knows of it, as bits.
    var gazetteer: UInt8
    var traits: Traits
    /// What recognizers found here: see `Hints`. 0 for nothing; below 32.
    var hint: UInt8 = 0
    var known = KnownWord.unknown
    /// See `WordClasses`; 0 for none.
    var wordClass: UInt8 = 0

    /// What else matters of a token and its text.
    struct Traits: OptionSet {
        let rawValue: UInt8
        /// After a full stop, a line's end or the text's start.
        static let startsSentence = Traits(rawValue: 1)
        /// The same word stands elsewhere in the text in small letters.
        static let seenSmall = Traits(rawValue: 2)
        /// The same word stands elsewhere in the text with a capital, and not at a sentence's start.
        static let seenCapital = Traits(rawValue: 4)
        /// A line break stands before it.
        static let startsLine = Traits(rawValue: 8)
        /// Part of a town's or country's name of several words.
        static let inTown = Traits(rawValue: 16)
    }

    package var range: Range<Int> { Int(start)..<Int(end) }

    /// A word that was never part of anything, written as ever: no features are looked at.
    var isPlain: Bool { known.use == .plain && shape <= TagShape.shortSmall && hint == 0 }
}

/// How a token is written, in five bits.
enum TagShape {
    /// Small letters, capital and small, all capitals, no case, one capital letter.
    static let small: UInt8 = 0
    static let shortSmall: UInt8 = 1
    static let capital: UInt8 = 2
    static let capitals: UInt8 = 3
    static let shortCapitals: UInt8 = 4
    static let initial: UInt8 = 5
    static let caseless: UInt8 = 6
    static let ideograph: UInt8 = 7
    static let kana: UInt8 = 8
    /// Letters and digits, capitals inside, underscores.
    static let mixed: UInt8 = 9
    static let mixedWithDigit: UInt8 = 10
    /// A number of 1, 2, 3, 4, 5, 6 to 8, more digits.
    static let numbers: UInt8 = 11
    /// 19xx and 20xx.
    static let year: UInt8 = 18

    static func of(_ word: Words.Word, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
        let length = Int(word.end - word.start)
        switch word.shape {
        case .small: return length <= 3 ? shortSmall : small
        case .capital: return word.isLetter ? initial : capital
        case .capitals: return word.isLetter ? initial : length <= 3 ? shortCapitals : capitals
        case .caseless: return caseless
        case .number:
            let first = bytes[Int(word.start)]
            if length == 4,
                first == 0x31 && bytes[Int(word.start) + 1] == 0x39
                    || first == 0x32 && bytes[Int(word.start) + 1] == 0x30
            {
                return year
            }
            return numbers + UInt8(length <= 5 ? length - 1 : length <= 8 ? 5 : 6)
        case .code:
            return bytes[word.range].contains(where: \.isDigit) ? mixedWithDigit : mixed
        }
    }
}
