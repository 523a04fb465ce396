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
        let found = try await version(of: database)
        try refuseNewer(found, than: latest)
        if found == latest, found > 0 {
            // Nothing to do, so no right to change the schema is needed.
            return try await database.read { try refuseOtherKey(try state($0).first, check) }
        }
        try await database.migration { connection in
            try connection.execute(
                "CREATE TABLE IF NOT EXISTS schema (version BIGINT NOT NULL, root_key_check BYTEA NOT NULL)")
            let rows = try state(connection)
            if rows.isEmpty {
                try connection.execute(
                    "INSERT INTO schema (version, root_key_check) VALUES (0, ?1)", [.blob(check)])
            }
            try refuseOtherKey(rows.first, check)
            let present = try rows.first?.int64(0) ?? 0
            try refuseNewer(present, than: latest)
            if present > 0, present < latest { try exclude(connection, present, latest) }
            for migration in migrations.sorted(by: { $0.version < $1.version }) where migration.version > present {
                for statement in migration.statements {
                    try connection.execute(statement)
                }
                try connection.execute("UPDATE schema SET version = ?1", [.int64(migration.version)])
            }
        }
    }

    private static func state(_ connection: any Connection) throws -> [Row] {
        try connection.query("SELECT version, root_key_check FROM schema")
    }

    private static func refuseOtherKey(_ row: Row?, _ check: [UInt8]) throws {
        guard let row, try row.blob(1) != check else { return }
        throw StartError(
            .rootKeyWrong,
            "This root key does not belong to this database. Restore the one that the database was made with.")
    }

    /// Servers that run, of an older version, would not know what they find.
    private static func exclude(_ connection: any Connection, _ present: Int64, _ latest: Int64) throws {
        do {
            try connection.excludeServers()
        } catch let error as StorageError where error.code == .busy {
            throw StartError(
                .serverRunning,
                "The database has schema \(present), this binary needs \(latest), and servers of the older version "
                    + "still work on it. Stop all of them first; then the first to start upgrades it.")
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
