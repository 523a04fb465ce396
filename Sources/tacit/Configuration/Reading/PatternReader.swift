import TacitCore
import TacitPrivacy

/// `policy.patterns`: forms of the operator's own numbers, by names of their own.
enum PatternReader {
    static func read(_ section: Section) -> [OperatorPattern] {
        section.entries.compactMap { entry in
            guard let facts = section.section(entry), let name = name(entry, in: section) else { return nil }
            var pattern = OperatorPattern(name: name, pattern: "")
            // Nothing that a message says quotes it.
            facts.read("pattern", into: &pattern.pattern) { text throws(WrongValue) in text }
            facts.read("kind", into: &pattern.kind, Words.kind)
            facts.read("subtype", into: &pattern.subtype, subtype)
            facts.read("score", into: &pattern.score, Words.score)
            pattern.context = facts.list("context", Words.line) ?? []
            facts.read("ignore_case", into: &pattern.ignoresCase, Words.flag)
            facts.refuseUnknown()
            guard facts.entries.contains(where: { $0.key == "pattern" }) else {
                facts.wrong("has no `pattern`")
                return nil
            }
            return pattern.pattern.isEmpty ? nil : pattern
        }
    }

    private static func name(_ entry: Section.Entry, in section: Section) -> String? {
        do {
            return try Words.patternName(entry.key)
        } catch {
            section.reading.wrong(entry.path, line: entry.line, error.message)
            return nil
        }
    }

    private static func subtype(_ text: String) throws(WrongValue) -> String {
        let isWord = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
            default: false
            }
        }
        guard isWord, 1...64 ~= text.utf8.count else {
            throw WrongValue("must be a word in capitals such as CUSTOMER_NUMBER")
        }
        return text
    }
}
