/// A value as it is looked for: its letters and digits without what stands between them.
struct FoldedValue {
    /// How freely a value may be written in a text.
    enum Form: UInt8 {
        /// As it is, but for case: mail addresses, links, short numbers.
        case literal
        /// Words: with any separators between them, and only there.
        case words
        /// Numbers and codes: with separators anywhere, or with none.
        case grouped
    }

    let bytes: [UInt8]
    /// Folded letters and digits.
    private(set) var compact: [UInt8] = []
    /// Bit i: a separator stands before byte i of the compact form.
    private(set) var breaks: UInt64 = 0
    /// From the first letter or digit to behind the last one; punctuation may stand around it.
    private(set) var core = 0..<0
    private(set) var words: [Range<Int>] = []
    private(set) var letters = 0
    private(set) var digits = 0
    private(set) var form = Form.literal
    private(set) var startsCapital = false

    /// Bytes of the compact form; what is longer is compared literally.
    static let maximumCompact = 256

    /// `nil` where there is neither a letter nor a digit.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        var isSoft = true
        words.reserveCapacity(4)
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { text in
            var at = 0
            /// Where the word starts and ends in which `at` is.
            var word: Range<Int>?
            while at < text.count {
                let scalar = FoldedScalar(at: at, in: text)
                let end = at + scalar.length
                switch scalar.role {
                case .word:
                    if word == nil {
                        if folded.isEmpty { startsCapital = scalar.isCapital }
                        if !folded.isEmpty, folded.count < 64 { breaks |= 1 << UInt64(folded.count) }
                    }
                    word = (word?.lowerBound ?? at)..<end
                    for index in 0..<scalar.count {
                        folded.append(UInt8(truncatingIfNeeded: scalar.bytes >> UInt32(8 * index)))
                    }
                    if text[at].isDigit { digits += 1 } else { letters += 1 }
                case .mark: break
                case .separator:
                    if let whole = word { words.append(whole) }
                    word = nil
                    // "://" is none of the separators of numbers.
                    let isSlashes = text[at] == 0x2F && end < text.count && text[end] == 0x2F
                    if scalar.length == 1, isSlashes || !Self.isSoft(text[at]) { isSoft = false }
                }
                at = end
            }
            if let word { words.append(word) }
        }
        compact = folded
        guard let first = words.first, let last = words.last else { return nil }
        core = first.lowerBound..<last.upperBound
        if !isSoft || compact.count > Self.maximumCompact {
            form = .literal
        } else if digits == 0 {
            form = .words
        } else if compact.count >= 6 || letters > 0 && digits >= 3 {
            form = .grouped
        }
    }

    /// Blank, newline, `- . / ( ) , : ' _ +`; separators beyond ASCII are all soft.
    private static func isSoft(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x0A, 0x0D, 0x09, 0x2D, 0x2E, 0x2F, 0x28, 0x29, 0x2C, 0x3A, 0x27, 0x5F, 0x2B: true
        default: false
        }
    }
}
