import Synchronization

/// The driver for a fleet: a PostgreSQL server, from version 13 on, that all nodes share.
///
/// - A commit survives the death of Tacit, of the database server and of its machine.
/// - Connections are direct, or through a pooler that keeps one connection to a client as long as it stays: prepared
///   statements, locks and notices belong to it.
package final class PostgresDatabase: Database {
    private let stream: AsyncStream<Void>
    private let noticing: AsyncStream<Void>.Continuation
    private let pool: PostgresPool
    private let listener: PostgresListener

    /// Connects when it is first used.
    ///
    /// - Parameter connections: at most so many at a time, besides the one that listens.
    package init(_ location: PostgresLocation, connections: Int = 6) throws {
        let pool = PostgresPool(location, size: connections)
        let (stream, noticing) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        listener = try PostgresListener(
            location, onNotice: { noticing.yield() }, onSchemaChange: { pool.end(StorageError(.schemaChanged)) })
        (self.pool, self.stream, self.noticing) = (pool, stream, noticing)
    }

    deinit { close() }

    package func transaction<T: Sendable>(
        surviving death: Death, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await transaction(.writing, body)
    }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await transaction(.reading, body)
    }

    package func migration<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await transaction(.migrating) { connection in
            try connection.lock(AdvisoryLocks.migration)
            return try body(connection)
        }
    }

    /// Listens from the first asking on. A notice is `NOTIFY tacit` with the schema's name, and a new connection.
    package var notices: AsyncStream<Void> {
        listener.start()
        return stream
    }

    package func enterService(schemaVersion: Int64) async throws {
        try await listener.serve(schemaVersion: schemaVersion)
    }

    /// The revision itself; 0 as long as there is none. Answered within two seconds, or not at all.
    package func changeMarker() async throws -> Int64 {
        try await onConnection { session in
            await session.statements(silence: .seconds(2)) { connection in
                do {
                    return try connection.query("SELECT number FROM revision").firstInt64()
                } catch let error as StorageError where error.code == .error {
                    return 0
                }
            }
        }
    }

    /// Nothing to do but to see that the database is open: the write-ahead log is the server's.
    package func checkpoint() async throws {
        try pool.checkOpen()
    }

    /// `VACUUM` of our tables, by one node at a time. Not `FULL`: that would stop every node for as long as it takes,
    /// and the server's write-ahead log, its replicas and backups hold what was deleted anyway.
    package func compact() async throws {
        let ours = Set(Schema.tables.map(\.name))
        let present = try await layout().keys.filter { ours.contains($0) }.sorted()
        try await onConnection { session in
            await session.statements(silence: nil) { connection in
                let lock = connection.locks.number(of: AdvisoryLocks.compaction)
                let handle = connection.handle
                guard try handle.simple("SELECT pg_try_advisory_lock(\(lock))").text == "t" else { return }
                _ = try handle.simple("SET statement_timeout = 0")
                defer {
                    _ = try? handle.simple("SELECT pg_advisory_unlock(\(lock))")
                    _ = try? handle.simple("SET statement_timeout = 5000")
                }
                for table in present { _ = try handle.simple("VACUUM \"\(table)\"") }
            }
        }
    }

    package func layout() async throws -> [String: [String]] {
        try await read { connection in
            let rows = try connection.query(
                """
                SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT)
                FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
                ORDER BY table_name, ordinal_position
                """)
            return try Dictionary(grouping: rows) { try $0.text(0) }.mapValues { try $0.map { try $0.text(1) } }
        }
    }

    /// Connections in use end when their transactions do.
    package func close() {
        pool.end(StorageError(.misuse))
        listener.close()
        noticing.finish()
    }

    private func transaction<T: Sendable>(
        _ kind: PostgresTransaction, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await onConnection { await $0.transaction(kind, body) }
    }

    /// Once more on a fresh connection, if the first was found broken (the server was restarted) before anything was
    /// done over it.
    private func onConnection<T: Sendable>(
        _ work: (PostgresSession) async -> PostgresSession.Outcome<T>
    ) async throws -> T {
        let first = try await attempt(work)
        guard first.mayBeRepeated else { return try first.result.get() }
        pool.discardIdle()
        return try await attempt(work).result.get()
    }

    private func attempt<T: Sendable>(
        _ work: (PostgresSession) async -> PostgresSession.Outcome<T>
    ) async throws -> PostgresSession.Outcome<T> {
        let session = try await pool.acquire()
        let outcome = await work(session)
        pool.release(session, isUsable: outcome.isUsable)
        return outcome
    }
}
