package import TacitCore

/// API keys in the database. What comes out never shows a key again: only its hash is there.
package struct KeyRepository: Sendable {
    /// A key as lists show it.
    package struct ListedKey: Sendable, Equatable {
        package let entry: KeyEntry
        /// Milliseconds since 1970; `nil` unless it was revoked.
        package let revokedAt: Int64?
        /// Number of a day since 1970 (UTC); `nil` if it was never used.
        package let lastUsedDay: Int64?
    }

    /// A key's longest life.
    package static let maximumDays = 365
    /// For so long after a rotation the old key may still open what it opened.
    package static let maximumOverlapDays = 7

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
    /// - Parameter expiresAt: milliseconds since 1970.
    /// - Throws: `invalidRequest` for a name that is empty, longer than 64 characters or has control characters in it, and
    ///   for an end that is past or more than 365 days off.
    package func create(
        name: String, tenant: TenantID = .main, expiresAt: Int64? = nil, grants: KeyGrants = KeyGrants()
    ) async throws -> (entry: KeyEntry, key: APIKey) {
        let hasControls = name.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
        guard !name.isEmpty, name.count <= 64, !hasControls else {
            throw TacitError(
                .invalidRequest, "A key needs a name of 1 to 64 characters without line breaks.", parameter: "name")
        }
        let now = clock.now
        if let expiresAt, expiresAt <= now || expiresAt > now + Int64(Self.maximumDays) * 86_400_000 {
            throw TacitError(
                .invalidRequest, "A key ends in the future, at most \(Self.maximumDays) days from now.",
                parameter: "expires")
        }
        let (id, key) = fresh()
        let entry = KeyEntry(
            id: id, tenant: tenant, name: name, createdAt: now, expiresAt: expiresAt, grants: grants)
        try await insert(entry, hash: hash.hash(key))
        return (entry, key)
    }

    package func insert(_ entry: KeyEntry, hash: [UInt8]) async throws {
        try await database.transaction(surviving: .machine) { connection in
            try connection.execute(KeyRow.insertion, KeyRow.values(entry, hash: hash))
            try Revision.advance(connection)
        }
    }

    /// Makes a key that takes over from another, with its name, grants, account and length of life. The other ends after
    /// the overlap. `nil` if there is no such key, or no longer.
    ///
    /// - Parameter overlap: milliseconds, up to seven days.
    package func rotate(_ id: KeyID, overlap: Int64) async throws -> (entry: KeyEntry, key: APIKey)? {
        let now = clock.now
        guard 0...Int64(Self.maximumOverlapDays) * 86_400_000 ~= overlap else {
            throw TacitError(
                .invalidRequest, "The overlap is at most \(Self.maximumOverlapDays) days.", parameter: "overlap")
        }
        let (newID, key) = fresh()
        let digest = hash.hash(key)
        let entry = try await database.transaction(surviving: .machine) { connection -> KeyEntry? in
            let rows = try connection.query(
                "SELECT \(KeyRow.columns) FROM api_key WHERE id = ?1 AND revoked_at IS NULL", [.text(id.text)])
            guard let old = try rows.first.map({ try KeyRow.entry($0) }), !old.hasExpired(at: now) else { return nil }
            let entry = KeyEntry(
                id: newID, tenant: old.tenant, account: old.account, name: old.name, createdAt: now,
                expiresAt: old.expiresAt.map { now + $0 - old.createdAt }, grants: old.grants)
            try connection.execute(KeyRow.insertion, KeyRow.values(entry, hash: digest))
            try connection.execute(
                "UPDATE api_key SET expires_at = ?1 WHERE id = ?2",
                [.int64(min(now + overlap, old.expiresAt ?? .max)), .text(id.text)])
            try Revision.advance(connection)
            return entry
        }
        return entry.map { ($0, key) }
    }

    /// Closes a key for good; every server notices within a second. False if there is no such key, or no longer.
    package func revoke(_ id: KeyID) async throws -> Bool {
        let now = clock.now
        return try await database.transaction(surviving: .machine) { connection in
            let changed = try connection.execute(
                "UPDATE api_key SET revoked_at = ?1 WHERE id = ?2 AND revoked_at IS NULL",
                [.int64(now), .text(id.text)])
            if changed > 0 { try Revision.advance(connection) }
            return changed > 0
        }
    }

    /// All keys, oldest first; those that have ended, too, until their time is over.
    package func list() async throws -> [ListedKey] {
        try await database.read { connection in
            try connection.query(
                "SELECT \(KeyRow.columns), revoked_at, last_used_day FROM api_key ORDER BY created_at, id"
            ).map { row in
                ListedKey(
                    entry: try KeyRow.entry(row), revokedAt: try row.optionalInt64(KeyRow.width),
                    lastUsedDay: try row.optionalInt64(KeyRow.width + 1))
            }
        }
    }

    /// What opens something, by hash.
    static func active(_ connection: any Connection) throws -> [[UInt8]: KeyEntry] {
        let rows = try connection.query("SELECT \(KeyRow.columns), hash FROM api_key WHERE revoked_at IS NULL")
        return Dictionary(
            try rows.map { (try $0.blob(KeyRow.width), try KeyRow.entry($0)) }, uniquingKeysWith: { first, _ in first })
    }

    private func fresh() -> (KeyID, APIKey) {
        (
            KeyID("key_" + Base62.encode(randomness.bytes(9), digits: 12)),
            APIKey(randomBytes: randomness.bytes(32))
        )
    }
}
