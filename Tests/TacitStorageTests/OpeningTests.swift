import Foundation
import TacitCore
import TacitStorage
import Testing

@Suite("Opening a data directory")
struct OpeningTests {
    private func reason(_ body: () async throws -> Storage) async -> StartError.Reason? {
        do {
            try await body().close()
            return nil
        } catch {
            return (error as? StartError)?.reason
        }
    }

    @Test("Nobody but the owner can read the directory or any file in it")
    func permissions() async throws {
        let directory = TemporaryDirectory()
        let storage = try await Storage.open(directory, role: .server)
        _ = try await storage.keys.create(name: "first")
        #expect(try directory.mode(directory.path) == 0o700)
        let names = try directory.names()
        #expect(names == ["node.id", "root.key", "server.lock", "tacit.db", "tacit.db-shm", "tacit.db-wal"])
        for name in names {
            #expect(try directory.mode(directory.file(name)) == 0o600, "\(name)")
        }
    }

    @Test("A directory that others may read is refused, unless it is empty", arguments: databases)
    func looseDirectory(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let loose: [FileAttributeKey: Any] = [.posixPermissions: 0o755]
        try FileManager.default.createDirectory(
            atPath: directory.path, withIntermediateDirectories: true, attributes: loose)
        #expect(await reason { try await Storage.open(directory, driver) } == nil)
        #expect(try directory.mode(directory.path) == 0o700)
        try FileManager.default.setAttributes(loose, ofItemAtPath: directory.path)
        #expect(await reason { try await Storage.open(directory, driver) } == .dataDirectoryPermissions)
    }

    @Test("A database file that others may read is closed to them")
    func looseDatabase() async throws {
        let directory = TemporaryDirectory()
        try await Storage.open(directory).close()
        let path = directory.file("tacit.db")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        try await Storage.open(directory).close()
        #expect(try directory.mode(path) == 0o600)
    }

    @Test("A second server on the same directory is refused; commands work beside the first", arguments: databases)
    func secondServer(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        var server: Storage? = try await Storage.open(directory, driver, role: .server)
        #expect(await reason { try await Storage.open(directory, driver, role: .server) } == .serverRunning)
        #expect(await reason { try await Storage.open(directory, driver, role: .command) } == nil)
        try server?.close()
        server = nil
        #expect(await reason { try await Storage.open(directory, driver, role: .server) } == nil)
    }

    @Test("A newer database stops an older binary and stays as it is", arguments: databases)
    func newerDatabase(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let newer = Schema.migrations + [Migration(version: 99, statements: ["CREATE TABLE later (a BIGINT)"])]
        try await Storage.open(directory, driver, migrations: newer).close()
        #expect(await reason { try await Storage.open(directory, driver) } == .newerDatabase)
        let storage = try await Storage.open(directory, driver, migrations: newer)
        #expect(try await Migrator.version(of: storage.database) == 99)
    }

    @Test("A command does not upgrade the schema under a running server", arguments: databases)
    func upgradeUnderServer(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        var server: Storage? = try await Storage.open(directory, driver, role: .server)
        let newer = Schema.migrations + [Migration(version: 98, statements: ["CREATE TABLE later (a BIGINT)"])]
        #expect(await reason { try await Storage.open(directory, driver, migrations: newer) } == .serverRunning)
        try server?.close()
        server = nil
        #expect(await reason { try await Storage.open(directory, driver, migrations: newer) } == nil)
    }

    @Test("A migration that fails leaves the schema where it was", arguments: databases)
    func failingMigration(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        try await Storage.open(directory, driver).close()
        let broken =
            Schema.migrations + [Migration(version: 98, statements: ["CREATE TABLE later (a BIGINT)", "NONSENSE"])]
        #expect(await reason { try await Storage.open(directory, driver, migrations: broken) } == .database)
        let storage = try await Storage.open(directory, driver)
        #expect(try await Migrator.version(of: storage.database) == Schema.migrations.count)
        #expect(try await storage.database.layout()["later"] == nil)
    }

    @Test("First starts at the same time agree on one key and one database", arguments: databases)
    func firstStartsTogether(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        try await withThrowingTaskGroup { group in
            for number in 0..<6 {
                group.addTask {
                    let storage = try await Storage.open(directory, driver)
                    _ = try await storage.keys.create(name: "key \(number)")
                }
            }
            try await group.waitForAll()
        }
        let storage = try await Storage.open(directory, driver)
        #expect(try await storage.keys.list().count == 6)
    }

    @Test("After the last one has closed, all is in one file, and closing twice does no harm")
    func closed() async throws {
        let directory = TemporaryDirectory()
        let storage = try await Storage.open(directory)
        _ = try await storage.keys.create(name: "first")
        _ = try await storage.keys.list()
        try storage.close()
        try storage.close()
        #expect(try directory.names() == ["node.id", "root.key", "tacit.db"])
    }

    @Test("A file that is no database stops the start")
    func noDatabase() async throws {
        let directory = TemporaryDirectory()
        try await Storage.open(directory).close()
        let noise = Data(repeating: 7, count: 8192)
        try noise.write(to: URL(fileURLWithPath: directory.file("tacit.db")))
        #expect(await reason { try await Storage.open(directory) } == .database)
    }
}
