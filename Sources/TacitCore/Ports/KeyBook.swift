/// What is known of an API key besides its keyed hash. Class D10.
public struct KeyEntry: Sendable, Equatable {
    /// Names the key in lists and records; not secret.
    public let id: KeyID
    /// Whose data it opens.
    public let tenant: TenantID
    /// Whose allowance and money it uses: its own, or that of the key that it took over from.
    public let account: AccountID
    /// As whoever made it called it.
    public let name: String
    /// Milliseconds since 1970.
    public let createdAt: Int64
    /// Milliseconds since 1970; from then on it opens nothing.
    public let expiresAt: Int64?
    /// What it opens.
    public let grants: KeyGrants

    public init(
        id: KeyID, tenant: TenantID, account: AccountID? = nil, name: String, createdAt: Int64,
        expiresAt: Int64? = nil, grants: KeyGrants = KeyGrants()
    ) {
        self.id = id
        self.tenant = tenant
        self.account = account ?? AccountID(id.text)
        self.name = name
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.grants = grants
    }

    /// Whether it opens nothing any more; `now` in milliseconds since 1970.
    public func hasExpired(at now: Int64) -> Bool { expiresAt.map { $0 <= now } ?? false }
}

/// What a key opens, for whom, and how much of it.
public struct KeyGrants: Sendable, Equatable {
    /// Groups of routes.
    public var scopes: Set<KeyScope>
    /// Empty: all models.
    public var models: [ModelPattern]
    /// Empty: from anywhere.
    public var addresses: [AddressRange]
    /// How much may be asked for.
    public var limits: KeyLimits

    public init(
        scopes: Set<KeyScope> = KeyScope.usual, models: [ModelPattern] = [], addresses: [AddressRange] = [],
        limits: KeyLimits = .none
    ) {
        self.scopes = scopes
        self.models = models
        self.addresses = addresses
        self.limits = limits
    }

    /// Whether a model may be asked for by its whole name, `PROVIDER/MODEL`.
    public func allows(_ model: String) -> Bool { models.isEmpty || models.contains { $0.matches(model) } }

    /// Whether a list shows an entry, which may be `NAME/*` for whatever a provider has.
    public func lists(_ model: String) -> Bool {
        allows(model) || (model.hasSuffix("*") && models.contains { $0.text.hasPrefix(model.dropLast()) })
    }

    /// An address that isn't known is in no range.
    public func allows(_ address: NetworkAddress?) -> Bool {
        addresses.isEmpty || address.map { address in addresses.contains { $0.contains(address) } } ?? false
    }
}

/// Turns a presented key into its entry. Implementations answer from a snapshot; a key that was made a moment ago by
/// another process is found too.
public protocol KeyBook: Sendable {
    /// The entry of a key, or `nil` if there is none. Throws `notReady` when the book can't be read.
    func entry(for key: APIKey) async throws -> KeyEntry?
}
