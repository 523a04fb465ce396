package import TacitCore

/// API keys in the database. What comes out never shows a key again: only its hash is there.
package struct KeyRepository: Sendable {
    /// A key as lists show it.
    package struct ListedKey: Sendable, Equatable {
        package let entry: KeyEntry
        /// Milliseconds since 1970; `nil` while the key opens something.
        package let revokedAt: Int64?
    }

    private let database: any Database
    private let hash: KeyedHash
    private let clock: any Clock
    private let randomness: any Randomness

    package init(database: any Database, hash: KeyedHash, clock: any Clock, randomness: any Randomness) {
        self.database = database
        self.hash = hash
        self.clock = clock
        self.randomness = randomness
    }

    /// Makes a key, whose text is in the answer this once.
    ///
    /// Throws `invalidRequest` for a name that is empty, longer than 64 characters or has control characters in it.
    package func create(name: String, tenant: TenantID = .main) async throws -> (entry: KeyEntry, key: APIKey) {
        let hasControls = name.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
        guard !name.isEmpty, name.count <= 64, !hasControls else {
            throw TacitError(
                .invalidRequest, "A key needs a name of 1 to 64 characters without line breaks.", parameter: "name")
        }
        let key = APIKey(randomBytes: randomness.bytes(32))
        let id = KeyID("key_" + Base62.encode(randomness.bytes(9), digits: 12))
        let entry = KeyEntry(id: id, tenant: tenant, name: name, createdAt: clock.now)
        try await insert(entry, hash: hash.hash(key))
        return (entry, key)
    }

    package func insert(_ entry: KeyEntry, hash: [UInt8]) async throws {
        try await database.transaction { connection in
            try connection.execute(
                "INSERT INTO api_key (id, hash, tenant, name, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
                [
                    .text(entry.id.text), .blob(hash), .text(entry.tenant.text), .text(entry.name),
                    .int64(entry.createdAt),
                ])
            try Revision.advance(connection)
        }
    }

    /// Closes a key for good; every server notices within a second. False if there is no such key, or no longer.
    package func revoke(_ id: KeyID) async throws -> Bool {
        let now = clock.now
        return try await database.transaction { connection in
            let changed = try connection.execute(
                "UPDATE api_key SET revoked_at = ?1 WHERE id = ?2 AND revoked_at IS NULL",
                [.int64(now), .text(id.text)])
            if changed > 0 { try Revision.advance(connection) }
            return changed > 0
        }
    }

    /// All keys, oldest first, revoked ones too until their time is over.
    package func list() async throws -> [ListedKey] {
        try await database.read { connection in
            try connection.query(
                "SELECT id, tenant, name, created_at, revoked_at FROM api_key ORDER BY created_at, id"
            ).map { row in
                ListedKey(entry: try Self.entry(row), revokedAt: try row.optionalInt64(4))
            }
        }
    }

    /// What opens something, by hash.
    static func active(_ connection: any Connection) throws -> [[UInt8]: KeyEntry] {
        let rows = try connection.query(
            "SELECT id, tenant, name, created_at, hash FROM api_key WHERE revoked_at IS NULL")
        return Dictionary(try rows.map { (try $0.blob(4), try entry($0)) }, uniquingKeysWith: { first, _ in first })
    }

    private static func entry(_ row: Row) throws -> KeyEntry {
        KeyEntry(
            id: KeyID(try row.text(0)), tenant: TenantID(try row.text(1)), name: try row.text(2),
            createdAt: try row.int64(3))
    }
}
