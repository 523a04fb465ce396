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
    public var pattern: String
    public var kind: EntityKind
    /// In capitals, as in `CUSTOMER_NUMBER`.
    public var subtype: String?
    /// 0 to 1.
    public var score: Float
    /// If there are any, one of these must stand in the 64 bytes before a match, in the 32 after it, or in the label.
    /// Lower case; `*` at an end leaves that end open.
    public var context: [String]
    public var ignoresCase: Bool

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
    public enum Reason: String, Sendable, CaseIterable {
        case badName = "bad_name"
        case badScore = "bad_score"
        case empty
        case tooLong = "too_long"
        case tooManyStates = "too_many_states"
        case tooDeep = "too_deep"
        case unclosedGroup = "unclosed_group"
        case unopenedGroup = "unopened_group"
        case unknownGroup = "unknown_group"
        case unclosedClass = "unclosed_class"
        case emptyClass = "empty_class"
        case badRange = "bad_range"
        case badRepeat = "bad_repeat"
        case nothingToRepeat = "nothing_to_repeat"
        case unknownEscape = "unknown_escape"
    }

    public let reason: Reason
    /// Which of the patterns, from 0.
    public let index: Int
    /// UTF-8 offset in the pattern.
    public let offset: Int

    public init(reason: Reason, index: Int, offset: Int) {
        self.reason = reason
        self.index = index
        self.offset = offset
    }
}
