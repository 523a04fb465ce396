/// The spellings of a bracket under which a placeholder may come back. Both brackets of a pair are of one style.
enum PlaceholderStyle: Int, CaseIterable {
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

    var opening: [UInt8] { Self.openings[rawValue] }
    var closing: [UInt8] { Self.closings[rawValue] }

    private static let openings = allCases.map { Array($0.brackets.opening.utf8) }
    private static let closings = allCases.map { Array($0.brackets.closing.utf8) }

    private var brackets: (opening: String, closing: String) {
        switch self {
        case .plain: ("[", "]")
        case .backslash: ("\\[", "\\]")
        case .percent: ("%5b", "%5d")
        case .decimalEntity: ("&#91;", "&#93;")
        case .hexEntity: ("&#x5b;", "&#x5d;")
        case .namedEntity: ("&lbrack;", "&rbrack;")
        case .shortEntity: ("&lsqb;", "&rsqb;")
        case .unicodeEscape: ("\\u005b", "\\u005d")
        case .fullWidth: ("［", "］")
        case .lenticular: ("【", "】")
        case .white: ("⟦", "⟧")
        }
    }

    /// Styles whose opening bracket starts with a byte.
    static func opening(with byte: UInt8) -> [PlaceholderStyle] { byFirstByte[Int(byte)] }

    private static let byFirstByte = (0...255).map { byte in allCases.filter { $0.opening.first == UInt8(byte) } }
}
