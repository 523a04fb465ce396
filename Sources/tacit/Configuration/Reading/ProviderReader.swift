import TacitWire
import Yams

/// `providers`: name by name.
enum ProviderReader {
    static func read(_ section: Section) -> [ProviderConfiguration] {
        section.entries.compactMap { provider($0, in: section) }
    }

    private static func provider(_ entry: Section.Entry, in section: Section) -> ProviderConfiguration? {
        do {
            let name = try ProviderConfiguration.name(entry.key)
            return section.section(entry).flatMap { provider(name, $0) }
        } catch {
            section.reading.wrong(entry.path, line: entry.line, error.message)
            return nil
        }
    }

    /// `nil`, with the problem noted, if it can't be called.
    private static func provider(_ name: String, _ section: Section) -> ProviderConfiguration? {
        let dialect = section.value("dialect", Words.choice("a dialect", Dialect.self))
        let url = section.value("url", Words.line)
        let credential = credential(section, name)
        let card = section.section("card").flatMap { CardReader.read($0) }
        let models = ModelReader.read(section)
        let timeouts = section.section("timeouts").map { UpstreamReader.timeouts($0) }
        section.refuseUnknown()
        for key in ["dialect", "url"] where !section.entries.contains(where: { $0.key == key }) {
            section.wrong("has no `\(key)`")
        }
        guard let dialect, let url else { return nil }
        return ProviderConfiguration(
            name: name, dialect: dialect, url: url, credential: credential, card: card, models: models,
            timeouts: timeouts ?? UpstreamTimeoutConfiguration())
    }

    /// `{env: VARIABLE}` or `{file: PATH}`. What else may stand there could be the credential itself: never quoted.
    private static func credential(_ section: Section, _ name: String) -> CredentialReference? {
        guard let entry = section.entry("credential") else { return nil }
        let right = "write {env: \(ProviderConfiguration.credentialVariable(name))} or {file: /run/secrets/\(name)}"
        guard case .mapping(let mapping) = entry.node, mapping.count == 1, let pair = mapping.first,
            let kind = pair.key.scalar?.string, let text = pair.value.scalar?.string, !text.isEmpty,
            kind == "env" || kind == "file"
        else {
            section.reading.wrong(
                entry.path, line: entry.line, "must say where the credential is, never hold it; \(right)")
            return nil
        }
        section.reading.note(entry.path, line: entry.line)
        if kind == "file" { return .file(section.reading.path(text)) }
        let isName = text.utf8.allSatisfy { 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x5F }
        guard isName else {
            section.reading.wrong(
                entry.path, line: entry.line,
                "`env` must name a variable (capitals, digits, _), never hold the credential; \(right)")
            return nil
        }
        return .environment(text)
    }
}
