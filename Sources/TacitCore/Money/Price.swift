/// What a model costs: money for a million tokens of each sort.
public struct Price: Sendable, Equatable {
    /// For what the model reads.
    public var input: Money
    /// For what the model writes.
    public var output: Money
    /// Input that the provider had in its cache.
    public var cachedInput: Money
    /// Input that the provider put into its cache.
    public var cacheWrite: Money

    /// Sorts of input without a price of their own cost what input costs.
    public init(input: Money, output: Money, cachedInput: Money? = nil, cacheWrite: Money? = nil) {
        self.input = input
        self.output = output
        self.cachedInput = cachedInput ?? input
        self.cacheWrite = cacheWrite ?? input
    }

    /// Costs nothing.
    public static let free = Price(input: .zero, output: .zero)

    /// The cost of an exchange, rounded up to a millionth; capped where numbers of tokens are absurd.
    public func cost(of usage: TokenUsage) -> Money {
        let fresh = max(0, usage.input - usage.cachedInput - usage.cacheWrites)
        let parts: [(Int, Money)] = [
            (fresh, input), (usage.cachedInput, cachedInput), (usage.cacheWrites, cacheWrite), (usage.output, output),
        ]
        var sum: Int64 = 0
        for (tokens, price) in parts {
            let (product, isTooLarge) = Int64(max(0, tokens)).multipliedReportingOverflow(by: price.micros)
            let (next, overflows) = sum.addingReportingOverflow(product)
            guard !isTooLarge, !overflows else { return Money(micros: .max / 1_000_000) }
            sum = next
        }
        return Money(micros: sum / 1_000_000 + (sum % 1_000_000 > 0 ? 1 : 0))
    }
}
