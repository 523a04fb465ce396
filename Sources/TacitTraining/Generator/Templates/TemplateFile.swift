/// One language's templates, and the lists from which their slots are filled.
///
/// A file has lists, then sections. `@name` heads a list of productions, one a line, `3x ` before one that counts three
/// times; `@name!` a list of patterns (`Pattern`), `@name>` a list of rules for endings (`Endings`). `== section` heads
/// templates. Lines that start with `# ` are comments.
struct TemplateFile: Sendable {
    struct Entry: Sendable {
        let section: TemplateSection
        let template: Template
    }

    let language: String
    private(set) var lists: [String: Productions] = [:]
    private(set) var patterns: [String: [String]] = [:]
    private(set) var endings: [String: Endings] = [:]
    private(set) var entries: [Entry] = []

    init(language: String, _ bytes: [UInt8]) throws(TemplateError) {
        self.language = language
        var section: TemplateSection?
        var list: Substring?
        var rules: [String: [Substring]] = [:]
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("# ") {
            let failure = TemplateError(language: language, line: index + 1)
            if line.hasPrefix("== ") {
                guard let named = TemplateSection(rawValue: String(line.dropFirst(3))) else { throw failure }
                section = named
                list = nil
            } else if line.hasPrefix("@"), line.count > 1, !line.contains(" ") {
                list = line.dropFirst()
            } else if let list {
                switch list.last {
                case "!": patterns[String(list.dropLast()), default: []].append(String(line))
                case ">": rules[String(list.dropLast()), default: []].append(line)
                default:
                    guard lists[String(list), default: Productions()].add(line) else { throw failure }
                }
            } else {
                guard let section, let template = Template(line) else { throw failure }
                entries.append(Entry(section: section, template: template))
            }
        }
        for (name, lines) in rules { endings[name] = Endings(lines) }
    }
}

/// A template file that can't be used, with the line that is wrong; line 0: the file as a whole.
package struct TemplateError: Error, Equatable {
    package let language: String
    package let line: Int
    /// A slot that nothing fills.
    package let slot: String?

    package init(language: String, line: Int, slot: String? = nil) {
        self.language = language
        self.line = line
        self.slot = slot
    }
}

/// Lines to choose from, each with a weight.
struct Productions: Sendable {
    private(set) var templates: [Template] = []
    private var totals: [Int] = []

    /// False if the line is no template.
    mutating func add(_ line: Substring) -> Bool {
        var weight = 1
        var text = line
        if let mark = line.firstIndex(of: "x"), line[line.index(after: mark)...].first == " ",
            let number = Int(line[..<mark])
        {
            weight = number
            text = line[line.index(mark, offsetBy: 2)...]
        }
        guard weight > 0, let template = Template(text) else { return false }
        templates.append(template)
        totals.append((totals.last ?? 0) + weight)
        return true
    }

    func pick(_ random: inout SeededRandom) -> Template {
        let place = random.below(totals.last ?? 1)
        return templates[totals.firstIndex { place < $0 } ?? 0]
    }
}
