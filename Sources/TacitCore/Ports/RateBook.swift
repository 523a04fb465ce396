/// Counts what is allowed by the minute, over all servers together.
public protocol RateBook: Sendable {
    /// Takes an amount out of an account's allowance. More than the whole allowance is taken as the whole of it.
    ///
    /// - Throws: `notReady` if it can't be known how much is left.
    func take(_ amount: Int, of meter: RateMeter, limit: Int, account: AccountID) async throws -> RateGrant

    /// Gives back what was taken and not used, or takes what was used beyond it.
    func settle(_ taken: RateTake, used: Int)
}

/// An answer to `take`.
public enum RateGrant: Sendable {
    case taken(RateTake, RateState)
    case refused(RateState)
}

/// What was taken, and out of which lease.
public struct RateTake: Sendable, Equatable {
    /// Out of whose allowance.
    public let account: AccountID
    /// What is counted.
    public let meter: RateMeter
    /// How much was taken.
    public let amount: Int
    /// Names the lease to the book that gave it out.
    public let lease: String

    public init(account: AccountID, meter: RateMeter, amount: Int, lease: String) {
        self.account = account
        self.meter = meter
        self.amount = amount
        self.lease = lease
    }
}
