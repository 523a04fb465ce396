import FoundationEssentials
import Yams

/// One configuration file while it is read: what is wrong in it, and which line each value stands on.
final class FileReading {
    /// Longest file, in bytes.
    static let maximum = 1 << 20

    /// As it was named.
    let file: String
    private(set) var problems: [ConfigurationProblem] = []
    private(set) var sources: [String: SettingSource] = [:]
    /// Keys that readers have asked for, whether they are in the file or not; without their sections.
    private(set) var known: Set<String> = []

    init(file: String) {
        self.file = file
    }

    func wrong(_ key: String, line: Int, _ message: String) {
        problems.append(ConfigurationProblem(.file(file, line: line), key, message))
    }

    func know(_ key: String) {
        known.insert(key)
    }

    func note(_ key: String, line: Int) {
        sources[key] = .file(file, line: line)
    }

    /// A path as the file means it: from the file's own directory.
    func path(_ path: String) -> String {
        guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
        return file[...slash] + path
    }

    /// The file's mapping, or `nil` if there is none to read.
    func root(_ text: String) -> Section? {
        guard text.utf8.count <= Self.maximum else {
            wrong("", line: 1, "the file is longer than 1 MiB")
            return nil
        }
        let node: Node?
        do {
            // Without rules for plain words: `no`, `1.50` and dates stay the text that was written.
            node = try Parser(yaml: text, resolver: .basic).singleRoot()
        } catch {
            syntax(error)
            return nil
        }
        guard let node else { return Section("", line: 1, [], self) }
        return Section(node, "", line: 1, self)
    }

    /// Of the parser's error only the line, the kind and names of keys are told: the rest quotes the file.
    private func syntax(_ error: any Error) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            wrong("", line: mark.line, "not YAML: \(problem)")
        case .duplicatedKeysInMapping(let keys, let context):
            wrong("", line: context.mark.line, "\(keys.map { "`\($0)`" }.joined(separator: ", ")) stands here twice")
        default:
            wrong("", line: 1, "not a file of YAML text")
        }
    }
}
