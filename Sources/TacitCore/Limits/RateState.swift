/// What is counted by the minute.
public enum RateMeter: String, Sendable, CaseIterable {
    case requests, tokens
}

/// How much of a minute's allowance is left, as answers tell it.
public struct RateState: Sendable, Equatable {
    /// What is counted.
    public let meter: RateMeter
    /// In any sixty seconds.
    public let limit: Int
    /// What is left now.
    public let remaining: Int
    /// Seconds until all of it, or after a refusal until some of it, is there again.
    public let resetsIn: Int

    public init(_ meter: RateMeter, limit: Int, remaining: Int, resetsIn: Int) {
        self.meter = meter
        self.limit = limit
        self.remaining = remaining
        self.resetsIn = resetsIn
    }
}
