import Foundation
import tacit

/// A PostgreSQL for one proof, made by `Scripts/postgres.sh`. It goes with this process, however that ends.
struct ProofServer {
    let database: ProofDatabase
    private let directory: String

    /// Waits in this thread.
    init() throws {
        directory = FileManager.default.temporaryDirectory.path + "/tacit-proof-\(UUID().uuidString)"
        let watched = String(ProcessInfo.processInfo.processIdentifier)
        let url = try Self.script("start", directory, "--watch", watched)
        database = ProofDatabase(url: url, files: [directory])
    }

    func remove() {
        _ = try? Self.script("remove", directory)
    }

    private struct Failed: Error {}

    /// What it printed, without blanks around it.
    private static func script(_ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = Repository.root.appending(path: "Scripts/postgres.sh")
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
