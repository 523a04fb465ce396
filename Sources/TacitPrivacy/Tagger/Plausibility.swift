/// What the tagger may say and what it may not, whatever it has learned: it has seen little code and few tables.
enum Plausibility {
    static func holds(_ span: Tagger.Span, _ score: Float, in bytes: [UInt8]) -> Bool {
        switch span.type {
        case .person:
            longestWord(bytes[span.range]) > 0 && !isIdentifier(span.range, in: bytes) && !isDay(span.range, in: bytes)
                && !isSlug(span.range, in: bytes) && !isMarkup(span.range, in: bytes)
                && (span.form != .small || mayBeSmall(span.range, in: bytes))
                && !NeverNames.contains(span.range, score, in: bytes)
        case .organization, .location:
            !isIdentifier(span.range, in: bytes, isBrand: true) && !NeverNames.isKey(span.range, in: bytes)
        case .address: score >= 0.7 && isAddress(bytes[span.range]) && !isPath(span.range, in: bytes)
        case .date, .age: span.range.count <= longestDate
        case .miscellaneous: true
        }
    }

    /// An address up to the first quote: in JSON the next key follows (`"Hauptstr. 5","zip":"10115"`).
    static func oneField(_ span: Tagger.Span, in bytes: [UInt8]) -> Tagger.Span {
        guard let quote = bytes[span.range].firstIndex(of: 0x22), bytes[span.range.lowerBound..<quote].contains(0x20)
        else { return span }
        return Tagger.Span(
            range: span.range.lowerBound..<quote, type: span.type, form: span.form, probability: span.probability)
    }

    /// Bytes of "sesenta y cinco años y tres meses", with room; a sentence in Chinese is longer.
    private static let longestDate = 48

    /// A month in the time of a log or in a date: "Jan 21 08:00", "May 3, 2026", "May 3 2026". Not "Jan 17 jaar".
    private static func isDay(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard range.count <= 6, months.contains(bytes[range].map { $0 | 0x20 }) else { return false }
        func digits(at offset: Int) -> Int {
            bytes[min(offset, bytes.count)...].prefix(5).prefix(while: \.isDigit).count
        }
        func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }
        guard byte(range.upperBound) == 0x20 else { return false }
        var after = range.upperBound + 1
        // "Jan  5".
        if byte(after) == 0x20 { after += 1 }
        let day = digits(at: after)
        guard day == 1 || day == 2 else { return false }
        after += day
        if byte(after) == 0x2C { after += 1 }
        guard byte(after) == 0x20 else { return false }
        after += 1
        return digits(at: after) == 4 || digits(at: after) == 2 && byte(after + 2) == 0x3A
    }

    private static let months = Set(
        ["jan", "mar", "mai", "may", "april", "avril", "juni", "june", "juli", "july", "august"].map { Array($0.utf8) })

    /// Small words that hyphens join to more than two, none of them a given name: `blue-steel-kettle`.
    private static func isSlug(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard bytes[range].allSatisfy({ $0.isLower || $0 == 0x2D }) else { return false }
        let before = range.lowerBound > 1 && bytes[range.lowerBound - 1] == 0x2D && bytes[range.lowerBound - 2].isLower
        let after =
            range.upperBound + 1 < bytes.count && bytes[range.upperBound] == 0x2D && bytes[range.upperBound + 1].isLower
        let hyphens = bytes[range].count { $0 == 0x2D } + (before ? 1 : 0) + (after ? 1 : 0)
        return hyphens > 1 && !hasName(range, in: bytes, family: false) { $0 == 0x2D }
    }

    /// In a text that has capitals a name in small letters is one that the lists know: "anna", not "cristal".
    /// They know Latin letters only.
    private static func mayBeSmall(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard bytes[range].allSatisfy({ $0 < 0xCC }) else { return true }
        return bytes[range].split(whereSeparator: { !$0.isASCIILetter && $0 < 0x80 }).contains { word in
            let entry = Gazetteer.shared.entry(of: word.startIndex..<word.endIndex, in: bytes)
            return (entry.given >= .listed || entry.family == .strong) && !entry.isCommon && !entry.isNoun
        }
    }

    /// `</div>`, `<footer>`, `import Darwin`, `extension Duration {`.
    private static func isMarkup(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let start = range.lowerBound
        guard start > 0 else { return false }
        if bytes[start].isLower {
            let isClosing = bytes[start - 1] == 0x2F && start > 1 && bytes[start - 2] == 0x3C
            if isClosing
                || bytes[start - 1] == 0x3C && range.upperBound < bytes.count && bytes[range.upperBound] == 0x3E
            {
                return true
            }
        }
        guard bytes[start - 1] == 0x20 else { return false }
        let line = bytes[max(0, start - 12)..<(start - 1)]
        let word = line.suffix(from: line.lastIndex { !$0.isLower }.map { $0 + 1 } ?? line.startIndex)
        guard word.startIndex == 0 || bytes[word.startIndex - 1] == 0x0A, declarations.contains(Array(word)) else {
            return false
        }
        return range.upperBound >= bytes.count || [0x0A, 0x20, 0x3A, 0x3B].contains(bytes[range.upperBound])
    }

    /// What a line of code starts with before a name.
    private static let declarations = Set(
        ["enum", "extension", "import", "interface", "namespace", "protocol", "struct", "trait"].map { Array($0.utf8) })

    /// `pageSize` and `QueueMonitor`, but not `annaWeber`, `McKay` and `LaRue`.
    ///
    /// - Parameter isBrand: whether it may be a firm's name or a place's, in which a capital stands soon: `YouTube`.
    private static func isCamelCase(_ range: Range<Int>, in bytes: [UInt8], isBrand: Bool) -> Bool {
        guard bytes[range].allSatisfy({ $0.isASCIILetter || $0.isDigit }) else { return false }
        let rest = bytes[range].dropFirst()
        if bytes[range.lowerBound].isUpper {
            guard let hump = rest.firstIndex(where: { $0.isUpper }), bytes[range.lowerBound + 1].isLower,
                isBrand
                    ? hump - range.lowerBound > longestBrandBeginning
                    : !nameBeginnings.contains(bytes[range.lowerBound..<hump].map { $0 | 0x20 })
            else { return false }
        } else if !rest.contains(where: { $0.isUpper }) {
            return false
        }
        return !hasName(range, in: bytes, family: true) { $0.isUpper }
    }

    /// Of "McKay", "LaRue", "VanDyke".
    private static let nameBeginnings = Set(
        [
            "al", "da", "de", "del", "den", "der", "des", "di", "do", "dos", "du", "el", "fitz", "la", "le", "lo",
            "mac", "mc", "saint", "san", "st", "ten", "ter", "van", "vander", "ver", "von",
        ].map { Array($0.utf8) })
    /// Of "LinkedIn" it is longer, but so it is of most words of code.
    private static let longestBrandBeginning = 4

    /// - Parameters:
    ///   - family: whether family names count as well, not only given ones.
    ///   - begins: whether a byte begins another word, or stands between two.
    private static func hasName(
        _ range: Range<Int>, in bytes: [UInt8], family: Bool, begins: (UInt8) -> Bool
    ) -> Bool {
        var start = range.lowerBound
        for offset in range.lowerBound + 1...range.upperBound where offset == range.upperBound || begins(bytes[offset])
        {
            let word = (bytes[start] == 0x2D ? start + 1 : start)..<offset
            let entry = Gazetteer.shared.entry(of: word, in: bytes)
            if !word.isEmpty, entry.given >= .listed || family && entry.family == .strong { return true }
            start = offset
        }
        return false
    }

    /// Small words of programming languages, as they are written there.
    private static let keywords = Set(
        ["async", "await", "const", "false", "guard", "nil", "none", "null", "return", "self", "true", "void"]
            .map { Array($0.utf8) })

    /// A piece of a name in code: `unit_price`, `pageSize`, `Math.max(`, `$limit`; `nil`.
    private static func isIdentifier(_ range: Range<Int>, in bytes: [UInt8], isBrand: Bool = false) -> Bool {
        if bytes[range].contains(0x5F) { return true }
        if range.count <= 6, bytes[range.lowerBound].isLower, keywords.contains(Array(bytes[range])) { return true }
        if isCamelCase(range, in: bytes, isBrand: isBrand) { return true }
        if range.upperBound < bytes.count, [0x28, 0x5F, 0x3D].contains(bytes[range.upperBound]) { return true }
        if isCalled(range.upperBound, in: bytes) { return true }
        guard range.lowerBound > 0 else { return false }
        let before = bytes[range.lowerBound - 1]
        return before == 0x5F || before == 0x24
            || before == 0x2E && range.lowerBound > 1 && bytes[range.lowerBound - 2].isLower
    }

    /// A dot, letters and a bracket: `.max(`.
    private static func isCalled(_ end: Int, in bytes: [UInt8]) -> Bool {
        guard end < bytes.count, bytes[end] == 0x2E else { return false }
        var after = end + 1
        while after < bytes.count, after < end + 32, bytes[after].isASCIILetter { after += 1 }
        return after > end + 1 && after < bytes.count && bytes[after] == 0x28
    }

    /// A house number or a postcode beside a word, which no unit is ("230 V, 50 Hz"), and none of the signs that stand in code and
    /// tables only.
    private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
        text.contains(where: \.isDigit) && text.count { $0.isASCIILetter || $0 >= 0x80 } >= 4 && longestWord(text) >= 3
            && !text.contains { signs.contains($0) } && !hasColumns(text)
    }

    /// The end of a path in a log: `/reports/weekly 500`.
    private static func isPath(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        range.lowerBound > 0 && bytes[range.lowerBound - 1] == 0x2F && bytes[range.lowerBound].isLower
    }

    /// Bytes of the longest run of letters; dashes and quotation marks (U+2000 to U+203F) are none.
    private static func longestWord(_ text: ArraySlice<UInt8>) -> Int {
        var (longest, run) = (0, 0)
        var at = text.startIndex
        while at < text.endIndex {
            let isMark = text[at] == 0xE2 && at + 2 < text.endIndex && text[at + 1] == 0x80
            run = !isMark && (text[at].isASCIILetter || text[at] >= 0x80) ? run + 1 : 0
            longest = max(longest, run)
            at += isMark ? 3 : 1
        }
        return longest
    }

    private static let signs = Set("=;{}[]|<>*+_%".utf8)

    /// Three blanks in a row.
    private static func hasColumns(_ text: ArraySlice<UInt8>) -> Bool {
        var blanks = 0
        for byte in text {
            blanks = byte == 0x20 ? blanks + 1 : 0
            if blanks == 3 { return true }
        }
        return false
    }
}
