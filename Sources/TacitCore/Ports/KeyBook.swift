/// What is known of an API key besides its keyed hash. Class D10.
public struct KeyEntry: Sendable, Equatable {
    public let id: KeyID
    public let tenant: TenantID
    public let name: String
    /// Milliseconds since 1970.
    public let createdAt: Int64

    public init(id: KeyID, tenant: TenantID, name: String, createdAt: Int64) {
        self.id = id
        self.tenant = tenant
        self.name = name
        self.createdAt = createdAt
    }
}

/// Turns a presented key into its entry. Implementations answer from a snapshot; a key that was made a moment ago by
/// another process is found too.
public protocol KeyBook: Sendable {
    /// The entry of a key, or `nil` if there is none. Throws `notReady` when the book can't be read.
    func entry(for key: APIKey) async throws -> KeyEntry?
}
