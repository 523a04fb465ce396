/// The spellings of a bracket under which a placeholder may come back. Both brackets of a pair are of one style.
enum PlaceholderStyle: CaseIterable {
    /// `[`
    case plain
    /// `\[`, as Markdown escapes it
    case backslash
    /// `%5B`, inside links
    case percent
    /// HTML entities
    case decimalEntity, hexEntity, namedEntity, shortEntity
    /// The JSON escape
    case unicodeEscape
    /// `［`
    case fullWidth
    /// `【`
    case lenticular
    /// `⟦`
    case white

    var opening: [UInt8] { Self.openings[self] ?? [] }
    var closing: [UInt8] { Self.closings[self] ?? [] }

    private static let openings: [PlaceholderStyle: [UInt8]] = [
        .plain: Array("[".utf8), .backslash: Array("\\[".utf8), .percent: Array("%5b".utf8),
        .decimalEntity: Array("&#91;".utf8), .hexEntity: Array("&#x5b;".utf8), .namedEntity: Array("&lbrack;".utf8),
        .shortEntity: Array("&lsqb;".utf8), .unicodeEscape: Array("\\u005b".utf8), .fullWidth: Array("［".utf8),
        .lenticular: Array("【".utf8), .white: Array("⟦".utf8),
    ]

    private static let closings: [PlaceholderStyle: [UInt8]] = [
        .plain: Array("]".utf8), .backslash: Array("\\]".utf8), .percent: Array("%5d".utf8),
        .decimalEntity: Array("&#93;".utf8), .hexEntity: Array("&#x5d;".utf8), .namedEntity: Array("&rbrack;".utf8),
        .shortEntity: Array("&rsqb;".utf8), .unicodeEscape: Array("\\u005d".utf8), .fullWidth: Array("］".utf8),
        .lenticular: Array("】".utf8), .white: Array("⟧".utf8),
    ]

    /// Styles by the first byte of their opening bracket.
    static let byFirstByte: [UInt8: [PlaceholderStyle]] = Dictionary(
        grouping: allCases, by: { $0.opening.first ?? 0 })
}
