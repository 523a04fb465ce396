/// Who makes a request, once the key has been found good.
public struct Caller: Sendable, Equatable {
    public let tenant: TenantID
    public let key: KeyID
    public let account: AccountID
    public let grants: KeyGrants

    public init(_ entry: KeyEntry) {
        tenant = entry.tenant
        key = entry.id
        account = entry.account
        grants = entry.grants
    }
}
