package import TacitCore

/// Leases of rates in the database: what all servers together may still let through.
///
/// A lease counts in full for sixty seconds from its granting, so that in any sixty seconds no more is let through than
/// the limit. A server spends a lease within two seconds, and gives back what is left.
package struct RateRepository: Sendable {
    /// Milliseconds.
    static let window: Int64 = 60_000

    package struct Demand: Sendable {
        package let account: AccountID
        package let meter: RateMeter
        package let limit: Int
        /// Less is of no use to whoever asks first.
        package let least: Int
        /// More is not needed soon.
        package let most: Int
        /// By lease, what was used beyond it, or given back (below zero).
        package let corrections: [String: Int]
    }

    package struct Grant: Sendable, Equatable {
        package let lease: String
        /// 0: refused.
        package let amount: Int
        /// What nobody has leased.
        package let free: Int
        /// Milliseconds since 1970: when as much as `least` is free at the latest; of a grant, when all is free again.
        package let resetsAt: Int64
    }

    private let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// One transaction for one account and meter; leases that have run out are taken away on the way.
    package func lease(_ demand: Demand, id: String, now: Int64) async throws -> Grant {
        try await database.transaction { connection in
            try connection.lock("rate:\(demand.meter.rawValue):\(demand.account.text)")
            try Self.correct(demand.corrections, connection)
            let name: [Value] = [.text(demand.account.text), .text(demand.meter.rawValue)]
            let began = Value.int64(now - Self.window)
            try connection.execute(
                "DELETE FROM rate_lease WHERE account = ?1 AND meter = ?2 AND granted_at <= ?3", name + [began])
            let rows = try connection.query(
                "SELECT granted_at, amount FROM rate_lease WHERE account = ?1 AND meter = ?2 ORDER BY granted_at", name)
            let leases = try rows.map { (at: try $0.int64(0), amount: Int(try $0.int64(1))) }
            let free = demand.limit - leases.reduce(0) { $0 + $1.amount }
            guard free >= demand.least else {
                return Grant(
                    lease: id, amount: 0, free: max(0, free),
                    resetsAt: Self.instant(leases, frees: demand.least - free) ?? now + Self.window)
            }
            let amount = min(free, max(demand.least, demand.most))
            try connection.execute(
                "INSERT INTO rate_lease (id, account, meter, granted_at, amount) VALUES (?1, ?2, ?3, ?4, ?5)",
                [.text(id)] + name + [.int64(now), Value(amount)])
            return Grant(lease: id, amount: amount, free: free - amount, resetsAt: now + Self.window)
        }
    }

    /// Writes down what was used beyond leases or given back, without asking for another.
    package func correct(_ corrections: [String: Int]) async throws {
        try await database.transaction { try Self.correct(corrections, $0) }
    }

    private static func correct(_ corrections: [String: Int], _ connection: any Connection) throws {
        let changes = corrections.filter { $0.value != 0 }.sorted { $0.key < $1.key }
        guard !changes.isEmpty else { return }
        try connection.execute(
            "UPDATE rate_lease SET amount = amount + ?1 WHERE id = ?2",
            each: changes.map { [Value($0.value), .text($0.key)] })
    }

    /// When leases that run out have freed an amount.
    private static func instant(_ leases: [(at: Int64, amount: Int)], frees amount: Int) -> Int64? {
        var freed = 0
        for lease in leases {
            freed += lease.amount
            if freed >= amount { return lease.at + window }
        }
        return nil
    }
}
