import TacitCore

/// National ids, tax numbers and social-security numbers: by layout, check digits and the words around them.
///
/// A number that merely passes a weak check is no proof (one random number in ten or eleven does), so most bare digit
/// strings need a word that announces them. Right after such a word, a number that fails its check counts as mistyped
/// and is found too, with a lower score. The ids are data, in `Countries/`.
public struct NationalIDRecognizer: Recognizer {
    public let name = "national-id"
    public var needs: ByteTraits { .digit }

    private static let table = IDTable(
        UnitedStatesIDs.all + GermanIDs.all + FrenchIDs.all + SpanishIDs.all + ItalianIDs.all + DutchIDs.all
            + BritishIDs.all + PortugueseIDs.all + BrazilianIDs.all + PolishIDs.all + IndianIDs.all + NordicIDs.all
            + OtherEuropeanIDs.all + OverseasIDs.all)

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let labelTopics = IDContext.topics(inLabel: text.label, phrases: Self.table.phrases)
        var window = IDWindow()
        var offset = 0
        while let word = NumberWords.next(from: offset, in: text) {
            offset = word.end
            var found: Finding?
            if let prefix = word.prefix {
                found = best(from: prefix, in: text, window: &window, labelTopics: labelTopics)
            }
            if found == nil, word.end - word.start <= IDWindow.maximumCharacters {
                found = best(from: word.start, in: text, window: &window, labelTopics: labelTopics)
            }
            if let found {
                findings.append(found)
                offset = found.range.upperBound
            }
        }
    }

    /// The best id that starts at an offset: the longest, unless a shorter one is much surer.
    private func best(
        from start: Int, in text: ScanText, window: inout IDWindow, labelTopics: UInt64
    ) -> Finding? {
        var best: Finding?
        window.reset(to: start)
        while window.grow(in: text) {
            guard window.hasDigit else { continue }
            let entries = Self.table.entries(layout: window.layout)
            guard !entries.isEmpty, Borders.after(window.end, in: text.bytes) else { continue }
            let candidate = IDCandidate(start: start, window: window, text: text)
            for entry in entries where entry.form.matches(window.characters, separators: window.separators) {
                let spec = Self.table.specs[entry.spec]
                let context = candidate.context(phrases: Self.table.phrases, labelTopics: labelTopics)
                guard
                    let score = candidate.score(
                        form: entry.form, spec: spec, isDirect: context.direct >> entry.spec & 1 == 1,
                        isNear: context.near >> entry.spec & 1 == 1)
                else { continue }
                if let best, !Self.isBetter(score, spec.subtype, end: window.end, than: best) { continue }
                best = Finding(
                    range: start..<window.end, kind: .id, subtype: spec.subtype, score: score, recognizer: name)
            }
        }
        return best
    }

    /// Whether a candidate beats the best one so far, which starts at the same place.
    ///
    /// A longer way to write the same id always does, though its check fails: what was found is then only a part of it.
    private static func isBetter(_ score: Float, _ subtype: String, end: Int, than best: Finding) -> Bool {
        guard end > best.range.upperBound else { return score > best.score }
        return subtype == best.subtype || score >= best.score - 0.2
    }
}
