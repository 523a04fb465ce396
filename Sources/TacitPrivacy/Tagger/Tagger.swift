import TacitCore

/// Finds persons, towns, firms, addresses, dates and ages by what was learned from labelled texts. One pass; linear in the
/// text; pure: the same text gives the same findings.
package struct Tagger: Sendable {
    package static let recognizer = "tagger"
    private let model: TaggerModel

    package init(_ model: TaggerModel) {
        self.model = model
    }

    /// A model file, for measuring; `nil` if it isn't one.
    package init?(file: [UInt8]) {
        guard let tagger = TrainedModel(file)?.tagger else { return nil }
        self = tagger
    }

    /// A span before it has a kind: tokens that belong together, and how probable that is.
    package struct Span {
        package let range: Range<Int>
        package let type: TagType
        package let form: CalibrationCurve.Form
        /// The least of its tokens' probabilities.
        package let probability: Float

        package var curve: CalibrationCurve { CalibrationCurve(type, form) }
    }

    /// Rules for persons that are as good as proof: titles, strong introductions, form fields.
    private static let sure: Float = 0.95
    /// Rules that count where the tagger says nothing.
    private static let likely: Float = 0.9
    private static let least: Float = 0.2
    /// Scores of a plain word's labels: outside of everything.
    package static let plain: LabelScores = {
        var scores = LabelScores.zero
        scores[TagLabel.outside.lane] = 15
        return scores
    }()

    /// - Parameter findings: those of the recognizers, which are evidence; the tagger's are appended, and persons that
    ///   recognizers only guessed give way to what the tagger made of them.
    func find(in words: Words, into findings: inout [Finding]) {
        var found: [Finding] = []
        for span in spans(in: words, hints: findings) {
            let span = span.type == .address ? Plausibility.oneField(span, in: words.bytes) : span
            guard let kind = span.type.kind else { continue }
            let score = model.calibration.score(span.probability, of: span.curve)
            guard score >= Self.least, Plausibility.holds(span, score, in: words.bytes) else { continue }
            found.append(Finding(range: span.range, kind: kind, score: score, recognizer: Self.recognizer))
        }
        let known = Known(findings)
        found.removeAll { known.isBetter(than: $0) }
        let persons = SortedRanges(found.filter { $0.kind == .person && $0.score >= 0.5 }.map(\.range))
        findings.removeAll { finding in
            guard finding.kind == .person, finding.score < Self.sure else { return false }
            return finding.score < Self.likely || persons.overlaps(finding.range)
        }
        findings += found
    }

    package func spans(in text: ScanText, hints: [Finding]) -> [Span] {
        spans(in: text.cutWords ?? Words(text.bytes), hints: hints)
    }

    func spans(in words: Words, hints: [Finding]) -> [Span] {
        guard words.count > 0 else { return [] }
        let language = TextLanguage.guess(words)
        return words.bytes.withUnsafeBufferPointer { bytes in
            TokenCutter(words, bytes: bytes, knowledge: model.knowledge).tokens(hints: hints).withUnsafeBufferPointer {
                tokens in
                var spans = TagSpans(tokens: tokens, bytes: bytes, language: language)
                withUnsafeTemporaryAllocation(of: LabelScores.self, capacity: 2 * Segments.maximum) { rows in
                    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * TokenFeatures.maximum) { keys in
                        guard let rows = rows.baseAddress, let keys = keys.baseAddress else { return }
                        let features = TokenFeatures(tokens, bytes: bytes, language: language)
                        var (now, next) = (keys, keys + TokenFeatures.maximum)
                        var count = tokens[0].isPlain ? 0 : features.keys(of: 0, into: now)
                        var start = 0
                        while start < tokens.count {
                            let segment = Segments.next(from: start, in: tokens)
                            for index in segment {
                                // The next token's rows are under way while this one's are summed.
                                var nextCount = 0
                                if index + 1 < tokens.count, !tokens[index + 1].isPlain {
                                    nextCount = features.keys(of: index + 1, into: next)
                                    model.prefetch(next, nextCount)
                                }
                                rows[index - start] = count > 0 ? model.score(now, count) : Self.plain
                                (now, next, count) = (next, now, nextCount)
                            }
                            let emissions = UnsafeMutableBufferPointer(start: rows, count: segment.count)
                            model.chain.settle(emissions, scratch: rows + Segments.maximum)
                            spans.add(segment, UnsafeBufferPointer(emissions))
                            start = segment.upperBound
                        }
                    }
                }
                return spans.spans
            }
        }
    }
}

/// What recognizers found and know better than the tagger: a date of birth, a mail address, a number.
private struct Known {
    private let birthDates: SortedRanges
    private let others: SortedRanges

    init(_ findings: [Finding]) {
        birthDates = SortedRanges(findings.filter { $0.kind == .birthDate }.map(\.range))
        others = SortedRanges(
            findings.filter { finding in
                switch finding.kind {
                case .person, .location, .organization, .value, .literal, .birthDate: false
                default: finding.score >= 0.5
                }
            }.map(\.range))
    }

    /// Whether they found the same or more.
    func isBetter(than finding: Finding) -> Bool {
        others.covers(finding.range)
            || (finding.kind == .date || finding.kind == .age) && birthDates.overlaps(finding.range)
    }
}
