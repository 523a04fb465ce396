package import TacitCore

/// Answers for API keys (D10): they go 90 days after they were revoked or have expired, or earlier where the installation
/// says so.
package struct KeyHolder: Holder {
    private let database: any Database
    private let retention: Retention

    package init(database: any Database, retention: Retention = .builtIn) {
        self.database = database
        self.retention = retention
    }

    package var dataClass: DataClass { .apiKey }

    package func sweep(now: Int64) async throws -> Int {
        try await database.deleteInChunks(
            """
            DELETE FROM api_key WHERE id IN (
                SELECT id FROM api_key WHERE COALESCE(revoked_at, expires_at) <= ?1 ORDER BY id LIMIT ?2
            )
            """, notAfter: retention.lastInstantToDelete(of: dataClass, now: now))
    }
}
