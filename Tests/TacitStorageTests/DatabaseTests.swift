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
        #expect("\(error as Any)".contains("constraint_violated"))
        #expect(!"\(error as Any)".contains("canary"))
        await #expect(throws: StorageError(.error)) {
            try await database.read { _ = try $0.query("SELECT canary FROM nowhere") }
        }
    }

    @Test("A batch is as many statements in order, each with its count", arguments: databases)
    func batch(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        let sql = "INSERT INTO sweep VALUES (?1, ?2) ON CONFLICT (data_class) DO NOTHING"
        let counts = try await database.transaction { connection in
            let none = try connection.execute(sql, each: [])
            let names = ["a", "b", "a", "c", "b"]
            return none + (try connection.execute(sql, each: names.enumerated().map { [.text($1), Value($0)] }))
        }
        #expect(counts == [1, 1, 0, 1, 0])
        let rows = try await database.read { try $0.query("SELECT data_class, last_good FROM sweep ORDER BY 1") }
        #expect(rows == [("a", 0), ("b", 1), ("c", 3)].map { Row([.text($0.0), .int64($0.1)]) })
    }

    @Test("A conflict in the middle of a batch leaves nothing of its transaction", arguments: databases)
    func batchConflict(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        await #expect(throws: StorageError(.constraint)) {
            try await database.transaction { connection in
                try connection.execute("UPDATE revision SET number = 7")
                try connection.execute(
                    "INSERT INTO sweep VALUES (?1, 1)", each: ["a", "b", "a", "c"].map { [.text($0)] })
            }
        }
        let rows = try await database.read {
            try $0.query("SELECT number, (SELECT count(*) FROM sweep) FROM revision")
        }
        #expect(rows == [Row([.int64(0), .int64(0)])])
    }

    @Test("A statement that failed ends the transaction, though the body goes on", arguments: databases)
    func swallowed(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        await #expect(throws: StorageError(.constraint)) {
            try await database.transaction { connection in
                try connection.execute("INSERT INTO sweep VALUES ('a', 1)")
                _ = try? connection.execute("INSERT INTO sweep VALUES ('a', 2)")
            }
        }
        #expect(try await database.read { try $0.query("SELECT 1 FROM sweep") }.isEmpty)
    }

    @Test("Sums and counts of whole numbers are whole numbers", arguments: databases)
    func sums(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        let numbers: [Int64] = [.max - 20_000, 10_000, -1, 9_999, 0]
        try await database.transaction { connection in
            try connection.execute("CREATE TABLE sample (a BIGINT, b BIGINT)")
            try connection.execute(
                "INSERT INTO sample VALUES (?1, ?2)", each: numbers.map { [.int64($0), .int64(-$0)] })
        }
        let rows = try await database.read {
            try $0.query("SELECT SUM(a), SUM(b), count(*), MAX(a), SUM(a) - SUM(a), SUM(NULLIF(b, b)) FROM sample")
        }
        let sum = numbers.reduce(0, +)
        #expect(
            rows == [Row([.int64(sum), .int64(-sum), .int64(5), .int64(.max - 20_000), .int64(0), .null])])
    }

    @Test("A text with a NUL in it is refused, not cut off", arguments: databases)
    func nul(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        await #expect(throws: StorageError(.invalidValue)) {
            try await database.transaction { connection in
                try connection.execute("INSERT INTO sweep VALUES (?1, 1)", [.text("cut\0off")])
            }
        }
        #expect(try await database.read { try $0.query("SELECT 1 FROM sweep") }.isEmpty)
    }

    @Test("Empty and long values come back", arguments: databases)
    func sizes(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let database = try await driver.open(directory)
        let long = String(repeating: "ß✓", count: 100_000)
        let values: [Value] = [
            .text(""), .text(long), .blob([]), .blob(Array(long.utf8)), .double(-0.0),
            .double(.greatestFiniteMagnitude),
            .double(.leastNonzeroMagnitude), .int64(.max),
        ]
        try await database.transaction { connection in
            try connection.execute(
                """
                CREATE TABLE sample (a TEXT, b TEXT, c BYTEA, d BYTEA, e DOUBLE PRECISION, f DOUBLE PRECISION,
                    g DOUBLE PRECISION, h BIGINT)
                """)
            try connection.execute("INSERT INTO sample VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", values)
        }
        #expect(try await database.read { try $0.query("SELECT a, b, c, d, e, f, g, h FROM sample") } == [Row(values)])
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
