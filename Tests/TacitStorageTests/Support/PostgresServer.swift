import Foundation
import TacitStorage

/// A PostgreSQL of the tests' own, which `Scripts/postgres.sh` makes. It goes with this process, however that ends.
final class PostgresServer: Sendable {
    /// The one that `TACIT_TEST_POSTGRES` names, or one for the whole run.
    static var shared: PostgresServer {
        get async throws { try await starting.value }
    }

    private static let starting = Task {
        if let url = ProcessInfo.processInfo.environment["TACIT_TEST_POSTGRES"] {
            return try PostgresServer(url: url, directory: nil)
        }
        return try await started()
    }

    /// Its maintenance database, over a Unix socket or as `TACIT_TEST_POSTGRES` says.
    let url: String
    private let directory: String?
    private let maintenance: PostgresDatabase

    /// Starts one.
    ///
    /// - Parameter tls: files of a certificate and its key, without which TCP is plain.
    static func started(tls: (certificate: String, key: String)? = nil) async throws -> PostgresServer {
        let directory = FileManager.default.temporaryDirectory.path + "/tacit-postgres-\(UUID().uuidString)"
        let watched = String(ProcessInfo.processInfo.processIdentifier)
        let url = try await script(
            ["start", directory, "--watch", watched] + (tls.map { ["--tls", $0.certificate, $0.key] } ?? []))
        return try PostgresServer(url: url, directory: directory)
    }

    private init(url: String, directory: String?) throws {
        self.url = url
        self.directory = directory
        maintenance = try PostgresDatabase(Self.location(url), connections: 4)
    }

    /// Over 127.0.0.1, with the password, up to the host: `postgresql://tacit:…@`, and behind it `:PORT/postgres`.
    func tcpParts() throws -> (user: String, port: String) {
        let url = try String(contentsOfFile: (directory ?? "") + "/tcp-url", encoding: .utf8)
        let parts = url.trimmingCharacters(in: .whitespacesAndNewlines).components(separatedBy: "127.0.0.1")
        return (parts[0], parts[1])
    }

    /// A schema of this name, made if it is missing.
    func location(schema: String) async throws -> PostgresLocation {
        try await maintenance.transaction { connection in
            try connection.lock(schema)
            try connection.execute("CREATE SCHEMA IF NOT EXISTS \"\(schema)\"")
        }
        return try location(options: "-csearch_path%3D\(schema)")
    }

    /// Tests all run at once, on machines that may be busy: they wait longer than a server would.
    static func location(_ url: String) throws -> PostgresLocation {
        var location = try PostgresLocation(url: url, from: .environment)
        location.patience = .seconds(60)
        return location
    }

    func location(options: String) throws -> PostgresLocation {
        let separator = url.contains("?") ? "&" : "?"
        return try Self.location(url + separator + "options=" + options)
    }

    func start() async throws { _ = try await Self.script(["start", directory ?? ""]) }

    func stop() async throws { _ = try await Self.script(["stop", directory ?? ""]) }

    private static func script(_ arguments: [String]) async throws -> String {
        // Tests/TacitStorageTests/Support/this file
        let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try await Command.run(root.appending(path: "Scripts/postgres.sh").path, arguments)
    }
}
