import FoundationEssentials
import TacitCore
import TacitPrivacy

/// A configuration, and all that was found on the way to it.
struct LoadedConfiguration {
    var configuration: Configuration
    /// The file that was read, as it was named.
    var file: String?
    var problems: [ConfigurationProblem]

    var errors: [ConfigurationProblem] { problems.filter(\.isError) }

    /// - Throws: `ConfigurationErrors` with all of them, if there are any.
    func checked() throws -> Configuration {
        guard errors.isEmpty else { throw ConfigurationErrors(problems: errors) }
        return configuration
    }
}

/// Reads the file, then the environment, then the flags; the later one wins. Looks at all of it before it says what is
/// wrong.
struct ConfigurationLoader {
    /// What `--config` names, else `TACIT_CONFIG`; without either there is no file.
    let file: String?
    let environment: [String: String]
    /// The file's text, where it is at hand already.
    var text: String?
    var today = CalendarDay(milliseconds: SystemClock().now)

    init(file: String?, environment: [String: String]) {
        self.file = file ?? environment["TACIT_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
        self.environment = environment
    }

    func load(_ flags: (inout Overlay) -> Void = { _ in }) -> LoadedConfiguration {
        var problems: [ConfigurationProblem] = []
        var overlay = Overlay(readFile(&problems))
        overlay.set(environment["TACIT_DATA"], "data", \.data, .environment("TACIT_DATA"), Words.line)
        overlay.set(
            environment["TACIT_DATABASE"], "database", \.database, .environment("TACIT_DATABASE"),
            DatabaseURL.environment)
        flags(&overlay)
        problems += overlay.problems + ConfigurationRules.problems(in: overlay.configuration, today: today)
        return LoadedConfiguration(
            configuration: overlay.configuration, file: file, problems: ConfigurationProblem.sorted(problems))
    }

    private func readFile(_ problems: inout [ConfigurationProblem]) -> Configuration {
        guard let file else { return Configuration() }
        let reading = FileReading(file: file)
        defer { problems += reading.problems }
        guard let text = text ?? (try? String(contentsOfFile: file, encoding: .utf8)) else {
            reading.wrong("", line: 1, "not a readable file of UTF-8 text")
            return Configuration()
        }
        return ConfigurationReader.read(text, reading)
    }
}

/// Values laid over a configuration, each with where it comes from.
struct Overlay {
    private(set) var configuration: Configuration
    private(set) var problems: [ConfigurationProblem] = []

    init(_ configuration: Configuration) {
        self.configuration = configuration
    }

    /// Sets nothing where there is no text.
    mutating func set<Value>(
        _ text: String?, _ key: String, _ path: WritableKeyPath<Configuration, Value>, _ source: SettingSource,
        _ parse: (String) throws(WrongValue) -> Value
    ) {
        guard let text else { return }
        do {
            configuration[keyPath: path] = try parse(text)
            configuration.sources[key] = source
        } catch {
            problems.append(ConfigurationProblem(source, key, error.message))
        }
    }

    mutating func set<Value>(
        _ text: String?, _ key: String, _ path: WritableKeyPath<Configuration, Value?>, _ source: SettingSource,
        _ parse: (String) throws(WrongValue) -> Value
    ) {
        set(text, key, path, source) { text throws(WrongValue) -> Value? in try parse(text) }
    }

    mutating func set<Value>(
        _ value: Value, _ key: String, _ path: WritableKeyPath<Configuration, Value>, _ source: SettingSource
    ) {
        configuration[keyPath: path] = value
        configuration.sources[key] = source
    }

    /// Adds a provider; one of the same name from the file goes.
    mutating func set(_ provider: ProviderConfiguration, _ source: SettingSource) {
        let key = "providers.\(provider.name)"
        let isTaken = configuration.source(of: key) == source
        guard !isTaken else {
            problems.append(ConfigurationProblem(source, key, "\(provider.name) is given twice"))
            return
        }
        configuration.providers.removeAll { $0.name == provider.name }
        configuration.sources = configuration.sources.filter { !$0.key.hasPrefix(key + ".") }
        configuration.providers.append(provider)
        configuration.sources[key] = source
        for part in ["dialect", "url"] { configuration.sources["\(key).\(part)"] = source }
    }

    /// Adds a pattern; one of the same name from the file goes.
    mutating func set(_ pattern: OperatorPattern, _ source: SettingSource) {
        let key = "policy.patterns.\(pattern.name)"
        guard configuration.source(of: key + ".pattern") != source else {
            problems.append(ConfigurationProblem(source, key, "\(pattern.name) is given twice"))
            return
        }
        configuration.policy.patterns.removeAll { $0.name == pattern.name }
        configuration.sources = configuration.sources.filter { !$0.key.hasPrefix(key + ".") }
        configuration.policy.patterns.append(pattern)
        configuration.sources[key + ".pattern"] = source
    }

    mutating func wrong(_ key: String, _ source: SettingSource, _ message: String) {
        problems.append(ConfigurationProblem(source, key, message))
    }
}
