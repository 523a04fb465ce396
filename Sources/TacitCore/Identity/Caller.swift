/// Who makes a request, once the key has been found good.
public struct Caller: Sendable, Equatable {
    /// Whose data it is.
    public let tenant: TenantID
    /// The key that was presented.
    public let key: KeyID
    /// Whose limits and costs count.
    public let account: AccountID
    /// What the key may do.
    public let grants: KeyGrants

    /// The caller that an entry of the key book stands for.
    public init(_ entry: KeyEntry) {
        tenant = entry.tenant
        key = entry.id
        account = entry.account
        grants = entry.grants
    }
}
