import CLibPQ

/// One PostgreSQL connection behind the seam. Statements are prepared once and kept by their text.
final class PostgresConnection: Connection {
    /// Statements that stay prepared; the repositories together have fewer.
    private static let capacity = 128

    let handle: PostgresHandle
    let locks: AdvisoryLocks
    /// The first statement's error since the transaction began: with it nothing of the transaction can be kept.
    private(set) var failure: (any Error)?
    private let schema: String
    private var statements: [String: (name: String, lastUse: UInt64)] = [:]
    private var uses: UInt64 = 0

    /// Connects, waiting for each host until the limit.
    init(connecting location: PostgresLocation, limit: Duration) throws {
        handle = try PostgresHandle.connect(to: location, limit: limit)
        guard let schema = try handle.simple(Self.settings).text else { throw StorageError(.cannotOpen) }
        self.schema = schema
        locks = AdvisoryLocks(schema: schema)
    }

    /// The server gives up a statement after 5 s, a lock after 4 s, a transaction in which nothing happens after 10 s;
    /// and it notices within a minute that this machine has gone, so that its locks go, too.
    ///
    /// A name on the search path that can't be used leaves no schema; that is seen here.
    private static let settings = """
        SET statement_timeout = 5000; SET lock_timeout = 4000; SET idle_in_transaction_session_timeout = 10000;
        SET client_min_messages = error; SET standard_conforming_strings = on;
        SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3;
        SELECT current_schema()
        """

    func begin(_ kind: PostgresTransaction) throws {
        failure = nil
        handle.silence = .seconds(4)
        _ = try handle.simple(kind.begin)
        handle.silence = kind.silence
    }

    /// Commits, or throws why nothing was kept. `commitUnknown` if the connection broke meanwhile.
    func commit() throws {
        if let failure {
            rollback()
            throw failure
        }
        let result: PostgresResult
        do {
            result = try handle.simple("COMMIT")
        } catch  where handle.isBroken {
            throw StorageError(.commitUnknown)
        }
        // That is how the server ends a transaction in which something failed.
        if result.tag == "ROLLBACK" { throw StorageError(.aborted) }
    }

    func rollback() {
        if !handle.isBroken { _ = try? handle.simple("ROLLBACK") }
    }

    func execute(_ sql: String, _ parameters: [Value]) throws -> Int {
        try noting { try run(sql, parameters).changes }
    }

    func execute(_ sql: String, each parameters: [[Value]]) throws -> [Int] {
        try noting {
            guard !parameters.isEmpty else { return [] }
            let sets = try parameters.map { try StatementParameters($0) }
            return try handle.run(try statement(sql), each: sets).map(\.changes)
        }
    }

    func query(_ sql: String, _ parameters: [Value]) throws -> [Row] {
        try noting { try run(sql, parameters).rows() }
    }

    func lock(_ name: String) throws {
        _ = try query("SELECT pg_advisory_xact_lock(?1)", [.int64(locks.number(of: name))])
    }

    /// Waits a little: a server that was just stopped may not have gone yet.
    func excludeServers() throws {
        try execute("SET LOCAL lock_timeout = 4000")
        try lock(AdvisoryLocks.servers)
        try execute("SET LOCAL lock_timeout = 60000")
    }

    func announceChange() throws {
        _ = try query("SELECT pg_notify('tacit', ?1)", [.text(schema)])
    }

    private func run(_ sql: String, _ parameters: [Value]) throws -> PostgresResult {
        let parameters = try StatementParameters(parameters)
        return try handle.run(try statement(sql), parameters)
    }

    private func noting<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch {
            failure = failure ?? error
            throw error
        }
    }

    /// The name under which the statement is prepared. The one that was not used for longest makes room.
    private func statement(_ sql: String) throws -> String {
        uses += 1
        if let known = statements[sql] {
            statements[sql] = (known.name, uses)
            return known.name
        }
        if statements.count >= Self.capacity, let oldest = statements.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            _ = try handle.simple("DEALLOCATE \(oldest.value.name)")
            statements[oldest.key] = nil
        }
        let name = "s\(uses)"
        try handle.prepare(name, ParameterRewriting.rewritten(sql))
        statements[sql] = (name, uses)
        return name
    }
}
