package import TacitCore

/// Answers for the ledger of money (D11): sums are kept; reservations that nobody released go within the day.
package struct SpendHolder: Holder {
    private let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    package var dataClass: DataClass { .creditLedger }

    package func sweep(now: Int64) async throws -> Int {
        try await database.deleteInChunks(
            """
            DELETE FROM spend_reservation WHERE request IN (
                SELECT request FROM spend_reservation WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2
            )
            """, notAfter: now)
    }
}
