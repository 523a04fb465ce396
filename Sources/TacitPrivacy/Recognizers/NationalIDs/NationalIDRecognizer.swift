import TacitCore

/// National ids, tax numbers and social-security numbers: by layout, check digits and the words around them.
///
/// A number that merely passes a weak check is no proof (one random number in ten or eleven does), so most bare digit
/// strings need a word that announces them. Right after such a word, a number that fails its check counts as mistyped
/// and is found too, with a lower score. The ids are data, in `Countries/`.
public struct NationalIDRecognizer: Recognizer {
    public let name = "national-id"
    public var needs: ByteTraits { .digit }

    static let table = IDTable(IDSpec.all)

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let labelTopics = IDContext.topics(inLabel: text.label, phrases: Self.table.phrases)
        var window = IDWindow()
        var offset = 0
        while let word = NumberWords.next(from: offset, in: text) {
            offset = word.end
            var found: Finding?
            if let prefix = word.prefix {
                // Three letters twice: "RSS MRA 85T10 A562S".
                if word.start - prefix == 4, let first = NumberWords.prefix(before: prefix, from: 0, in: text) {
                    found = best(from: first, in: text, window: &window, labelTopics: labelTopics)
                }
                found = found ?? best(from: prefix, in: text, window: &window, labelTopics: labelTopics)
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
        from start: Int, in text: ScanText, window: inout IDWindow, labelTopics: Topics
    ) -> Finding? {
        let table = Self.table
        var best: Finding?
        var before: IDContext?
        window.reset(to: start)
        while window.grow(in: text), let forms = table.forms(layout: window.layout) {
            guard window.digits != 0, Borders.after(window.end, in: text.bytes) else { continue }
            var around: IDContext?
            for index in forms {
                let form = table.forms[index]
                if let around, form.alone == nil, !around.near.contains(form.spec) { continue }
                guard table.matches(form, &window, in: text) else { continue }
                // One context for all forms, and none where no form fits.
                let context = around ?? context(&before, start..<window.end, in: text, labelTopics: labelTopics)
                around = context
                let spec = table.specs[form.spec]
                let isDirect = context.direct.contains(form.spec)
                let isNear = context.near.contains(form.spec)
                guard
                    let score = IDCandidate.score(
                        &window, from: start, in: text, form: form, spec: spec, isDirect: isDirect, isNear: isNear)
                else { continue }
                let end = window.closed(in: text)
                if let best, !Self.isBetter(score, spec.subtype, end: end, than: best) { continue }
                best = Finding(
                    range: start..<end, kind: spec.kind, subtype: spec.subtype, score: score, recognizer: name,
                    evidence: isDirect ? .wordBefore : isNear ? .wordNear : .form)
            }
        }
        return best
    }

    /// The words around a number; those before it are looked at once for all numbers that start at its place.
    private func context(
        _ before: inout IDContext?, _ range: Range<Int>, in text: ScanText, labelTopics: Topics
    ) -> IDContext {
        var context = before ?? IDContext(before: range.lowerBound, in: text, phrases: Self.table.phrases)
        before = context
        context.add(after: range, in: text, phrases: Self.table.phrases, labelTopics: labelTopics)
        return context
    }

    /// Whether a candidate beats the best one so far, which starts at the same place.
    ///
    /// A longer way to write the same id always does, though its check fails: what was found is then only a part of it.
    private static func isBetter(_ score: Float, _ subtype: String, end: Int, than best: Finding) -> Bool {
        guard end > best.range.upperBound else { return score > best.score }
        return subtype == best.subtype || score >= best.score - 0.2
    }
}
