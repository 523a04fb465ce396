import TacitPrivacy

/// All template files, checked: every slot is known.
package struct TemplateLibrary: Sendable {
    /// Number of the first template of `common.txt`, which holds what any language may use.
    package static let commonOffset = 1000

    let files: [String: TemplateFile]
    let common: TemplateFile

    package var languages: [String] { files.keys.sorted() }

    /// Files by name without `.txt`: language codes, and `common`.
    package init(files: [String: [UInt8]]) throws(TemplateError) {
        var parsed: [String: TemplateFile] = [:]
        for (language, bytes) in files.sorted(by: { $0.key < $1.key }) {
            parsed[language] = try TemplateFile(language: language, bytes)
        }
        guard let common = parsed.removeValue(forKey: "common") else {
            throw TemplateError(language: "common", line: 0)
        }
        self.common = common
        self.files = parsed
        for language in parsed.keys.sorted() {
            guard let file = parsed[language] else { continue }
            try Self.check(file, common)
        }
    }

    /// How many templates a language has of its own, by section.
    package func counts(of language: String) -> [TemplateSection: Int] {
        Dictionary(grouping: files[language]?.entries ?? [], by: \.section).mapValues(\.count)
    }

    private static func check(_ file: TemplateFile, _ common: TemplateFile) throws(TemplateError) {
        let sources = SlotSources(file: file, common: common)
        for needed in ["locales", "countries", "script", "month", "person"] where !sources.has(needed) {
            throw TemplateError(language: file.language, line: 0)
        }
        let templates =
            (file.entries + common.entries).map(\.template)
            + (Array(file.lists.values) + Array(common.lists.values)).flatMap(\.templates)
        for slot in templates.flatMap(\.slots) where !sources.knows(slot) {
            throw TemplateError(language: file.language, line: 0, slot: slot.name)
        }
    }
}

/// Lists of a language, behind them the common ones.
struct SlotSources: Sendable {
    let file: TemplateFile
    let common: TemplateFile

    func productions(_ name: String) -> Productions? { file.lists[name] ?? common.lists[name] }
    func patterns(_ name: String) -> [String]? { file.patterns[name] ?? common.patterns[name] }
    func has(_ name: String) -> Bool { productions(name) != nil || patterns(name) != nil }

    /// Rules for a case, by gender where they differ.
    func endings(_ name: String, isFemale: Bool) -> Endings? {
        file.endings[name + (isFemale ? ":f" : ":m")] ?? file.endings[name]
    }

    /// The lines of a list that has no slots.
    func words(_ name: String) -> [String] {
        productions(name)?.templates.map { template in
            template.pieces.map { if case .literal(let text) = $0 { text } else { "" } }.joined()
        } ?? []
    }

    func knows(_ slot: Slot) -> Bool {
        switch slot.name {
        case "id":
            guard let subtype = slot.arguments.first else { return false }
            return has("id:" + subtype) || NationalIDSamples.subtypes.contains(subtype)
        case "number":
            let bounds = slot.arguments.first?.split(separator: "-").compactMap { Int($0) } ?? []
            return bounds.count == 2 && bounds[0] > 0 && bounds[0] <= bounds[1]
        default:
            let isMade = SlotTable.computed.contains(slot.name) || has(slot.name)
            return (isMade || slot.arguments.contains { has(slot.name + ":" + $0) })
                && slot.arguments.allSatisfy { argument in
                    argument == "m" || argument == "f" || has(slot.name + ":" + argument)
                        || endings(argument, isFemale: true) != nil
                }
        }
    }
}
