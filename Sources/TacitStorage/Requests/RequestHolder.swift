package import TacitCore

/// Answers for the request log (D7): records go after 90 days.
package struct RequestHolder: Holder {
    private let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    package var dataClass: DataClass { .requestLog }

    package func sweep(now: Int64) async throws -> Int {
        try await database.deleteInChunks(
            """
            DELETE FROM request_log WHERE id IN (
                SELECT id FROM request_log WHERE started_at <= ?1 ORDER BY started_at LIMIT ?2
            )
            """, notAfter: dataClass.lastInstantToDelete(now: now))
    }
}
