package import TacitCore
package import TacitWire

/// A body for one candidate, and what is needed to read its answer.
package struct Rendering: Sendable {
    package let body: ProtectedBody
    package let context: RestoringContext
    /// Masked entities by kind.
    package let masked: [EntityKind: Int]
}

/// The only maker of `ProtectedBody`. If anything fails, nothing is sent.
package struct Renderer: Sendable {
    private let dialect: Dialect
    private let policy: MaskPolicy
    private let pseudonym: @Sendable ([UInt8]) -> String
    private let key: PseudonymKey
    private let language: String?

    /// - Parameters:
    ///   - pseudonym: keyed, so that a provider can't guess the value behind it.
    ///   - key: the tenant's, for keyed tags and stand-ins; made of `pseudonym` if there is none.
    ///   - language: of the texts (ISO 639-1), for stand-ins; guessed if it isn't known. For keyed ones always the same.
    package init(
        dialect: Dialect, policy: MaskPolicy, pseudonym: @escaping @Sendable ([UInt8]) -> String,
        key: PseudonymKey? = nil, language: String? = nil
    ) {
        self.dialect = dialect
        self.policy = policy
        self.pseudonym = pseudonym
        self.key = key ?? PseudonymKey { Array(pseudonym($0).utf8) }
        self.language = language
    }

    /// - Parameters:
    ///   - model: the model's name at the provider.
    ///   - media: leave for what can't be masked.
    package func render(
        _ document: JSONDocument, _ facts: RequestFacts, _ found: Found, model: String, media: UnmaskedMedia
    ) throws(TacitError) -> Rendering {
        var table = EntityTable(
            avoiding: PlaceholderGrammar.placeholders(in: found.texts.numberedNames),
            key: policy.pseudonyms == .keyedTags ? key : nil)
        let findings = found.texts.units.enumerated().map { index, unit in
            LookalikeRecognizer.withNeighbours(found.masked(index, under: policy), in: unit.text)
        }
        if policy.pseudonyms.checkDigits != nil {
            table.chooseStandIns(
                for: zip(found.texts.units, findings).map { ($0.text, $1) },
                avoiding: found.texts.units.map(\.text) + [document.bytes], policy.pseudonyms, key, language: language)
        }
        var changes: [RequestText.Change] = []
        for (index, unit) in found.texts.units.enumerated() {
            let spellings = table.replacements(for: findings[index], in: unit.text, isName: unit.form == .name)
            for (finding, spelling) in zip(findings[index], spellings) {
                changes.append(RequestText.Change(unit: index, range: finding.range, bytes: spelling))
            }
        }
        let edits = RequestEdits(
            model: model, instruction: table.hasTags ? Placeholder.instruction : nil, pseudonym: pseudonym)
        let splices =
            found.texts.splices(for: changes)
            + dialect.splices(for: edits, facts: facts, texts: found.texts, in: document)
        guard media.count == found.texts.media.count, let bytes = Splice.apply(splices, to: document.bytes),
            (try? JSONParser.parse(bytes)) != nil
        else {
            throw TacitError(
                .protectionFailed, "The request could not be protected, so it was not sent.",
                operator: "rendering made no valid body")
        }
        return Rendering(
            body: ProtectedBody(bytes),
            context: RestoringContext(
                table: table, knownHosts: found.knownHosts, links: policy.restoreInLinks, secrets: policy.restoreSecrets
            ),
            masked: table.counts)
    }
}
