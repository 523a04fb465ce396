public import TacitCore

/// A piece of personal data in one text.
public struct Finding: Sendable, Equatable {
    /// UTF-8 byte offsets in the text, half-open, on scalar boundaries.
    public var range: Range<Int>
    /// What it is.
    public var kind: EntityKind
    /// Which id or secret it is, in capitals (`US_SSN`, `JWT`); `nil` where the kind says all.
    public var subtype: String?
    /// How sure the recognizer is, 0 to 1. The policy `balanced` masks from 0.5, persons from 0.33.
    public var score: Float
    /// Name of the recognizer that found it.
    public var recognizer: String
    /// What speaks for it, where the recognizer says so; `explain` knows more.
    public var evidence: Evidence

    /// A finding of a recognizer of your own.
    ///
    /// - Parameters:
    ///   - range: UTF-8 byte offsets in the text, half-open, on scalar boundaries, inside the text.
    ///   - kind: what it is.
    ///   - subtype: which id or secret it is, in capitals; `nil` where the kind says all.
    ///   - score: 0 to 1.
    ///   - recognizer: the name of what found it.
    ///   - evidence: what speaks for it; empty where there is nothing to say.
    public init(
        range: Range<Int>, kind: EntityKind, subtype: String? = nil, score: Float, recognizer: String,
        evidence: Evidence = []
    ) {
        self.range = range
        self.kind = kind
        self.subtype = subtype
        self.score = score
        self.recognizer = recognizer
        self.evidence = evidence
    }
}
