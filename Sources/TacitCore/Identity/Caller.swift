/// Who makes a request, once the key has been found good.
public struct Caller: Sendable, Equatable {
    public let tenant: TenantID
    public let key: KeyID

    public init(tenant: TenantID, key: KeyID) {
        self.tenant = tenant
        self.key = key
    }
}
