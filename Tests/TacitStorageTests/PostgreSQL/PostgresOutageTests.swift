import Foundation
import TacitCore
import TacitStorage
import Testing

@Suite("PostgreSQL that goes and comes back")
struct PostgresOutageTests {
    private func database(connections: Int = 6, patience: Duration? = nil) async throws -> PostgresDatabase {
        var location = try await PostgresServer.shared.location(schema: TemporaryDirectory().name)
        let database = try PostgresDatabase(location, connections: connections)
        try await database.transaction { connection in
            try connection.execute("CREATE TABLE revision (number BIGINT NOT NULL)")
            try connection.execute("INSERT INTO revision (number) VALUES (0)")
        }
        guard let patience else { return database }
        location.patience = patience
        return try PostgresDatabase(location, connections: connections)
    }

    private static func processID(_ connection: any Connection) throws -> Int64 {
        try connection.query("SELECT pg_backend_pid()").first?.int64(0) ?? 0
    }

    @Test(
        "While the server is stopped calls fail with a closed code; when it is back all goes on",
        .timeLimit(.minutes(5)))
    func restart() async throws {
        let server = try await PostgresServer.started()
        let place = Storage.DatabaseLocation.postgresql(try await server.location(schema: "tacit"))
        let (directory, other) = (TemporaryDirectory(), TemporaryDirectory())
        let storage = try await Storage.open(directory, at: place, role: .server)
        var notices = storage.database.notices.makeAsyncIterator()
        await notices.next()
        let running = Task { await storage.requestLog.run() }
        defer { running.cancel() }
        try await storage.requestLog.append(.sample()).value()
        let made = try await storage.keys.create(name: "before")
        await notices.next()

        try await server.stop()
        let late = RequestRecord.sample()
        let commit = storage.requestLog.append(late)
        await #expect(throws: TacitError(.notReady, "")) { try await commit.value() }
        #expect(!storage.requestLog.isHealthy)
        for _ in 0..<5 {
            await #expect(throws: StorageError(.unavailable)) { try await storage.requests.count() }
            await #expect(throws: StorageError(.unavailable)) { try await storage.database.changeMarker() }
            await #expect(throws: StorageError(.unavailable)) { try await storage.keys.create(name: "none") }
        }

        try await server.start()
        while !storage.requestLog.isHealthy { await Task.yield() }
        #expect(try await storage.requests.record(late.id) == late)
        #expect(try await storage.requests.count() == 2)
        #expect(try await storage.keyDirectory.entry(for: made.key) == made.entry)
        // The connection that listens comes back by itself, and with it the lock of servers.
        await notices.next()
        let newer = Schema.migrations + [Migration(version: 99, statements: ["CREATE TABLE later (a BIGINT)"])]
        let reason = await #expect(throws: StartError.self) {
            try await Storage.open(other, at: place, rootKeyFile: directory.file("root.key"), migrations: newer)
        }
        #expect(reason?.reason == .serverRunning)
        _ = try await storage.keys.create(name: "after")
        await notices.next()
        running.cancel()
        await running.value
        try storage.close()
        try await server.stop()
    }

    @Test("A connection that died in the pool costs nobody a call", .timeLimit(.minutes(5)))
    func deadInPool() async throws {
        let (database, other) = (try await database(), try await database())
        let process = try await database.read { try Self.processID($0) }
        try await other.transaction { _ = try $0.query("SELECT pg_terminate_backend(?1)", [.int64(process)]) }
        let isThere = {
            try await other.read {
                try $0.query("SELECT 1 FROM pg_stat_activity WHERE pid = ?1", [.int64(process)]).isEmpty
            }
        }
        while try await !isThere() { await Task.yield() }
        let next = try await database.transaction { connection in
            try connection.execute("UPDATE revision SET number = number + 1")
            return try Self.processID(connection)
        }
        #expect(next != process)
        #expect(try await database.changeMarker() == 1)
    }

    @Test("A transaction whose connection breaks in its middle is lost as a whole, and not tried again")
    func brokenMidway() async throws {
        let database = try await database()
        await #expect(throws: StorageError(.unavailable)) {
            try await database.transaction { connection in
                try connection.execute("UPDATE revision SET number = number + 1")
                _ = try connection.query("SELECT pg_terminate_backend(pg_backend_pid())")
            }
        }
        #expect(try await database.changeMarker() == 0)
    }

    @Test("A connection that breaks while it commits leaves an unknown outcome")
    func brokenCommit() async throws {
        let database = try await database()
        try await database.transaction { connection in
            try connection.execute(
                """
                CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$
                """)
            try connection.execute(
                """
                CREATE CONSTRAINT TRIGGER breaking AFTER UPDATE ON revision DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION break()
                """)
        }
        await #expect(throws: StorageError(.commitUnknown)) {
            try await database.transaction { _ = try $0.execute("UPDATE revision SET number = 1") }
        }
        #expect(try await database.changeMarker() == 0)
    }

    @Test("A statement that takes too long is given up, and the connection stays")
    func timeout() async throws {
        let database = try await database(connections: 1)
        let process = try await database.read { try Self.processID($0) }
        await #expect(throws: StorageError(.timeout)) {
            try await database.transaction { connection in
                try connection.execute("SET LOCAL statement_timeout = 20")
                _ = try connection.query("SELECT pg_sleep(60)")
            }
        }
        #expect(try await database.read { try Self.processID($0) } == process)
    }

    @Test("A server that stops answering is given up", .timeLimit(.minutes(5)))
    func silent() async throws {
        let database = try await database(connections: 1)
        let process = pid_t(try await database.read { try Self.processID($0) })
        kill(process, SIGSTOP)
        defer { kill(process, SIGCONT) }
        await #expect(throws: StorageError(.timeout)) { try await database.changeMarker() }
        #expect(try await database.changeMarker() == 0, "over another connection")
    }

    @Test("More calls than connections wait their turn", .timeLimit(.minutes(5)))
    func queueing() async throws {
        let database = try await database(connections: 2)
        try await withThrowingTaskGroup { group in
            for _ in 0..<100 {
                group.addTask {
                    try await database.transaction {
                        _ = try $0.execute("UPDATE revision SET number = number + 1")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.changeMarker() == 100)
    }

    @Test("Who waits too long for a connection is told so", .timeLimit(.minutes(5)))
    func saturated() async throws {
        let database = try await database(connections: 1, patience: .milliseconds(200))
        let gate = BlockingGate()
        let holding = Task {
            while true {
                do {
                    return try await database.read { _ in gate.hold() }
                } catch {
                    // The machine was too busy to connect so soon.
                    await Task.yield()
                }
            }
        }
        while !gate.isHeld { await Task.yield() }
        await #expect(throws: StorageError(.busy)) { try await database.changeMarker() }
        gate.open()
        await holding.value
    }

    /// Holds a connection's own thread.
    private final class BlockingGate: @unchecked Sendable {
        private let condition = NSCondition()
        private var state = (isHeld: false, isOpen: false)

        var isHeld: Bool { condition.withLock { state.isHeld } }

        func hold() {
            condition.withLock {
                state.isHeld = true
                while !state.isOpen { condition.wait() }
            }
        }

        func open() {
            condition.withLock {
                state.isOpen = true
                condition.broadcast()
            }
        }
    }

    @Test("More statements than are kept prepared make no difference")
    func manyStatements() async throws {
        let database = try await database(connections: 1)
        let sum = try await database.read { connection in
            try (0..<300).reduce(Int64(0)) { sum, number in
                let sql = "SELECT number + \(number % 150) FROM revision"
                return sum + (try connection.query(sql).first?.int64(0) ?? 0)
            }
        }
        #expect(sum == 2 * (0..<150).reduce(0, +))
    }

    @Test("No server there: the start says so, without the password")
    func nobodyThere() async throws {
        let directory = TemporaryDirectory()
        let location = try PostgresLocation(
            url: "postgresql://u:canary@/tacit?host=\(TemporaryDirectory().path)", from: .environment)
        let error = await #expect(throws: StartError.self) {
            try await Storage.open(directory, at: .postgresql(location))
        }
        #expect(error?.reason == .database)
        #expect(error?.message.contains("database_unavailable") == true)
        #expect(error?.message.contains("canary") == false)
    }
}
