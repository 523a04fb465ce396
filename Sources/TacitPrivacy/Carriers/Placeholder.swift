public import TacitCore

/// What stands for a value at the processor: a kind, and an ordinal that is unique in the exchange over all kinds.
public struct Placeholder: Sendable, Hashable {
    public let kind: EntityKind
    /// From 1, by first appearance in reading order.
    public let ordinal: Int

    package init(kind: EntityKind, ordinal: Int) {
        self.kind = kind
        self.ordinal = ordinal
    }

    /// The spelling for language models: `[[PERSON_1]]`. ASCII, nothing that HTML, JSON or Markdown renderers eat.
    package var bracketed: [UInt8] { Array("[[\(kind.rawValue)_\(ordinal)]]".utf8) }

    /// The spelling where only letters, digits and `_` may stand: `PERSON_1`.
    package var bare: [UInt8] { Array("\(kind.rawValue)_\(ordinal)".utf8) }

    /// Told to a model once when placeholders are in its input. One constant text, so that prompt caches stay warm.
    package static let instruction =
        "Tokens such as [[PERSON_1]] or [[EMAIL_2]] stand for real values that have been withheld. Use them as if they were "
        + "the values themselves, copy each exactly as it is, brackets included, and never change, translate, explain or invent one."
}
