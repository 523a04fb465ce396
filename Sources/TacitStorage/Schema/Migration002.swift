extension Schema {
    /// Limits of keys, cost of requests, and the books by which all servers keep within them.
    static let migration002 = Migration(
        version: 2,
        statements: [
            "ALTER TABLE api_key ADD COLUMN account TEXT NOT NULL DEFAULT ''",
            "UPDATE api_key SET account = id",
            "ALTER TABLE api_key ADD COLUMN expires_at BIGINT",
            "ALTER TABLE api_key ADD COLUMN last_used_day BIGINT",
            "ALTER TABLE api_key ADD COLUMN scopes TEXT NOT NULL DEFAULT 'chat,models'",
            "ALTER TABLE api_key ADD COLUMN models TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE api_key ADD COLUMN addresses TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE api_key ADD COLUMN requests_per_minute BIGINT",
            "ALTER TABLE api_key ADD COLUMN tokens_per_minute BIGINT",
            "ALTER TABLE api_key ADD COLUMN spend_cap BIGINT",
            "ALTER TABLE api_key ADD COLUMN spend_period TEXT",
            "ALTER TABLE request_log ADD COLUMN account TEXT NOT NULL DEFAULT ''",
            "UPDATE request_log SET account = key_id",
            "ALTER TABLE request_log ADD COLUMN cached_input_tokens BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE request_log ADD COLUMN cache_write_tokens BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE request_log ADD COLUMN cost BIGINT",
            "ALTER TABLE request_log ADD COLUMN price_version TEXT",
            """
            CREATE TABLE rate_lease (
                id TEXT PRIMARY KEY NOT NULL,
                account TEXT NOT NULL,
                meter TEXT NOT NULL,
                granted_at BIGINT NOT NULL,
                amount BIGINT NOT NULL
            )
            """,
            "CREATE INDEX rate_lease_by_account ON rate_lease (account, meter, granted_at)",
            """
            CREATE TABLE spend (
                account TEXT NOT NULL,
                day BIGINT NOT NULL,
                node TEXT NOT NULL,
                amount BIGINT NOT NULL,
                PRIMARY KEY (account, day, node)
            )
            """,
            """
            CREATE TABLE spend_reservation (
                request TEXT PRIMARY KEY NOT NULL,
                account TEXT NOT NULL,
                node TEXT NOT NULL,
                amount BIGINT NOT NULL,
                expires_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX spend_reservation_by_account ON spend_reservation (account)",
        ])
}
