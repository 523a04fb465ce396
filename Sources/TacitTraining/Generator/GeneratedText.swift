package import TacitCore

/// A text with what is personal in it.
package struct GeneratedText: Sendable, Equatable {
    /// UTF-8.
    package let bytes: [UInt8]
    /// In order, without overlap, at borders of scalars.
    package let spans: [LabelledSpan]
    /// ISO 639-1 code.
    package let language: String
    /// The line's place in its file; templates of `common.txt` count from `TemplateLibrary.commonOffset`.
    package let template: Int
    package let section: TemplateSection
}

/// Where something personal stands, and what it is.
package struct LabelledSpan: Sendable, Equatable {
    /// Bytes of the text.
    package let range: Range<Int>
    package let label: Label
}

/// What a filled slot is.
package struct Label: Sendable, Hashable {
    package let kind: EntityKind
    /// In capitals, as recognizers name it: US_SSN, PASSWORD.
    package let subtype: String?

    package init(_ kind: EntityKind, subtype: String? = nil) {
        self.kind = kind
        self.subtype = subtype
    }

    var isPerson: Bool { kind == .person }

    /// Whether letters of the other case would be another value.
    var isCaseSensitive: Bool { kind == .secret || kind == .wallet || kind == .url }
}
