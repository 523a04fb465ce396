import TacitCore

/// A key's entry as a row of `api_key`. Lists are words between commas.
enum KeyRow {
    private static let names = [
        "id", "tenant", "account", "name", "created_at", "expires_at", "scopes", "models", "addresses",
        "requests_per_minute", "tokens_per_minute", "spend_cap", "spend_period",
    ]

    static let columns = names.joined(separator: ", ")
    static let width = names.count

    static let insertion = """
        INSERT INTO api_key (\(columns), hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
        """

    static func values(_ entry: KeyEntry, hash: [UInt8]) -> [Value] {
        let (grants, limits) = (entry.grants, entry.grants.limits)
        return [
            .text(entry.id.text), .text(entry.tenant.text), .text(entry.account.text), .text(entry.name),
            .int64(entry.createdAt), entry.expiresAt.map { .int64($0) } ?? .null,
            .text(grants.scopes.map(\.rawValue).sorted().joined(separator: ",")),
            .text(grants.models.map(\.text).joined(separator: ",")),
            .text(grants.addresses.map(\.text).joined(separator: ",")), Value(limits.requestsPerMinute),
            Value(limits.tokensPerMinute), limits.spendCap.map { .int64($0.amount.micros) } ?? .null,
            Value(limits.spendCap?.period.rawValue), .blob(hash),
        ]
    }

    static func entry(_ row: Row) throws -> KeyEntry {
        var limits = KeyLimits(
            requestsPerMinute: try row.optionalInt64(9).map { Int($0) },
            tokensPerMinute: try row.optionalInt64(10).map { Int($0) })
        if let micros = try row.optionalInt64(11) {
            let period = try known(SpendCap.Period(rawValue: try row.optionalText(12) ?? ""))
            limits.spendCap = SpendCap(Money(micros: micros), per: period)
        }
        let grants = KeyGrants(
            scopes: Set(try words(row.text(6)) { KeyScope(rawValue: String($0)) }),
            models: try words(row.text(7)) { ModelPattern($0) },
            addresses: try words(row.text(8)) { AddressRange($0) }, limits: limits)
        return KeyEntry(
            id: KeyID(try row.text(0)), tenant: TenantID(try row.text(1)), account: AccountID(try row.text(2)),
            name: try row.text(3), createdAt: try row.int64(4), expiresAt: try row.optionalInt64(5), grants: grants)
    }

    /// A word that this binary doesn't know is never passed over: it may be what kept somebody out.
    private static func words<T>(_ text: String, _ parse: (Substring) -> T?) throws -> [T] {
        try text.split(separator: ",").map { try known(parse($0)) }
    }

    private static func known<T>(_ value: T?) throws -> T {
        guard let value else { throw StorageError(.unexpectedRow) }
        return value
    }
}
