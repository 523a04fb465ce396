package import TacitCore

/// Answers for API keys (D10): they go 90 days after they were revoked or have expired.
package struct KeyHolder: Holder {
    private let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    package var dataClass: DataClass { .apiKey }

    package func sweep(now: Int64) async throws -> Int {
        try await database.deleteInChunks(
            """
            DELETE FROM api_key WHERE id IN (
                SELECT id FROM api_key WHERE COALESCE(revoked_at, expires_at) <= ?1 ORDER BY id LIMIT ?2
            )
            """, notAfter: dataClass.lastInstantToDelete(now: now))
    }
}
