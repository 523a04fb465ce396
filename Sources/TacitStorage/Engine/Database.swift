/// A database as the repositories see it: SQL that every driver understands, inside transactions.
///
/// SQL is written once, with parameters `?1`, `?2` …, upserts as `ON CONFLICT`, and no dialect function: ids and times
/// come from Swift. What one driver does otherwise (noticing changes, checkpoints, its catalogue) is a method here.
package protocol Database: Sendable {
    /// Runs `body` in one write transaction on the connection's own thread; commits when it returns, rolls back when
    /// it throws. A transaction that has begun ends, also when the waiting task is cancelled.
    func transaction<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Runs `body` on one consistent state of the database, beside writers.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// A number that differs from the last one whenever another connection or process has committed in between.
    /// It may differ without cause.
    func changeMarker() async throws -> Int64

    /// Brings what was deleted out of the log of changes. Throws if a reader stood in the way.
    func checkpoint() async throws

    /// Writes all files anew, so that nothing deleted is left in them, not even in the slack of pages. Takes time and
    /// space in proportion to the whole database; other writers wait.
    func compact() async throws

    /// Every table and its columns, the engine's own left out.
    func layout() async throws -> [String: [String]]

    /// Ends all connections. Later calls throw.
    func close() throws
}

/// One connection inside a transaction; not to be kept.
package protocol Connection {
    /// Runs a statement and returns the number of rows that it inserted, updated or deleted.
    @discardableResult
    func execute(_ sql: String, _ parameters: [Value]) throws -> Int

    func query(_ sql: String, _ parameters: [Value]) throws -> [Row]
}

extension Connection {
    @discardableResult
    package func execute(_ sql: String) throws -> Int { try execute(sql, []) }

    package func query(_ sql: String) throws -> [Row] { try query(sql, []) }
}

/// Waits for a while. Injected, so that tests decide when time passes. Throws `CancellationError`.
package typealias Pause = @Sendable (Duration) async throws -> Void
