import TacitCore
import TacitStorage
import Testing

@Suite("A database, whatever the driver")
struct DatabaseTests {
    private struct Refused: Error {}

    @Test("Every kind of value comes back as it went in", arguments: databases)
    func values(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        let values: [Value] = [.int64(.min), .double(0.1), .text("naïve ✓"), .blob([0, 255, 1]), .null]
        try await database.transaction { connection in
            try connection.execute(
                "CREATE TABLE sample (a BIGINT, b DOUBLE PRECISION, c TEXT, d BYTEA, e TEXT)")
            try connection.execute("INSERT INTO sample VALUES (?1, ?2, ?3, ?4, ?5)", values)
        }
        let rows = try await database.read { try $0.query("SELECT a, b, c, d, e FROM sample") }
        #expect(rows == [Row(values)])
    }

    @Test("Parameters go by their number, not by their place", arguments: databases)
    func parameterOrder(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        let rows = try await database.read { try $0.query("SELECT ?2, ?1, ?2", [.text("one"), .text("two")]) }
        #expect(rows == [Row([.text("two"), .text("one"), .text("two")])])
    }

    @Test("A statement tells how many rows it changed", arguments: databases)
    func changes(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        let counts = try await database.transaction { connection in
            try connection.execute("CREATE TABLE sample (a BIGINT)")
            return [
                try connection.execute("INSERT INTO sample VALUES (1), (2), (3)"),
                try connection.execute("UPDATE sample SET a = 0 WHERE a > ?1", [.int64(1)]),
                try connection.execute("DELETE FROM sample WHERE a = 9"),
            ]
        }
        #expect(counts == [3, 2, 0])
    }

    @Test("A transaction that throws leaves nothing behind", arguments: databases)
    func rollback(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        await #expect(throws: (any Error).self) {
            try await database.transaction { connection in
                try connection.execute("UPDATE revision SET number = 77")
                throw Refused()
            }
        }
        let rows = try await database.read { try $0.query("SELECT number FROM revision") }
        #expect(rows == [Row([.int64(0)])])
    }

    @Test("A transaction that has begun ends, though its task is cancelled", arguments: databases)
    func cancellation(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await database.transaction { _ = try $0.execute("UPDATE revision SET number = 5") }
        }
        try await task.value
        let rows = try await database.read { try $0.query("SELECT number FROM revision") }
        #expect(rows == [Row([.int64(5)])])
    }

    @Test("Readers can't write", arguments: databases)
    func readOnly(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        await #expect(throws: StorageError(.readOnly)) {
            try await database.read { _ = try $0.execute("UPDATE revision SET number = 1") }
        }
    }

    @Test("The change marker differs after another's commit", arguments: databases)
    func changeMarker(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        let other = try await driver.open(directory)
        let before = try await database.changeMarker()
        #expect(try await database.changeMarker() == before)
        try await other.transaction { _ = try $0.execute("UPDATE revision SET number = 1") }
        #expect(try await database.changeMarker() != before)
    }

    @Test("Errors are closed codes and quote neither SQL nor values", arguments: databases)
    func errors(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        let error = await #expect(throws: StorageError.self) {
            try await database.transaction { connection in
                for _ in 0..<2 {
                    try connection.execute("INSERT INTO sweep VALUES (?1, 1)", [.text("canary-value")])
                }
            }
        }
        #expect(error == StorageError(.constraint))
        #expect("\(error as Any)".contains("SQLITE_CONSTRAINT"))
        #expect(!"\(error as Any)".contains("canary"))
        await #expect(throws: StorageError(.error)) {
            try await database.read { _ = try $0.query("SELECT canary FROM nowhere") }
        }
    }

    @Test("A row of another shape is an error, not a crash", arguments: databases)
    func rowShape(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        let rows = try await database.read { try $0.query("SELECT 'text', NULL") }
        let row = try #require(rows.first)
        #expect(throws: StorageError(.unexpectedRow)) { try row.int64(0) }
        #expect(throws: StorageError(.unexpectedRow)) { try row.text(1) }
        #expect(throws: StorageError(.unexpectedRow)) { try row.text(2) }
        #expect(try row.optionalText(1) == nil)
    }

    @Test("A closed database throws", arguments: databases)
    func closed(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        try database.close()
        await #expect(throws: StorageError.self) { try await database.transaction { _ = try $0.execute("SELECT 1") } }
        await #expect(throws: StorageError.self) { try await database.read { _ = try $0.query("SELECT 1") } }
        await #expect(throws: StorageError.self) { _ = try await database.changeMarker() }
        await #expect(throws: StorageError.self) { try await database.checkpoint() }
    }
}
