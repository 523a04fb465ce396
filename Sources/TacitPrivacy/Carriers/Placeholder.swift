public import TacitCore

/// What stands for a value at the processor: a kind, and an ordinal that is unique in the exchange over all kinds, or,
/// where a tenant asks for it, a tag that is the same in all exchanges.
public struct Placeholder: Sendable, Hashable {
    /// What the value is.
    public let kind: EntityKind
    /// From 1, by first appearance in reading order; 0 for a keyed one.
    public let ordinal: Int
    /// Of a keyed one; 0 for others.
    let code: UInt64

    package init(kind: EntityKind, ordinal: Int) {
        self.kind = kind
        self.ordinal = ordinal
        code = 0
    }

    init(kind: EntityKind, code: UInt64) {
        self.kind = kind
        self.ordinal = 0
        self.code = code
    }

    /// The spelling for language models: `[[PERSON_1]]`. ASCII, nothing that HTML, JSON or Markdown renderers eat.
    package var bracketed: [UInt8] { [0x5B, 0x5B] + bare + [0x5D, 0x5D] }

    /// The spelling where only letters, digits and `_` may stand: `PERSON_1`.
    package var bare: [UInt8] {
        guard ordinal == 0 else { return Array("\(kind.rawValue)_\(ordinal)".utf8) }
        return Array("\(kind.rawValue)_".utf8) + KeyedTag.spelling(of: code)
    }

    /// Told to a model once when placeholders are in its input. One constant text, so that prompt caches stay warm.
    package static let instruction =
        "Tokens such as [[PERSON_1]] or [[EMAIL_2]] stand for real values that have been withheld. Use them as if they were "
        + "the values themselves, copy each exactly as it is, brackets included, and never change, translate, explain or invent one."
}
