/// What `tacit config check` finds, and whether all that the configuration names is on this machine.
struct ConfigurationChecks {
    let loaded: LoadedConfiguration
    let environment: [String: String]

    func run() -> [Diagnosis] {
        // A provider's credential is told with the provider.
        let missing = ConfigurationReferences.problems(in: loaded.configuration, environment)
            .filter { !$0.key.hasSuffix(".credential") }
        let problems = loaded.problems + missing
        guard !problems.isEmpty else {
            return [Diagnosis("Configuration", loaded.file ?? "embedded default", .ok, "good")]
        }
        return problems.map { problem in
            Diagnosis(
                "Configuration", problem.key, problem.isError ? .fail : .warn,
                "\(problem.source.name): \(problem.message)")
        }
    }
}
