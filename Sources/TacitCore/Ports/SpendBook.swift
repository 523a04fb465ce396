/// Reserves money before it is spent, over all servers together. Class D11.
public protocol SpendBook: Sendable {
    /// Reserves an amount for a request. The request's record releases it (`RequestLog.append`); else it ends by itself
    /// a minute after the server that asked for it has gone.
    ///
    /// - Throws: `spendCapReached` if what is spent and reserved has reached the cap; `notReady` if that can't be known.
    func reserve(_ amount: Money, for request: RequestID, account: AccountID, cap: SpendCap) async throws

    /// The request is over, and its record on its way: its reservation is not held any longer.
    func release(_ request: RequestID)
}
