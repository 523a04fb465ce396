public import TacitCore

/// A form that an operator's own numbers and names have, such as `CUST-\d{6}`.
///
/// The language is small and regular: literals (of any script), `.` (all but a newline), classes `[a-z_]` `[^…]`,
/// `\d` `\w` `\s` `\D` `\W` `\S`, groups `(…)` and `(?:…)`, `|`, `*` `+` `?` `{m}` `{m,}` `{m,n}`, and the borders `^` `$`
/// (of a line) and `\b`. Digits are 0–9; `\w` are letters and digits of all scripts and `_`. There is nothing that would
/// need backtracking: no look-around, no back references, no lazy repeats.
///
/// A pattern finds a part of a longer number too, unless it says `\b`.
public struct OperatorPattern: Sendable, Equatable {
    /// 1 to 64 of `A–Z a–z 0–9 _ -`; explanations show it.
    public var name: String
    /// In the language above; 1 to `maximumLength` bytes of UTF-8.
    public var pattern: String
    /// What a match is found as.
    public var kind: EntityKind
    /// In capitals, as in `CUSTOMER_NUMBER`.
    public var subtype: String?
    /// 0 to 1.
    public var score: Float
    /// If there are any, one of these must stand in the 64 bytes before a match, in the 32 after it, or in the label.
    /// Lower case; `*` at an end leaves that end open.
    public var context: [String]
    /// Whether letters match in either case.
    public var ignoresCase: Bool

    /// Takes everything as it is: `PatternRecognizer` refuses what can't be used.
    public init(
        name: String, pattern: String, kind: EntityKind = .id, subtype: String? = nil, score: Float = 0.9,
        context: [String] = [], ignoresCase: Bool = false
    ) {
        self.name = name
        self.pattern = pattern
        self.kind = kind
        self.subtype = subtype
        self.score = score
        self.context = context
        self.ignoresCase = ignoresCase
    }

    /// Bytes of a pattern.
    public static let maximumLength = 512
    /// Bytes of a match.
    public static let maximumMatch = 1024
    /// States of all patterns of a recognizer together.
    public static let maximumStates = 4096
}

/// Why a pattern was refused. Holds no text but the reason.
public struct PatternError: Error, Sendable, Equatable {
    /// What is wrong. Raw values are for configuration errors and scripts.
    public enum Reason: String, Sendable, CaseIterable {
        /// Not 1 to 64 of `A–Z a–z 0–9 _ -`.
        case badName = "bad_name"
        /// Not from 0 to 1.
        case badScore = "bad_score"
        /// No pattern at all.
        case empty
        /// More than `maximumLength` bytes.
        case tooLong = "too_long"
        /// All patterns together have more than `maximumStates`.
        case tooManyStates = "too_many_states"
        /// More than 64 groups in each other.
        case tooDeep = "too_deep"
        /// `(` without `)`.
        case unclosedGroup = "unclosed_group"
        /// `)` without `(`.
        case unopenedGroup = "unopened_group"
        /// `(?` without `:`.
        case unknownGroup = "unknown_group"
        /// `[` without `]`.
        case unclosedClass = "unclosed_class"
        /// `[]`.
        case emptyClass = "empty_class"
        /// A range that ends before it begins, or at a class such as `\d`.
        case badRange = "bad_range"
        /// `{3,1}`, or a repeat of a repeat.
        case badRepeat = "bad_repeat"
        /// A repeat at the start, or of a border.
        case nothingToRepeat = "nothing_to_repeat"
        /// `\` before a letter or digit that means nothing, or at the end.
        case unknownEscape = "unknown_escape"
    }

    /// What is wrong.
    public let reason: Reason
    /// Which of the patterns, from 0.
    public let index: Int
    /// UTF-8 offset in the pattern.
    public let offset: Int

    /// A pattern's place in its list, and the place in the pattern.
    public init(reason: Reason, index: Int, offset: Int) {
        self.reason = reason
        self.index = index
        self.offset = offset
    }
}
