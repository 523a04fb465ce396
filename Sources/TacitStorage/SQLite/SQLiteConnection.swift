import Foundation
import GRDB
import TacitCore

/// GRDB's connection behind the seam. Statements are prepared once and cached by their text.
final class SQLiteConnection: Connection {
    private let database: GRDB.Database
    /// The first statement's error since the transaction began. SQLite would go on after it; a transaction must not.
    private(set) var failure: (any Error)?

    init(database: GRDB.Database) {
        self.database = database
    }

    func execute(_ sql: String, _ parameters: [Value]) throws -> Int {
        try noting {
            try database.cachedStatement(sql: sql).execute(arguments: try Self.arguments(parameters))
            return database.changesCount
        }
    }

    func execute(_ sql: String, each parameters: [[Value]]) throws -> [Int] {
        try noting {
            let statement = try database.cachedStatement(sql: sql)
            return try parameters.map {
                try statement.run($0)
                return database.changesCount
            }
        }
    }

    func query(_ sql: String, _ parameters: [Value]) throws -> [Row] {
        try noting {
            let statement = try database.cachedStatement(sql: sql)
            return try GRDB.Row.fetchAll(statement, arguments: try Self.arguments(parameters)).map { row in
                Row(row.databaseValues.map(Self.value))
            }
        }
    }

    /// A write transaction has the whole file for itself.
    func lock(_ name: String) throws {}

    /// A lock beside the file says whether a server works on it.
    func excludeServers() throws {}

    /// Who polls notices soon enough: there is no one to tell on another machine.
    func announceChange() throws {}

    private func noting<T>(_ body: () throws -> T) throws -> T {
        do {
            return try StorageError.translating(body)
        } catch {
            failure = failure ?? error
            throw error
        }
    }

    private static func arguments(_ parameters: [Value]) throws -> StatementArguments {
        StatementArguments(
            try parameters.map { parameter -> DatabaseValue in
                switch parameter {
                case .int64(let number): number.databaseValue
                case .double(let number): number.databaseValue
                case .text(let text): try text.withoutNUL().databaseValue
                case .blob(let bytes): Data(bytes).databaseValue
                case .null: .null
                }
            })
    }

    private static func value(_ value: DatabaseValue) -> Value {
        switch value.storage {
        case .int64(let number): .int64(number)
        case .double(let number): .double(number)
        case .string(let text): .text(text)
        case .blob(let data): .blob(Array(data))
        case .null: .null
        }
    }
}

extension StorageError {
    /// Runs `body` and reduces an error of GRDB to its code. Errors of our own pass.
    static func translating<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch {
            throw reduced(error)
        }
    }

    static func reduced(_ error: any Error) -> any Error {
        switch error {
        case let error as DatabaseError: StorageError(code(of: error.resultCode.primaryResultCode))
        case is StorageError, is StartError, is TacitError, is CancellationError: error
        default: StorageError(.other)
        }
    }

    private static func code(of result: ResultCode) -> Code {
        switch result {
        case .SQLITE_BUSY: .busy
        case .SQLITE_CANTOPEN: .cannotOpen
        case .SQLITE_CONSTRAINT: .constraint
        case .SQLITE_CORRUPT: .corrupt
        case .SQLITE_ERROR: .error
        case .SQLITE_FULL: .full
        case .SQLITE_IOERR: .inputOutput
        case .SQLITE_INTERRUPT: .interrupted
        case .SQLITE_LOCKED: .locked
        case .SQLITE_MISUSE: .misuse
        case .SQLITE_NOMEM: .noMemory
        case .SQLITE_NOTADB: .notADatabase
        case .SQLITE_PERM: .permission
        case .SQLITE_READONLY: .readOnly
        case .SQLITE_TOOBIG: .tooBig
        default: .other
        }
    }
}
