import TacitCore
import Yams

/// `policy`: what is masked, and where texts may go.
enum PolicyReader {
    static func read(_ section: Section, into policy: inout PolicyConfiguration) {
        section.read("name", into: &policy.name, Words.policy)
        section.read("media", into: &policy.media, Words.choice("a rule for media"))
        section.read("restore_in_links", into: &policy.restoreInLinks, Words.choice("a rule for links"))
        section.read("restore_secrets", into: &policy.restoreSecrets, Words.choice("a rule for secrets"))
        section.read("pseudonyms", into: &policy.pseudonyms, Words.choice("a sort of pseudonyms"))
        section.read("check_digits", into: &policy.checkDigits, Words.choice("a rule for check digits"))
        section.read("tagger", into: &policy.tagger, Words.choice("a trained model"))
        policy.allowList = valueList("allow_list", section)
        policy.denyList = valueList("deny_list", section)
        policy.nameList = valueList("name_list", section)
        if let patterns = section.section("patterns") { policy.patterns = PatternReader.read(patterns) }
        if let thresholds = section.section("thresholds") { policy.thresholds = read(thresholds) }
        section.read("allow_documentation_values", into: &policy.allowsDocumentationValues, Words.flag)
        if let demand = section.section("demand") { read(demand, into: &policy.demand) }
        section.refuseUnknown()
    }

    /// By kind.
    private static func read(_ section: Section) -> [EntityKind: Float] {
        var thresholds: [EntityKind: Float] = [:]
        for entry in section.entries {
            do {
                let kind = try Words.kind(entry.key)
                section.read(entry.key, into: &thresholds[kind], Words.threshold)
            } catch {
                section.reading.wrong(entry.path, line: entry.line, error.message)
            }
        }
        return thresholds
    }

    private static func read(_ section: Section, into demand: inout DataDemand) {
        demand.regions = section.list("region", Words.line) ?? []
        section.read("trust", into: &demand.trust, Words.choice("a class of trust"))
        section.read("training", into: &demand.allowsTraining, Words.flag)
        section.read("retention", into: &demand.retentionDays) { text throws(WrongValue) -> Int in
            text == "none" ? 0 : try Units.days(text)
        }
        section.refuseUnknown()
    }

    /// `[value, value]`, or `{file: PATH, values: […]}`.
    private static func valueList(_ key: String, _ section: Section) -> ValueList {
        guard let entry = section.entry(key) else { return ValueList() }
        var list = ValueList()
        switch entry.node {
        case .sequence:
            list.values = section.list(key, Words.line) ?? []
        case .mapping:
            guard let below = section.section(entry) else { return list }
            below.read("file", into: &list.file) { text throws(WrongValue) -> String in below.reading.path(text) }
            list.values = below.list("values", Words.line) ?? []
            below.refuseUnknown()
            section.reading.note(entry.path, line: entry.line)
        default:
            section.reading.wrong(
                entry.path, line: entry.line, "must be a list of values, or {file: PATH, values: […]}")
        }
        return list
    }
}
