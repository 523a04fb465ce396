package import TacitPrivacy

/// Compares what a model finds with labels.
package struct TaggerMeasure: Sendable {
    package struct Counts: Sendable {
        package var right = 0
        package var found = 0
        package var gold = 0

        package var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
        package var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
        package var f1: Double { found + gold == 0 ? 0 : 2 * Double(right) / Double(found + gold) }
    }

    /// By type: spans with the right type, start and end.
    package private(set) var strict: [TagType: Counts] = [:]
    /// By curve: for each finding of any probability how probable it was, and whether it shares a byte with a label of its type.
    package private(set) var outcomes: [CalibrationCurve: [(probability: Float, isRight: Bool)]] = [:]
    private let tagger: Tagger
    private let finder = Finder(model: .none)

    package init(_ tagger: Tagger) {
        self.tagger = tagger
    }

    package mutating func add(_ text: LabelledText, types: Set<TagType>) {
        let scan = ScanText(text.text)
        let spans = tagger.spans(in: scan, hints: finder.evidence(in: scan)).filter { types.contains($0.type) }
        let gold = text.spans.compactMap { span in TagType(canonical: span.type).map { (range: span.range, type: $0) } }
            .filter { types.contains($0.type) }
        for label in gold { strict[label.type, default: Counts()].gold += 1 }
        for span in spans {
            outcomes[span.curve, default: []].append(
                (span.probability, gold.contains { $0.type == span.type && $0.range.overlaps(span.range) }))
            guard span.probability >= 0.5 else { continue }
            strict[span.type, default: Counts()].found += 1
            if gold.contains(where: { $0.type == span.type && $0.range == span.range }) {
                strict[span.type, default: Counts()].right += 1
            }
        }
    }
}
