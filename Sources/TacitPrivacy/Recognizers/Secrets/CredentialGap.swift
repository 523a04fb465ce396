/// What stands between a word such as "password" and its value.
struct CredentialGap {
    enum Link {
        /// `:` or `=`.
        case sign
        /// "is", "lautet", "es", …
        case verb
        /// A question mark, perhaps with the name of who answers.
        case question
        /// The end of the line, nothing else.
        case line
        /// Only blanks.
        case none
    }

    var link: Link
    /// Where the value starts, behind an opening quote.
    var valueStart: Int
    /// The quote that must close the value; 0: there is none.
    var quote: UInt8 = 0
    /// Whether that quote is escaped, so that the closing one is too: JSON inside a JSON string.
    var isQuoteEscaped = false
    var crossesLine = false
    /// Whether words such as "on the label" stand between.
    var hasDetail = false
    /// Blanks round `=`, as in code.
    var isSpacedEquals = false

    private static let prepositions = PhraseTable(
        [
            "for", "fur", "para", "pour", "per", "of", "de", "del", "di", "voor", "von", "zu", "zum", "do", "dla",
            "van", "z", "ze", "fra", "fran",
            "da", "na", "til", "pa", "till", "av", "on the", "vom", "sulla", "della", "dell", "de la", "de l", "du",
        ].map { (phrase: $0, value: 1) })

    /// Reads the gap behind a word that ends at an offset; `nil` if a value can't follow.
    ///
    /// At most 80 bytes.
    init?(after end: Int, in bytes: [UInt8]) {
        var offset = end
        if let detail = Self.detail(at: offset, in: bytes) {
            offset = detail
            hasDetail = true
        }
        let start = offset
        offset = Self.skip(Self.closings, from: offset, atMost: 6, in: bytes)
        link = .none
        if let sign = Self.signLength(at: offset, in: bytes) {
            link = .sign
            isSpacedEquals = bytes[offset] == 0x3D && offset > start && bytes[offset - 1] == 0x20
            offset += sign
        } else if offset > start, bytes[offset - 1] == 0x20 || bytes[offset - 1] == 0x09,
            let verb = CredentialLinks.end(at: offset, in: bytes)
        {
            link = .verb
            offset = verb
            if let sign = Self.signLength(at: offset, in: bytes) {
                link = .sign
                offset += sign
            }
            guard offset < bytes.count, bytes[offset] <= 0x20 || link == .sign else { return nil }
        } else if offset < bytes.count, bytes[offset] == UInt8(ascii: "?") {
            link = .question
            offset = Self.answer(from: offset + 1, in: bytes)
        } else if offset < bytes.count, bytes[offset] == 0x0A || bytes[offset] == 0x0D {
            link = .line
            crossesLine = true
            offset += bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
        } else if offset < bytes.count, bytes[offset] == UInt8(ascii: ","), offset > end + 1 {
            // `the password on the label, "X"`
            offset += 1
        } else if offset == start {
            guard end < bytes.count, bytes[end].isDigit else { return nil }
        }
        let blanks = offset
        offset = Self.skip(Self.blanks, from: offset, atMost: 10, in: bytes)
        if link == .sign, offset < bytes.count, bytes[offset] == 0x0A || bytes[offset] == 0x0D {
            crossesLine = true
            offset = Self.skip(Self.lineBreaks, from: offset, atMost: 8, in: bytes)
        }
        guard offset < bytes.count else { return nil }
        if link == .verb, offset == blanks { return nil }
        if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count, bytes[offset + 1] == 0x22 {
            isQuoteEscaped = true
            offset += 1
        }
        if bytes[offset] == 0x22 || bytes[offset] == 0x27 || bytes[offset] == 0x60 {
            quote = bytes[offset]
            offset += 1
        } else if bytes[offset] == 0xE2 || bytes[offset] == 0xC2 {
            // Typographic quotes: “ ” „ ‘ ’ « ».
            let length = bytes[offset] == 0xE2 ? 3 : 2
            if offset + length < bytes.count,
                bytes[offset] == 0xC2 ? bytes[offset + 1] == 0xAB : bytes[offset + 1] == 0x80
            {
                quote = bytes[offset]
                offset += length
                // « X »
                while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
            }
        }
        valueStart = offset
    }

    /// Behind a question mark: behind the blanks, the name of who speaks ("Caller:"), and words such as "it's".
    private static func answer(from start: Int, in bytes: [UInt8]) -> Int {
        var offset = skip(lineBreaks, from: start, atMost: 6, in: bytes)
        var name = offset
        while name < bytes.count, name - offset < 16, bytes[name].isASCIILetter || bytes[name] >= 0x80 { name += 1 }
        if name > offset, name < bytes.count, bytes[name] == 0x3A {
            offset = skip(blanks, from: name + 1, atMost: 4, in: bytes)
        }
        if let words = CredentialLinks.end(at: offset, in: bytes, needsVerb: false) {
            offset = skip(answerBlanks, from: words, atMost: 4, in: bytes)
        }
        return offset
    }

    /// " for the guest account" or " (temporary)" behind the word, if a sign or a verb follows within 40 bytes, or a
    /// comma and a quote.
    private static func detail(at start: Int, in bytes: [UInt8]) -> Int? {
        var offset = start
        guard offset + 2 < bytes.count, bytes[offset] == 0x20 else { return nil }
        offset += 1
        let limit = min(bytes.count, offset + 40)
        if bytes[offset] == UInt8(ascii: "(") {
            while offset < limit, bytes[offset] != UInt8(ascii: ")"), bytes[offset] != 0x0A { offset += 1 }
            return offset < limit && bytes[offset] == UInt8(ascii: ")") ? offset + 1 : nil
        }
        guard let (first, _) = prepositions.match(at: offset, limit: limit, in: bytes) else { return nil }
        offset = first
        while offset < limit {
            let byte = bytes[offset]
            if byte == 0x3A || byte == 0x3D || byte == UInt8(ascii: "?") { return offset }
            if byte == 0x20, offset > first, offset + 4 < bytes.count, CredentialLinks.isVerb(at: offset + 1, in: bytes)
            {
                return offset
            }
            if byte == UInt8(ascii: ","), offset + 2 < bytes.count, bytes[offset + 1] == 0x20,
                bytes[offset + 2] == 0x22 || bytes[offset + 2] == 0xE2 || bytes[offset + 2] == 0xC2
            {
                return offset
            }
            let isInner = byte.isWord || byte == 0x20 || byte == 0x40 || byte == 0x2D || byte == 0x2E || byte >= 0x80
            guard isInner || byte == 0x27 else { return nil }
            offset += 1
        }
        return nil
    }

    /// Length of `:`, `=`, `:=`, `=>`, `->`, `|` or the full-width colon at an offset.
    private static func signLength(at offset: Int, in bytes: [UInt8]) -> Int? {
        guard offset < bytes.count else { return nil }
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        switch bytes[offset] {
        // `::` and `==` are code.
        case 0x3A: return next == 0x3A ? nil : next == 0x3D ? 2 : 1
        case 0x3D: return next == 0x3D ? nil : next == 0x3E ? 2 : 1
        case 0x2D: return next == 0x3E ? 2 : nil
        case 0x7C: return 1
        case 0xEF: return next == 0xBC && offset + 2 < bytes.count && bytes[offset + 2] == 0x9A ? 3 : nil
        default: return nil
        }
    }

    private static let closings = ASCIISet(" \t\"'`*_])}\\")
    private static let blanks = ASCIISet(" \t*_|")
    private static let answerBlanks = ASCIISet(" \t,:*_")
    private static let lineBreaks = ASCIISet(" \t\r\n*")

    private static func skip(_ set: ASCIISet, from start: Int, atMost count: Int, in bytes: [UInt8]) -> Int {
        var offset = start
        while offset < bytes.count, offset - start < count, set.contains(bytes[offset]) { offset += 1 }
        return offset
    }
}
