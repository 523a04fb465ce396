package import TacitCore

/// Sums over the request log, for whoever pays or watches.
package struct UsageRepository: Sendable {
    package enum Grouping: String, Sendable, CaseIterable {
        case key, model, day
    }

    /// One line of a report.
    package struct Line: Sendable, Equatable {
        /// Id of a key, name of a model, or a date.
        package let name: String
        package let requests: Int
        package let failures: Int
        package let usage: TokenUsage
        /// Sum of what has a price.
        package let cost: Money
        /// Requests whose cost isn't known since their model has no price.
        package let unpriced: Int

        package init(
            name: String, requests: Int, failures: Int, usage: TokenUsage, cost: Money, unpriced: Int
        ) {
            self.name = name
            self.requests = requests
            self.failures = failures
            self.usage = usage
            self.cost = cost
            self.unpriced = unpriced
        }
    }

    private let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// Lines by name, days and models in order of theirs. Looks at every record of the time: linear.
    ///
    /// - Parameter since: milliseconds since 1970.
    package func lines(by grouping: Grouping, since: Int64) async throws -> [Line] {
        let name =
            switch grouping {
            case .key: "key_id"
            case .model: "model"
            case .day: "started_at / 86400000"
            }
        return try await database.read { connection in
            let rows = try connection.query(
                """
                SELECT \(name), COUNT(*), SUM(CASE WHEN status >= 400 THEN 1 ELSE 0 END), SUM(input_tokens),
                    SUM(output_tokens), SUM(cached_input_tokens), SUM(cache_write_tokens), MAX(is_estimated),
                    COALESCE(SUM(cost), 0), SUM(CASE WHEN cost IS NULL AND status < 400 THEN 1 ELSE 0 END)
                FROM request_log WHERE started_at >= ?1 GROUP BY 1 ORDER BY 1
                """, [.int64(since)])
            return try rows.map { try Self.line($0, grouping) }
        }
    }

    private static func line(_ row: Row, _ grouping: Grouping) throws -> Line {
        let name =
            grouping == .day ? "\(CalendarDay(ordinal: Int(try row.int64(0))))" : try row.text(0)
        return Line(
            name: name, requests: Int(try row.int64(1)), failures: Int(try row.int64(2)),
            usage: TokenUsage(
                input: Int(try row.int64(3)), output: Int(try row.int64(4)), cachedInput: Int(try row.int64(5)),
                cacheWrites: Int(try row.int64(6)), isEstimated: try row.int64(7) != 0),
            cost: Money(micros: try row.int64(8)), unpriced: Int(try row.int64(9)))
    }
}
