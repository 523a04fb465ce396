package import TacitCore

/// What the table of types in the documentation says about one sort of personal data.
package struct CatalogueRow: Sendable {
    package let kind: EntityKind
    /// In capitals; `nil` where the kind says all.
    package let subtype: String?
    /// Two letters (UK for the United Kingdom), joined by a blank; empty: any.
    package let countries: String
    /// How it is checked, in words.
    package let validator: String
    /// The score of the surest form with no word near; `nil`: only a word makes it one.
    package let alone: Float?
    /// Some of the words that announce it.
    package let words: [String]
    /// Standard, law or authority.
    package let source: String
    /// Name of the recognizer.
    package let recognizer: String

    /// Recognizer, kind and subtype, between tabulators: no other row has it.
    package var id: String { [recognizer, kind.rawValue, subtype ?? ""].joined(separator: "\t") }

    /// Whether it is the row of a finding; one without a subtype is that of all subtypes that have none of their own.
    package func tells(of finding: Finding) -> Bool {
        recognizer == finding.recognizer && kind == finding.kind && (subtype == nil || subtype == finding.subtype)
    }

    /// Whether nothing is found without a word.
    package var needsContext: Bool { alone == nil }
}

extension Recognizers {
    /// All sorts of personal data that the recognizers know, by kind and subtype. Made anew at each call.
    package static var catalogue: [CatalogueRow] {
        CatalogueRow.general + national + reference + CatalogueRow.secrets
    }

    private static var national: [CatalogueRow] {
        var rows: [CatalogueRow] = []
        for spec in IDSpec.all {
            let row = CatalogueRow(spec)
            if let index = rows.firstIndex(where: { $0.subtype == row.subtype }) {
                rows[index] = rows[index].joined(row)
            } else {
                rows.append(row)
            }
        }
        return rows.sorted { ($0.subtype ?? "") < ($1.subtype ?? "") }
    }

    private static var reference: [CatalogueRow] {
        var rows: [CatalogueRow] = []
        for topic in ReferenceNumberTopic.all where !rows.contains(where: { $0.subtype == topic.subtype }) {
            rows.append(
                CatalogueRow(
                    kind: .id, subtype: topic.subtype, countries: "",
                    validator: "none, \(topic.minimum) characters or more",
                    alone: nil, words: Array(topic.phrases.prefix(3)), source: "its own words",
                    recognizer: ReferenceNumberRecognizer().name))
        }
        return rows
    }
}

extension CatalogueRow {
    fileprivate init(_ spec: IDSpec) {
        let parts = spec.subtype.split(separator: "_")
        let countries = parts.dropLast().prefix { part in
            let letters = Array(part.utf8)
            return letters.count == 2 && (part == "UK" || CountryCodes.contains(letters[0], letters[1]))
        }
        self.init(
            kind: spec.kind, subtype: spec.subtype, countries: countries.joined(separator: " "),
            validator: spec.validator, alone: spec.forms.compactMap(\.alone).max(),
            words: Array(spec.context.prefix(3)), source: spec.source, recognizer: NationalIDRecognizer().name)
    }

    /// Two entries of one subtype as one: with and without a check digit.
    fileprivate func joined(_ other: CatalogueRow) -> CatalogueRow {
        let best = [alone, other.alone].compactMap { $0 }.max()
        return CatalogueRow(
            kind: kind, subtype: subtype, countries: countries,
            validator: "\(validator); \(other.validator) with a word",
            alone: best, words: words, source: source, recognizer: recognizer)
    }
}

extension NationalIDRecognizer {
    /// Whether a number is written as an id and passes its check, whatever stands around it; for tests.
    package static func isValid(_ number: String, as subtype: String) -> Bool {
        let text = ScanText(number)
        var window = IDWindow()
        window.reset(to: 0)
        while window.grow(in: text) {
            guard window.closed(in: text) == text.count else { continue }
            for index in table.forms(layout: window.layout) ?? 0..<0 {
                let form = table.forms[index]
                let spec = table.specs[form.spec]
                guard spec.subtype == subtype, table.matches(form, &window, in: text) else { continue }
                if spec.check(Array(window.characters(in: text).dropFirst(form.skip))) { return true }
            }
        }
        return false
    }
}
