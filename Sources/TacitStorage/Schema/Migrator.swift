/// One step of the schema. Once released, a step never changes.
package struct Migration: Sendable {
    package let version: Int64
    package let statements: [String]

    package init(version: Int64, statements: [String]) {
        self.version = version
        self.statements = statements
    }
}

/// Brings a database to the schema of this binary, in one transaction, and makes sure that database, binary and root
/// key belong together.
package enum Migrator {
    /// The version that a database stands at; 0 if nothing was ever stored in it.
    package static func version(of database: any Database) async throws -> Int64 {
        guard try await database.layout()["schema"] != nil else { return 0 }
        return try await database.read { try $0.query("SELECT version FROM schema").firstInt64() }
    }

    package static func migrate(
        _ database: any Database, rootKey: RootKey, migrations: [Migration] = Schema.migrations
    ) async throws {
        let check = rootKey.check
        let latest = migrations.map(\.version).max() ?? 0
        // Before anything is written: a newer database stays as it is.
        try refuseNewer(try await version(of: database), than: latest)
        try await database.transaction { connection in
            try connection.execute(
                "CREATE TABLE IF NOT EXISTS schema (version BIGINT NOT NULL, root_key_check BYTEA NOT NULL)")
            let rows = try connection.query("SELECT version, root_key_check FROM schema")
            if rows.isEmpty {
                try connection.execute(
                    "INSERT INTO schema (version, root_key_check) VALUES (0, ?1)", [.blob(check)])
            }
            if let row = rows.first, try row.blob(1) != check {
                throw StartError(
                    .rootKeyWrong,
                    "This root key does not belong to this database. Restore the one that the database was made with.")
            }
            let present = try rows.first?.int64(0) ?? 0
            try refuseNewer(present, than: latest)
            for migration in migrations.sorted(by: { $0.version < $1.version }) where migration.version > present {
                for statement in migration.statements {
                    try connection.execute(statement)
                }
                try connection.execute("UPDATE schema SET version = ?1", [.int64(migration.version)])
            }
        }
    }

    private static func refuseNewer(_ present: Int64, than latest: Int64) throws {
        guard present > latest else { return }
        throw StartError(
            .newerDatabase,
            "The database has schema \(present), this binary knows \(latest). Start the newer tacit that wrote it, or "
                + "restore a backup from before the upgrade.")
    }
}
