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

    /// - Parameter pseudonym: keyed, so that a provider can't guess the value behind it.
    package init(dialect: Dialect, policy: MaskPolicy, pseudonym: @escaping @Sendable ([UInt8]) -> String) {
        self.dialect = dialect
        self.policy = policy
        self.pseudonym = pseudonym
    }

    /// - Parameters:
    ///   - model: the model's name at the provider.
    ///   - media: leave for what can't be masked.
    package func render(
        _ document: JSONDocument, _ facts: RequestFacts, _ found: Found, model: String, media: UnmaskedMedia
    ) throws(TacitError) -> Rendering {
        var table = EntityTable(avoiding: PlaceholderGrammar.placeholders(in: found.texts.numberedNames))
        var changes: [RequestText.Change] = []
        for (index, unit) in found.texts.units.enumerated() {
            for finding in found.masked(index, under: policy) {
                let value = Array(unit.text[finding.range])
                let placeholder = table.placeholder(for: value, kind: finding.kind)
                let spelling = unit.form == .name ? placeholder.bare : placeholder.bracketed
                changes.append(RequestText.Change(unit: index, range: finding.range, bytes: spelling))
            }
        }
        let edits = RequestEdits(
            model: model, instruction: table.isEmpty ? nil : Placeholder.instruction, pseudonym: pseudonym)
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
