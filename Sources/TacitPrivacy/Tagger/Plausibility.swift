/// What the tagger may say and what it may not, whatever it has learned: it has seen little code and few tables.
enum Plausibility {
    static func holds(_ span: Tagger.Span, _ score: Float, in bytes: [UInt8]) -> Bool {
        switch span.type {
        case .person, .organization, .location: !isIdentifier(span.range, in: bytes)
        case .address: score >= 0.7 && isAddress(bytes[span.range])
        case .miscellaneous, .date, .age: true
        }
    }

    /// A piece of a name in code: `unit_price`, `Math.max(`, `$limit`.
    private static func isIdentifier(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        if bytes[range].contains(0x5F) { return true }
        if range.upperBound < bytes.count, [0x28, 0x5F, 0x3D].contains(bytes[range.upperBound]) { return true }
        guard range.lowerBound > 0 else { return false }
        let before = bytes[range.lowerBound - 1]
        return before == 0x5F || before == 0x24
            || before == 0x2E && range.lowerBound > 1 && bytes[range.lowerBound - 2].isLower
    }

    /// A house number or a postcode beside a word, and none of the signs that stand in code and tables only.
    private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
        text.contains(where: \.isDigit) && text.count { $0.isASCIILetter || $0 >= 0x80 } >= 4
            && !text.contains { signs.contains($0) } && !hasColumns(text)
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
