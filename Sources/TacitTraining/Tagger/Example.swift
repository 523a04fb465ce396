import TacitPrivacy

/// A text ready to be learned from: one label and the numbers of its features by token.
struct Example {
    let segments: [Range<Int>]
    /// Lanes of the right labels.
    let labels: [UInt8]
    /// Features of all tokens, one after the other; a token's begin at its offset.
    let features: [Int32]
    let offsets: [Int32]
    /// Lanes that the source doesn't label are ruled out: added to the scores.
    let ruledOut: LabelScores
    let weight: Float

    static func labels(of input: TaggerInput, _ text: LabelledText, types: Set<TagType>) -> [UInt8] {
        var labels = [UInt8](repeating: 0, count: input.count)
        var token = 0
        for span in text.spans.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard let type = TagType(canonical: span.type), types.contains(type) else { continue }
            while token < input.count, input.range(of: token).upperBound <= span.range.lowerBound { token += 1 }
            var isFirst = true
            while token < input.count, input.range(of: token).lowerBound < span.range.upperBound {
                labels[token] = UInt8((isFirst ? TagLabel.begin(type) : .inside(type)).lane)
                isFirst = false
                token += 1
            }
        }
        return labels
    }

    static func ruledOut(except types: Set<TagType>) -> LabelScores {
        var scores = LabelScores.zero
        for type in TagType.allCases where !types.contains(type) {
            scores[TagLabel.begin(type).lane] = -60
            scores[TagLabel.inside(type).lane] = -60
        }
        return scores
    }
}
