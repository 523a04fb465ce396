import ArgumentParser
import Foundation
import TacitCore
import TacitStorage

/// Where things are kept: `--data`, `--database` and `--config`, which all commands share that work on it.
struct DataOption: ParsableArguments {
    @Option(
        name: .customLong("config"),
        help: ArgumentHelp("The configuration file; TACIT_CONFIG says the same.", valueName: "file"))
    var file: String?

    @Option(
        name: .customLong("data"),
        help: ArgumentHelp("The data directory; made if it doesn't exist (default: tacit-data).", valueName: "dir"))
    var directory: String?

    @Option(
        help: ArgumentHelp(
            "PostgreSQL instead of SQLite in the data directory, as postgresql://user@host:port/db; a password belongs "
                + "in PGPASSWORD or a password file.", valueName: "url"))
    var database: String?

    func lay(over overlay: inout Overlay) {
        overlay.set(directory, "data", \.data, .flag("--data"), Words.line)
        overlay.set(database, "database", \.database, .flag("--database"), DatabaseURL.open)
    }

    /// What file, environment and these flags say together.
    func configuration() throws -> Configuration {
        let environment = ProcessInfo.processInfo.environment
        return try ConfigurationLoader(file: file, environment: environment).load(lay).checked()
    }

    func openStorage(as role: Storage.Role) async throws -> Storage {
        try await StorageWiring.open(configuration(), ProcessInfo.processInfo.environment, as: role)
    }
}
