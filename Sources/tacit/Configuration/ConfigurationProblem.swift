/// Something that is wrong in a configuration, or that one should know of: where, which key, what would be right.
package struct ConfigurationProblem: Sendable, Equatable, CustomStringConvertible {
    package let isError: Bool
    package let source: SettingSource
    package let key: String
    package let message: String

    init(_ source: SettingSource, _ key: String, _ message: String, isError: Bool = true) {
        self.isError = isError
        self.source = source
        self.key = key
        self.message = message
    }

    /// `tacit.yaml:12: providers.openai.dialect: …`, `--listen: …`.
    package var description: String {
        switch source {
        case .file(let file, let line): "\(file):\(line): " + (key.isEmpty ? "" : "\(key): ") + message
        case .flag, .environment: "\(source.name): \(message)"
        case .standard: "\(key): \(message)"
        }
    }

    var asWarning: ConfigurationProblem { ConfigurationProblem(source, key, message, isError: false) }

    /// By file and line, then the flags and variables.
    static func sorted(_ problems: [ConfigurationProblem]) -> [ConfigurationProblem] {
        func line(_ problem: ConfigurationProblem) -> Int {
            if case .file(_, let line) = problem.source { line } else { .max }
        }
        return problems.enumerated().sorted { (line($0.element), $0.offset) < (line($1.element), $1.offset) }
            .map(\.element)
    }
}

/// All that keeps a configuration from being used.
struct ConfigurationErrors: Error, CustomStringConvertible {
    let problems: [ConfigurationProblem]

    var description: String {
        problems.count == 1
            ? problems.map(\.description).joined()
            : "\(problems.count) settings are wrong:\n" + problems.map { "  \($0)" }.joined(separator: "\n")
    }
}

/// What is wrong with a value, and what would be right. Never quotes what could be a secret.
struct WrongValue: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
