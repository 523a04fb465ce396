package import TacitCore

/// Sums of spending and reservations in the database.
package struct SpendRepository: Sendable {
    /// A reservation is good for so long after its server last said that it holds it. Milliseconds.
    static let lifetime: Int64 = 60_000

    package struct Request: Sendable {
        package let id: RequestID
        package let account: AccountID
        package let amount: Money
        package let cap: SpendCap
    }

    package enum Outcome: Sendable, Equatable {
        case reserved
        /// What the account had spent and reserved when it was asked.
        case refused(spent: Money, reserved: Money)
    }

    private let database: any Database
    private let node: NodeID

    package init(database: any Database, node: NodeID) {
        self.database = database
        self.node = node
    }

    /// Decides on all in one transaction, in order. An account may reserve while what it has spent and reserved is below
    /// its cap: so the sum never passes the cap by more than one reservation.
    package func reserve(_ requests: [Request], now: Int64) async throws -> [Outcome] {
        try await database.transaction { [node] connection in
            // In one order on all nodes, so that none waits for one that waits for it.
            for account in Set(requests.map(\.account.text)).sorted() { try connection.lock("spend:" + account) }
            var reserved: [AccountID: Money] = [:]
            return try requests.map { request in
                let held =
                    try reserved[request.account] ?? Self.reserved(request.account, at: now, connection)
                let spent = try Self.spent(request.account, in: request.cap.period, at: now, connection)
                reserved[request.account] = held
                guard spent + held < request.cap.amount else { return .refused(spent: spent, reserved: held) }
                try connection.execute(
                    """
                    INSERT INTO spend_reservation (request, account, node, amount, expires_at)
                        VALUES (?1, ?2, ?3, ?4, ?5)
                    """,
                    [
                        .text(request.id.text), .text(request.account.text), .text(node.text),
                        .int64(request.amount.micros), .int64(now + Self.lifetime),
                    ])
                reserved[request.account] = held + request.amount
                return .reserved
            }
        }
    }

    /// Tells that this server is there and holds these.
    package func renew(_ held: Set<RequestID>, now: Int64) async throws {
        let ids = held.map(\.text).sorted()
        try await database.transaction { connection in
            _ = try connection.execute(
                "UPDATE spend_reservation SET expires_at = ?1 WHERE request = ?2",
                each: ids.map { [.int64(now + Self.lifetime), .text($0)] })
        }
    }

    /// Releases what this server held when it ended last: at its start, before it takes requests.
    package func releaseOwn() async throws {
        try await database.transaction { [node] connection in
            _ = try connection.execute("DELETE FROM spend_reservation WHERE node = ?1", [.text(node.text)])
        }
    }

    /// What an account has spent in the current period.
    package func spent(_ account: AccountID, in period: SpendCap.Period, now: Int64) async throws -> Money {
        try await database.read { try Self.spent(account, in: period, at: now, $0) }
    }

    /// What is reserved for an account by servers that are there.
    package func reserved(_ account: AccountID, now: Int64) async throws -> Money {
        try await database.read { try Self.reserved(account, at: now, $0) }
    }

    private static func spent(
        _ account: AccountID, in period: SpendCap.Period, at now: Int64, _ connection: any Connection
    ) throws -> Money {
        let rows = try connection.query(
            "SELECT COALESCE(SUM(amount), 0) FROM spend WHERE account = ?1 AND day >= ?2",
            [.text(account.text), .int64(period.firstDay(at: now))])
        return Money(micros: try rows.firstInt64())
    }

    private static func reserved(
        _ account: AccountID, at now: Int64, _ connection: any Connection
    ) throws -> Money {
        let rows = try connection.query(
            "SELECT COALESCE(SUM(amount), 0) FROM spend_reservation WHERE account = ?1 AND expires_at > ?2",
            [.text(account.text), .int64(now)])
        return Money(micros: try rows.firstInt64())
    }
}

extension SpendCap.Period {
    /// The first day of the period that an instant (milliseconds since 1970, UTC) falls in.
    func firstDay(at now: Int64) -> Int64 {
        switch self {
        case .total: 0
        case .day: now.day
        case .month: Int64(CalendarDay(milliseconds: now).firstOfMonth.ordinal)
        }
    }
}
