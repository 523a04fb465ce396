import TacitCore
import TacitStorage

/// What is kept, opened where the configuration says.
enum StorageWiring {
    static func open(
        _ configuration: Configuration, _ environment: [String: String], as role: Storage.Role,
        log: any OperatorLog = SilentLog()
    ) async throws -> Storage {
        try await Storage.open(
            dataDirectory: configuration.data, role: role, database: configuration.databaseLocation(),
            rootKeyFile: environment["TACIT_ROOT_KEY_FILE"], retention: Retention(days: configuration.retention),
            log: log)
    }
}

/// For commands, which say what they have to say themselves.
struct SilentLog: OperatorLog {
    func write(_ event: LogEvent) {}
}
