import Foundation
import TacitCore
import TacitStorage
import Testing

@Suite("Two nodes on one PostgreSQL")
struct PostgresFleetTests {
    /// Two data directories with the same root key, and the database that they share.
    private struct Fleet {
        let first = TemporaryDirectory()
        let second = TemporaryDirectory()
        let place: Storage.DatabaseLocation

        init() async throws {
            place = try await Driver.postgresql.location(first)
        }

        func open(
            _ directory: TemporaryDirectory, role: Storage.Role = .server, clock: ManualClock = ManualClock(),
            migrations: [Migration] = Schema.migrations
        ) async throws -> Storage {
            let key = directory.path == first.path ? nil : first.file("root.key")
            return try await Storage.open(
                directory, at: place, role: role, rootKeyFile: key, clock: clock, migrations: migrations)
        }
    }

    private static let newer =
        Schema.migrations + [Migration(version: 99, statements: ["CREATE TABLE later (a BIGINT)"])]

    private func reason(_ body: () async throws -> Storage) async -> StartError.Reason? {
        do {
            try await body().close()
            return nil
        } catch {
            return (error as? StartError)?.reason
        }
    }

    @Test("A key revoked on one is refused on the other within a second")
    func revoked() async throws {
        let fleet = try await Fleet()
        let clock = ManualClock()
        let first = try await fleet.open(fleet.first)
        let second = try await fleet.open(fleet.second, clock: clock)
        let made = try await first.keys.create(name: "shared")
        clock.advance(nanoseconds: 50_000_000)
        #expect(try await second.keyDirectory.entry(for: made.key) == made.entry)
        #expect(try await first.keys.revoke(made.entry.id))
        // Whatever it heard or did not hear meanwhile.
        clock.advance(nanoseconds: 1_000_000_001)
        #expect(try await second.keyDirectory.entry(for: made.key) == nil)
    }

    @Test("A change on one gives the other notice", .timeLimit(.minutes(5)))
    func notices() async throws {
        let fleet = try await Fleet()
        let first = try await fleet.open(fleet.first)
        let second = try await fleet.open(fleet.second)
        var notices = second.database.notices.makeAsyncIterator()
        // The first is the connection's own.
        await notices.next()
        _ = try await first.keys.create(name: "new")
        await notices.next()
        try second.close()
        #expect(await notices.next() == nil, "closing ends them")
    }

    @Test("Of two transactions that ask for the same lock one waits for the other", .timeLimit(.minutes(5)))
    func locks() async throws {
        let fleet = try await Fleet()
        let databases = [try await fleet.open(fleet.first).database, try await fleet.open(fleet.second).database]
        try await withThrowingTaskGroup { group in
            for number in 0..<40 {
                group.addTask {
                    try await databases[number % 2].transaction { connection in
                        try connection.lock("counter")
                        // Without the lock two would read the same number.
                        let number = try connection.query("SELECT number FROM revision").first?.int64(0) ?? 0
                        try connection.execute("UPDATE revision SET number = ?1", [.int64(number + 1)])
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await databases[0].changeMarker() == 40)
    }

    @Test(
        "Nobody upgrades the schema under a running server of another node", arguments: [Storage.Role.server, .command])
    func upgrade(role: Storage.Role) async throws {
        let fleet = try await Fleet()
        let server = try await fleet.open(fleet.first)
        #expect(await reason { try await fleet.open(fleet.second) } == nil, "of the same version")
        let upgraded = { try await fleet.open(fleet.second, role: role, migrations: Self.newer) }
        #expect(await reason(upgraded) == .serverRunning)
        try server.close()
        #expect(await reason(upgraded) == nil)
        #expect(await reason { try await fleet.open(fleet.first, role: .command) } == .newerDatabase)
    }

    @Test("A node that has no root key does not make one of its own beside the others' database")
    func missingKey() async throws {
        let fleet = try await Fleet()
        try await fleet.open(fleet.first).close()
        do {
            _ = try await Storage.open(fleet.second, at: fleet.place)
            Issue.record("it was opened")
        } catch let error as StartError {
            #expect(error.reason == .rootKeyMissing)
            #expect(error.message.contains("TACIT_ROOT_KEY_FILE"))
        }
        #expect(try fleet.second.names().contains("root.key") == false)
    }

    @Test("Another root key than the others' is refused")
    func wrongKey() async throws {
        let fleet = try await Fleet()
        try await fleet.open(fleet.first).close()
        let other = TemporaryDirectory()
        try await Storage.open(other, .sqlite).close()
        let reason = await reason {
            try await Storage.open(fleet.second, at: fleet.place, rootKeyFile: other.file("root.key"))
        }
        #expect(reason == .rootKeyWrong)
    }

    @Test("Both may clear up at once")
    func compaction() async throws {
        let fleet = try await Fleet()
        let databases = [try await fleet.open(fleet.first).database, try await fleet.open(fleet.second).database]
        try await withThrowingTaskGroup { group in
            for database in databases { group.addTask { try await database.compact() } }
            try await group.waitForAll()
        }
    }

    @Test("Two installations in one database do not see each other's notices, locks and tables")
    func neighbours() async throws {
        let (one, two) = (try await Fleet(), try await Fleet())
        let first = try await one.open(one.first)
        let second = try await two.open(two.first)
        _ = try await first.keys.create(name: "one")
        #expect(try await second.keys.list().isEmpty)
        #expect(await reason { try await two.open(two.second, migrations: Self.newer) } == .serverRunning)
        try second.close()
        #expect(await reason { try await two.open(two.second, migrations: Self.newer) } == nil)
    }
}
