import TacitStorage
import Testing

@Suite("What PostgreSQL's states mean")
struct SQLStateTests {
    @Test(
        "States and classes have names of ours",
        arguments: [
            ("23505", StorageError.Code.constraint), ("23502", .constraint), ("25006", .readOnly), ("25P02", .aborted),
            ("40001", .conflict), ("40P01", .conflict), ("40003", .commitUnknown), ("42P01", .error), ("42703", .error),
            ("42501", .permission), ("28P01", .refused), ("28000", .refused), ("3D000", .cannotOpen),
            ("53100", .full), ("53200", .noMemory), ("53300", .busy), ("54000", .tooBig), ("55P03", .busy),
            ("57014", .timeout), ("57P01", .unavailable), ("57P03", .unavailable), ("08006", .unavailable),
            ("22021", .invalidValue), ("22P02", .invalidValue), ("58030", .inputOutput), ("XX001", .corrupt),
            ("XX000", .other), ("P0001", .other), ("", .other),
        ])
    func states(state: String, code: StorageError.Code) {
        #expect(SQLState.code(state) == code)
    }

    @Test("Codes are plain words, none twice")
    func codes() {
        let names = StorageError.Code.allCases.map(\.rawValue)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.utf8.allSatisfy { $0 == 0x5f || $0 >= 0x61 && $0 <= 0x7a } })
    }

    @Test("The server's words about a value do not come through")
    func silence() async throws {
        let database = try await Driver.postgresql.open(TemporaryDirectory())
        let error = await #expect(throws: StorageError.self) {
            try await database.transaction { connection in
                try connection.execute("SELECT CAST(?1 AS BIGINT)", [.text("canary-value")])
            }
        }
        #expect(error == StorageError(.invalidValue))
        #expect(!String(reflecting: error).contains("canary"))
    }
}
