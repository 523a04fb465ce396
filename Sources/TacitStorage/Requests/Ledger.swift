package import TacitCore

/// Writes what exchanges leave behind, all of it in one transaction: records, what they cost, the reservations that they
/// release, and the day on which a key was last used. So the request log and the sums of spending can't disagree.
package struct Ledger: Sendable {
    /// A record on its way into the ledger.
    package struct Entry: Sendable {
        package let record: RequestRecord
        package let hasReservation: Bool

        package init(_ record: RequestRecord, hasReservation: Bool = false) {
            self.record = record
            self.hasReservation = hasReservation
        }
    }

    private let database: any Database
    private let node: NodeID

    package init(database: any Database, node: NodeID) {
        self.database = database
        self.node = node
    }

    /// A batch may be tried again after an error: entries that are there already change nothing.
    ///
    /// - Parameter used: keys, with the day (since 1970) on which they were used.
    package func post(_ entries: [Entry], used: [KeyID: Int64] = [:]) async throws {
        let isMoney = entries.contains(where: \.hasReservation)
        try await database.transaction(surviving: isMoney ? .machine : .process) { connection in
            let records = try RequestRepository.insert(entries.map(\.record), connection)
            try spend(records, connection)
            let released = entries.filter(\.hasReservation).map { [Value.text($0.record.id.text)] }
            try connection.execute("DELETE FROM spend_reservation WHERE request = ?1", each: released)
            for (key, day) in used.sorted(by: { $0.key.text < $1.key.text }) {
                try connection.execute(
                    "UPDATE api_key SET last_used_day = ?1 WHERE id = ?2 AND COALESCE(last_used_day, 0) < ?1",
                    [.int64(day), .text(key.text)])
            }
        }
    }

    /// Sums by account and day. Each node adds to rows of its own, so that nodes never wait for one another.
    private func spend(_ records: [RequestRecord], _ connection: any Connection) throws {
        struct Day: Hashable {
            let account: AccountID
            let number: Int64
        }
        var sums: [Day: Money] = [:]
        for record in records {
            guard let cost = record.cost, cost > .zero else { continue }
            sums[Day(account: record.account, number: record.startedAt.day), default: .zero] += cost
        }
        try connection.execute(
            """
            INSERT INTO spend (account, day, node, amount) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (account, day, node) DO UPDATE SET amount = spend.amount + excluded.amount
            """,
            each: sums.map { day, sum in
                [.text(day.account.text), .int64(day.number), .text(node.text), .int64(sum.micros)]
            })
    }
}

extension Int64 {
    /// An instant in milliseconds since 1970 as the number of its day (UTC).
    package var day: Int64 { self / 86_400_000 }
}
