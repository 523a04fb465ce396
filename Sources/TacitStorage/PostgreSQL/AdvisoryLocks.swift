import Crypto

/// Numbers of the advisory locks, which a whole database shares: made of the schema, too, so that two installations in
/// one database do not stand in each other's way.
struct AdvisoryLocks {
    /// Held, shared, by every server as long as it runs; held alone by who upgrades the schema.
    static let servers = "engine/servers"
    /// Held by who changes the schema.
    static let migration = "engine/migration"
    /// Held by who clears up.
    static let compaction = "engine/compaction"

    let schema: String

    /// The first 64 bits of a SHA-256: the same in every process and version.
    func number(of name: String) -> Int64 {
        var hash = SHA256()
        for part in ["tacit", schema, name] {
            hash.update(data: Array(part.utf8) + [0])
        }
        return Int64(bitPattern: hash.finalize().prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
}
