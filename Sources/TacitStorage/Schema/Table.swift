package import TacitCore

/// A table as the code knows it, with what it may hold.
package struct Table: Sendable, Equatable {
    package enum Holding: Sendable, Equatable {
        /// Records of a class; the class's holder sweeps them.
        case records(DataClass)
        /// Counters, versions and times of the installation itself: nothing of persons, requests or keys.
        case bookkeeping
    }

    package let name: String
    package let holding: Holding
    package let columns: [String]

    package init(_ name: String, _ holding: Holding, columns: [String]) {
        self.name = name
        self.holding = holding
        self.columns = columns
    }
}

/// The schema that this binary knows. A table or column that stands in the database and not here fails the tests.
package enum Schema {
    package static let tables = [
        Table("schema", .bookkeeping, columns: ["version", "root_key_check"]),
        Table("revision", .bookkeeping, columns: ["number"]),
        Table("sweep", .bookkeeping, columns: ["data_class", "last_good"]),
        Table(
            "api_key", .records(.apiKey),
            columns: [
                "id", "hash", "tenant", "account", "name", "created_at", "expires_at", "revoked_at", "last_used_day",
                "scopes", "models", "addresses", "requests_per_minute", "tokens_per_minute", "spend_cap",
                "spend_period",
            ]),
        Table(
            "request_log", .records(.requestLog),
            columns: [
                "id", "started_at", "tenant", "key_id", "account", "route", "provider", "model", "is_streamed",
                "input_tokens", "output_tokens", "cached_input_tokens", "cache_write_tokens", "is_estimated", "cost",
                "price_version", "temperature", "top_p", "max_tokens", "status", "error_code", "milliseconds", "masked",
                "foreign_placeholders", "withheld_in_links",
            ]),
        Table(
            "rate_lease", .records(.requestLog), columns: ["id", "account", "meter", "granted_at", "amount"]),
        Table("spend", .records(.creditLedger), columns: ["account", "day", "node", "amount"]),
        Table(
            "spend_reservation", .records(.creditLedger),
            columns: ["request", "account", "node", "amount", "expires_at"]),
    ]

    package static let migrations = [migration001, migration002]
}
