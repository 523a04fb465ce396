extension Schema {
    /// API keys, the request log, and the bookkeeping of changes and sweeps. Types are words that SQLite takes by
    /// affinity and PostgreSQL by name.
    static let migration001 = Migration(
        version: 1,
        statements: [
            "CREATE TABLE revision (number BIGINT NOT NULL)",
            "INSERT INTO revision (number) VALUES (0)",
            "CREATE TABLE sweep (data_class TEXT PRIMARY KEY NOT NULL, last_good BIGINT NOT NULL)",
            """
            CREATE TABLE api_key (
                id TEXT PRIMARY KEY NOT NULL,
                hash BYTEA NOT NULL UNIQUE,
                tenant TEXT NOT NULL,
                name TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                revoked_at BIGINT
            )
            """,
            """
            CREATE TABLE request_log (
                id TEXT PRIMARY KEY NOT NULL,
                started_at BIGINT NOT NULL,
                tenant TEXT NOT NULL,
                key_id TEXT NOT NULL,
                route TEXT NOT NULL,
                provider TEXT NOT NULL,
                model TEXT NOT NULL,
                is_streamed BIGINT NOT NULL,
                input_tokens BIGINT NOT NULL,
                output_tokens BIGINT NOT NULL,
                is_estimated BIGINT NOT NULL,
                temperature DOUBLE PRECISION,
                top_p DOUBLE PRECISION,
                max_tokens BIGINT,
                status BIGINT NOT NULL,
                error_code TEXT,
                milliseconds BIGINT NOT NULL,
                masked TEXT NOT NULL,
                foreign_placeholders BIGINT NOT NULL,
                withheld_in_links BIGINT NOT NULL
            )
            """,
            "CREATE INDEX request_log_by_time ON request_log (started_at)",
        ])
}
