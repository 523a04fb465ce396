import GRDB
import Synchronization

/// The embedded driver: one file in WAL mode, one writer, several readers.
///
/// - `synchronous=NORMAL`: a commit survives the death of the process, not always that of the machine; `FULL` where that
///   is asked for.
/// - `secure_delete=ON`: deleted rows are overwritten with zeros, not merely unlinked.
/// - `temp_store=MEMORY`: no rows in temporary files.
package final class SQLiteDatabase: Database {
    private let pool: DatabasePool
    /// Watches the others: `PRAGMA data_version` tells a connection only of commits that are not its own.
    private let watcher: DatabaseQueue
    private let isClosed = Atomic(false)
    /// Polling is all there is: none ever comes.
    package let notices: AsyncStream<Void>
    private let noticing: AsyncStream<Void>.Continuation

    /// Opens the database file, which must exist (an empty file is an empty database): its permissions are those that
    /// SQLite gives the files beside it.
    package init(path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA secure_delete = ON")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            // Pages in memory, in KiB: records are written once and seldom read.
            try database.execute(sql: "PRAGMA cache_size = -512")
        }
        var watching = configuration
        watching.readonly = true
        (notices, noticing) = AsyncStream.makeStream()
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            watcher = try DatabaseQueue(path: path, configuration: watching)
        } catch {
            throw StorageError.reduced(error)
        }
    }

    // GRDB's own async functions abort a transaction whose task is cancelled; a record on its way must not be lost so,
    // hence the callbacks.

    package func transaction<T: Sendable>(
        surviving death: Death, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncWriteWithoutTransaction { database in
                continuation.resume(
                    with: Result {
                        guard database.sqliteConnection != nil else { throw StorageError(.misuse) }
                        return try StorageError.translating { try Self.commit(database, surviving: death, body) }
                    })
            }
        }
    }

    /// `synchronous` can't change inside a transaction, and holds for the connection until it is set again.
    private static func commit<T>(
        _ database: GRDB.Database, surviving death: Death, _ body: (any Connection) throws -> T
    ) throws -> T {
        if death == .machine { try database.execute(sql: "PRAGMA synchronous = FULL") }
        defer { if death == .machine { try? database.execute(sql: "PRAGMA synchronous = NORMAL") } }
        var result: T?
        try database.inTransaction(.immediate) {
            let connection = SQLiteConnection(database: database)
            result = try body(connection)
            if let failure = connection.failure { throw failure }
            return .commit
        }
        guard let result else { throw StorageError(.other) }
        return result
    }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncRead { result in
                continuation.resume(
                    with: Result {
                        try StorageError.translating { try body(SQLiteConnection(database: try result.get())) }
                    })
            }
        }
    }

    package func changeMarker() async throws -> Int64 {
        try await withCheckedThrowingContinuation { continuation in
            watcher.asyncWriteWithoutTransaction { database in
                continuation.resume(
                    with: Result {
                        try SQLiteConnection(database: database).query("PRAGMA data_version").firstInt64()
                    })
            }
        }
    }

    /// Copies the write-ahead log into the database and cuts it to nothing.
    package func checkpoint() async throws {
        try await withWriter { try $0.checkpoint(.truncate) }
    }

    /// `VACUUM`, since `secure_delete` alone leaves copies of cells that moved to another page before they were deleted
    /// (2 of 1000 rows, measured). What it needs besides is a file without a name where the system has room for one,
    /// or else memory.
    package func compact() async throws {
        try await withWriter { database in
            defer { try? database.execute(sql: "PRAGMA temp_store = MEMORY") }
            do {
                try database.execute(sql: "PRAGMA temp_store = FILE")
                try database.execute(sql: "VACUUM")
            } catch DatabaseError.SQLITE_CANTOPEN, DatabaseError.SQLITE_FULL, DatabaseError.SQLITE_IOERR {
                try database.execute(sql: "PRAGMA temp_store = MEMORY")
                try database.execute(sql: "VACUUM")
            }
            try database.checkpoint(.truncate)
        }
    }

    package func layout() async throws -> [String: [String]] {
        try await read { connection in
            let tables = try connection.query(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'")
            var layout: [String: [String]] = [:]
            for table in tables {
                let name = try table.text(0)
                let columns = try connection.query(
                    "SELECT name FROM pragma_table_info(?1) ORDER BY cid", [.text(name)])
                layout[name] = try columns.map { try $0.text(0) }
            }
            return layout
        }
    }

    package func close() throws {
        guard !isClosed.exchange(true, ordering: .relaxed) else { return }
        noticing.finish()
        try StorageError.translating {
            // The writer last: only a connection that may write takes the log's files away.
            try watcher.close()
            pool.releaseMemory()
            try pool.close()
        }
    }

    private func withWriter(_ body: @escaping @Sendable (GRDB.Database) throws -> Void) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            pool.asyncWriteWithoutTransaction { database in
                continuation.resume(
                    with: Result {
                        // After closing, GRDB would hand SQLite a null pointer, which it follows.
                        guard database.sqliteConnection != nil else { throw StorageError(.misuse) }
                        try StorageError.translating { try body(database) }
                    })
            }
        }
    }
}

extension [Row] {
    /// The number in the first column of the first row.
    func firstInt64() throws -> Int64 {
        guard let row = first else { throw StorageError(.unexpectedRow) }
        return try row.int64(0)
    }
}
