import TacitCore

extension GeneratedText {
    /// As corpora label: canonical types.
    package var labelled: LabelledText {
        LabelledText(
            text: bytes, spans: spans.map { LabelledText.Span(range: $0.range, type: $0.label.kind.canonicalType) },
            language: language)
    }
}
