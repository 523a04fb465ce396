import TacitCore
import TacitStorage
import Testing

@Suite("Tables, classes and holders")
struct SchemaTests {
    @Test("Every table and column is declared, and every class of records has one holder", arguments: databases)
    func complete(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let database = try await driver.open(place)
        let holders = try await Storage.open(place).sweeper.holders
        #expect(SchemaAudit.problems(layout: try await database.layout(), holders: holders) == [])
    }

    @Test("Bookkeeping is these three tables and no other")
    func bookkeeping() {
        let names = Schema.tables.filter { $0.holding == .bookkeeping }.map(\.name)
        #expect(names.sorted() == ["revision", "schema", "sweep"])
    }

    @Test("A table or column that nobody declared is found", arguments: databases)
    func undeclared(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let database = try await driver.open(place)
        try await database.transaction { connection in
            try connection.execute("CREATE TABLE prompts (text TEXT)")
            try connection.execute("ALTER TABLE request_log ADD COLUMN prompt TEXT")
        }
        let holders: [any Holder] = [
            RequestHolder(database: database), KeyHolder(database: database), SpendHolder(database: database),
        ]
        #expect(
            SchemaAudit.problems(layout: try await database.layout(), holders: holders) == [
                .undeclaredTable("prompts"), .undeclaredColumn(table: "request_log", column: "prompt"),
            ])
    }

    @Test(
        "A class without a holder, or with two, is found, and so is a declaration without a table", arguments: databases
    )
    func holders(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let database = try await Storage.open(place, driver).database
        let layout = try await database.layout()
        let key = KeyHolder(database: database)
        let spend = SpendHolder(database: database)
        #expect(
            SchemaAudit.problems(layout: layout, holders: [key, key, spend]) == [
                .classWithoutHolder(.requestLog), .classWithSeveralHolders(.apiKey),
            ])
        let invented = Table("invoice", .records(.invoice), columns: ["id"])
        #expect(
            SchemaAudit.problems(
                layout: layout, tables: Schema.tables + [invented],
                holders: [key, spend, RequestHolder(database: database)])
                == [.missingTable("invoice"), .classWithoutHolder(.invoice)])
    }

    @Test("Only classes that may be stored have tables")
    func storable() {
        for case .records(let dataClass) in Schema.tables.map(\.holding) {
            #expect(dataClass.daysToLive != 0, "\(dataClass)")
        }
    }
}
