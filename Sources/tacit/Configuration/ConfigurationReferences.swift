import FoundationEssentials
import TacitConnectors
import TacitCore

/// What a configuration points at: files and variables, which may be there on one machine and missing on another.
enum ConfigurationReferences {
    static func problems(in configuration: Configuration, _ environment: [String: String]) -> [ConfigurationProblem] {
        var problems: [ConfigurationProblem] = []
        func wrong(_ key: String, _ message: String) {
            problems.append(ConfigurationProblem(configuration.source(of: key), key, message))
        }
        for provider in configuration.providers {
            do {
                _ = try provider.resolveCredential(environment)
            } catch {
                wrong("providers.\(provider.name).credential", error.message)
            }
        }
        for (key, path) in [
            ("tls.certificate", configuration.tls.certificate), ("tls.key", configuration.tls.key),
            ("upstream.ca", configuration.upstream.authorities),
        ] {
            if let path, !FileManager.default.isReadableFile(atPath: path) {
                wrong(key, "\(path) is not a readable file")
            }
        }
        return problems + lists(in: configuration)
    }

    static func lists(in configuration: Configuration) -> [ConfigurationProblem] {
        let policy = configuration.policy
        let lists = [
            ("policy.allow_list", policy.allowList), ("policy.deny_list", policy.denyList),
            ("policy.name_list", policy.nameList),
        ]
        return lists.compactMap { key, list -> ConfigurationProblem? in
            do throws(WrongValue) {
                _ = try list.read()
                return nil
            } catch {
                let key = configuration.sources[key + ".file"] == nil ? key : key + ".file"
                return ConfigurationProblem(configuration.source(of: key), key, error.message)
            }
        }
    }
}

extension ValueList {
    /// The values, those of the file first.
    func read() throws(WrongValue) -> [String] {
        guard let file else { return values }
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw WrongValue("\(file) is not a readable file of UTF-8 text")
        }
        return text.split(separator: "\n").map(String.init).filter { !$0.isEmpty } + values
    }
}
