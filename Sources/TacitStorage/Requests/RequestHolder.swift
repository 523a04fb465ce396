package import TacitCore

/// Answers for the request log (D7): records go after 90 days, or earlier where the installation says so; what counts a
/// minute's requests within the day.
package struct RequestHolder: Holder {
    private let database: any Database
    private let retention: Retention

    package init(database: any Database, retention: Retention = .builtIn) {
        self.database = database
        self.retention = retention
    }

    package var dataClass: DataClass { .requestLog }

    package func sweep(now: Int64) async throws -> Int {
        let leases = try await database.deleteInChunks(
            """
            DELETE FROM rate_lease WHERE id IN (
                SELECT id FROM rate_lease WHERE granted_at <= ?1 ORDER BY granted_at LIMIT ?2
            )
            """, notAfter: now - 3_600_000)
        return try await leases
            + database.deleteInChunks(
                """
                DELETE FROM request_log WHERE id IN (
                    SELECT id FROM request_log WHERE started_at <= ?1 ORDER BY started_at LIMIT ?2
                )
                """, notAfter: retention.lastInstantToDelete(of: dataClass, now: now))
    }
}
