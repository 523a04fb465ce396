/// A database as the repositories see it: SQL that every driver understands, inside transactions.
///
/// SQL is written once, with parameters `?1`, `?2` …, upserts as `ON CONFLICT`, and no dialect function: ids and times
/// come from Swift. What one driver does otherwise (noticing changes, checkpoints, its catalogue) is a method here.
package protocol Database: Sendable {
    /// Runs `body` in one write transaction on the connection's own thread; commits when it returns, rolls back when
    /// it throws. A transaction that has begun ends, also when the waiting task is cancelled.
    func transaction<T: Sendable>(
        surviving death: Death, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T

    /// Runs `body` on one consistent state of the database, beside writers.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Like `transaction`, for a change of the schema: durable, without limit of time, one at a time over all processes.
    func migration<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Says that a server works on this database, at this version of the schema, until it is closed. From now on
    /// `excludeServers` fails elsewhere.
    func enterService(schemaVersion: Int64) async throws

    /// A number that differs from the last one whenever another connection or process has advanced the revision in
    /// between (`Revision`), or more often: with some engines every commit of another one changes it.
    func changeMarker() async throws -> Int64

    /// Tells that somebody has changed what `changeMarker` tells, as far as the engine can tell without being asked;
    /// ends when the database is closed. Only a hint: polling decides.
    var notices: AsyncStream<Void> { get }

    /// Brings what was deleted out of the log of changes, where the files are ours. Throws if a reader stood in the way.
    func checkpoint() async throws

    /// Clears up after deletions, as far as the engine can without keeping a fleet from its work. The embedded engine
    /// writes all files anew, so that nothing deleted is left in them, not even in the slack of pages: that takes time
    /// and space in proportion to the whole database, and other writers wait. A database server makes the space free
    /// for new rows; what it keeps in its files, logs and copies is its operator's.
    func compact() async throws

    /// Every table and its columns, the engine's own left out.
    func layout() async throws -> [String: [String]]

    /// Ends all connections. Later calls throw.
    func close() throws
}

extension Database {
    package func transaction<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await transaction(surviving: .process, body)
    }

    package func migration<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await transaction(surviving: .machine, body)
    }

    /// Where the files are ours, a lock beside them says it (`ServerLock`).
    package func enterService(schemaVersion: Int64) async throws {}
}

/// Whose death a commit survives once it has returned.
package enum Death: Sendable {
    /// That of this process and of the database: enough for the request log. SQLite, which is in this process, does not
    /// wait for the disk then.
    case process
    /// That of the machine: for keys and money. Waits for the disk.
    case machine
}

/// One connection inside a transaction; not to be kept. A statement that throws ends the transaction: nothing of it is
/// kept, also if the body goes on and returns.
package protocol Connection {
    /// Runs a statement and returns the number of rows that it inserted, updated or deleted.
    @discardableResult
    func execute(_ sql: String, _ parameters: [Value]) throws -> Int

    /// Runs one statement for each of many sets of parameters, in order, and returns the number of rows for each.
    @discardableResult
    func execute(_ sql: String, each parameters: [[Value]]) throws -> [Int]

    func query(_ sql: String, _ parameters: [Value]) throws -> [Row]

    /// Returns when no other transaction, in any process, holds the lock of this name; holds it until this one ends.
    func lock(_ name: String) throws

    /// Makes sure that no server works on the database until this transaction has ended. Throws `busy` if one does.
    func excludeServers() throws

    /// Gives other processes a notice when this transaction commits.
    func announceChange() throws
}

extension Connection {
    @discardableResult
    package func execute(_ sql: String) throws -> Int { try execute(sql, []) }

    package func query(_ sql: String) throws -> [Row] { try query(sql, []) }
}

/// Waits for a while. Injected, so that tests decide when time passes. Throws `CancellationError`.
package typealias Pause = @Sendable (Duration) async throws -> Void
