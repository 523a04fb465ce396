import ArgumentParser
import Foundation
import TacitCore
import TacitStorage

/// `--data`, which all commands share that work on what is kept.
struct DataOption: ParsableArguments {
    @Option(
        name: .customLong("data"), help: ArgumentHelp("The data directory; made if it doesn't exist.", valueName: "dir")
    )
    var directory = ProcessInfo.processInfo.environment["TACIT_DATA"] ?? "tacit-data"

    func openStorage(as role: Storage.Role, log: any OperatorLog = SilentLog()) async throws -> Storage {
        try await Storage.open(
            dataDirectory: directory, role: role,
            rootKeyFile: ProcessInfo.processInfo.environment["TACIT_ROOT_KEY_FILE"], log: log)
    }
}

/// For commands, which say what they have to say themselves.
struct SilentLog: OperatorLog {
    func write(_ event: LogEvent) {}
}
