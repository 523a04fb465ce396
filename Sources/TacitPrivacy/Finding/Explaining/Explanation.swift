public import TacitCore

/// Why a piece of a text is masked, or isn't. Holds ranges and words from closed lists, never anything of the text.
public struct Explanation: Sendable, Equatable {
    /// One finding of one recognizer.
    public struct Part: Sendable, Equatable {
        /// Name of the recognizer that found it.
        public let recognizer: String
        /// What it is.
        public let kind: EntityKind
        /// Which id or secret it is; `nil` where the kind says all.
        public let subtype: String?
        /// 0 to 1.
        public let score: Float
        /// UTF-8 byte offsets, half-open.
        public let range: Range<Int>
        /// "check digits", "title before", "trained tagger 0.93", "operator pattern NAME".
        public let evidence: [String]
    }

    /// What becomes of it.
    public enum Outcome: String, Sendable, CaseIterable {
        /// Something else stands for it.
        case masked
        /// The policy asks for a higher score.
        case belowThreshold = "below threshold"
        /// The policy doesn't mask this kind.
        case otherKind = "kind not masked"
        /// On the caller's list of what stays, or reserved for documentation.
        case allowed
    }

    /// UTF-8 byte offsets, half-open.
    public let range: Range<Int>
    /// What it is.
    public let kind: EntityKind
    /// Which id or secret it is; `nil` where the kind says all.
    public let subtype: String?
    /// 0 to 1.
    public let score: Float
    /// What becomes of it.
    public let outcome: Outcome
    /// What the finding was merged from; one for what isn't masked.
    public let parts: [Part]
}

extension Finder {
    /// What `find` gives for a text, with its reasons, and what was found besides but stays; in order of position.
    public func explain(
        in text: ScanText, lists: TextLists = TextLists(), under policy: MaskPolicy = .balanced
    ) -> [Explanation] {
        var allowed: [Finding] = []
        let text = text.withWords()
        let raw = find([text], lists: lists, allowed: &allowed)[0]
        var masked: [Finding] = []
        var explanations: [Explanation] = []
        let reader = EvidenceReader(text)
        for finding in raw {
            if policy.masks(finding.kind, score: finding.score) {
                masked.append(finding)
            } else {
                let outcome: Explanation.Outcome =
                    policy.masked.contains(finding.kind) ? .belowThreshold : .otherKind
                explanations.append(reader.explanation(of: finding, outcome, from: [finding]))
            }
        }
        explanations += allowed.map { reader.explanation(of: $0, .allowed, from: [$0]) }
        masked.sort { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
        var rest = masked[...]
        for finding in Overlaps.resolve(masked) {
            let parts = rest.prefix { $0.range.lowerBound < finding.range.upperBound }
            rest = rest.dropFirst(parts.count)
            explanations.append(reader.explanation(of: finding, .masked, from: Array(parts)))
        }
        return explanations.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
    }
}
