import TacitStorage
import Testing

@Suite("TLS to PostgreSQL")
struct PostgresTLSTests {
    @Test("Only the right name by the right authority is accepted", .timeLimit(.minutes(5)))
    func certificates() async throws {
        let ours = try await TestAuthority(in: TemporaryDirectory())
        let other = try await TestAuthority(in: TemporaryDirectory())
        let server = try await PostgresServer.started(tls: ours.leaf)
        let (user, port) = try server.tcpParts()
        let connect = { (host: String, parameters: String) async throws -> Int64? in
            let url = "\(user)\(host)\(port)?\(parameters)"
            let database = try PostgresDatabase(PostgresServer.location(url))
            defer { database.close() }
            return try await database.read { connection in
                try connection.query("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").first?.int64(0)
            }
        }
        #expect(try await connect("localhost", "sslmode=verify-full&sslrootcert=\(ours.certificate)") == 1)
        await #expect(throws: StorageError(.tls), "the name is another") {
            try await connect("127.0.0.1", "sslmode=verify-full&sslrootcert=\(ours.certificate)")
        }
        await #expect(throws: StorageError(.tls), "the authority is another") {
            try await connect("localhost", "sslmode=verify-full&sslrootcert=\(other.certificate)")
        }
        await #expect(throws: StorageError(.tls), "the system does not know it") {
            try await connect("localhost", "sslmode=verify-full")
        }
        await #expect(throws: StorageError(.refused), "the server does not speak in plain") {
            try await connect("localhost", "sslmode=disable")
        }
        try await server.stop()
    }

    @Test("A server without TLS, and a wrong password, are told apart from a server that is away")
    func reasons() async throws {
        let server = try await PostgresServer.started()
        let (user, port) = try server.tcpParts()
        let connect = { (url: String) async throws -> Int64 in
            let database = try PostgresDatabase(PostgresServer.location(url))
            defer { database.close() }
            return try await database.changeMarker()
        }
        #expect(try await connect("\(user)127.0.0.1\(port)") == 0)
        await #expect(throws: StorageError(.tls)) { try await connect("\(user)127.0.0.1\(port)?sslmode=verify-full") }
        await #expect(throws: StorageError(.refused)) {
            try await connect("postgresql://tacit:wrong@127.0.0.1\(port)")
        }
        await #expect(throws: StorageError(.cannotOpen)) { try await connect("\(user)127.0.0.1\(port)-not-there") }
        try await server.stop()
        await #expect(throws: StorageError(.unavailable)) { try await connect("\(user)127.0.0.1\(port)") }
    }
}
