/// How much a key may ask for. `nil`: no such limit.
public struct KeyLimits: Sendable, Equatable {
    /// In any sixty seconds.
    public var requestsPerMinute: Int?
    /// In any sixty seconds, of input and output together.
    public var tokensPerMinute: Int?
    /// Money in a period; `nil` for no cap.
    public var spendCap: SpendCap?

    public init(requestsPerMinute: Int? = nil, tokensPerMinute: Int? = nil, spendCap: SpendCap? = nil) {
        self.requestsPerMinute = requestsPerMinute
        self.tokensPerMinute = tokensPerMinute
        self.spendCap = spendCap
    }

    /// No limit at all.
    public static let none = KeyLimits()
}

/// Money that a key may spend: in all, or in a calendar day or month (UTC).
public struct SpendCap: Sendable, Equatable, CustomStringConvertible {
    /// Over what time a cap holds.
    public enum Period: String, Sendable, CaseIterable {
        case total, month, day
    }

    /// The most that may be spent in one period.
    public let amount: Money
    /// The time that the amount is for.
    public let period: Period

    public init(_ amount: Money, per period: Period = .total) {
        self.amount = amount
        self.period = period
    }

    /// `20`, `20/month` or `0.5/day`; `nil` if it is spelt otherwise.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let amount = parts.first.flatMap({ Money($0) }) else { return nil }
        guard let period = parts.count == 1 ? .total : Period(rawValue: String(parts[1])) else { return nil }
        self.init(amount, per: period)
    }

    public var description: String { period == .total ? "\(amount)" : "\(amount)/\(period.rawValue)" }
}
