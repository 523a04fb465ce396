/// What an exchange with a model costs, where the price may depend on how long the input is.
public struct Tariff: Sendable, Equatable {
    /// Another price for the whole of an exchange whose input, what the cache had included, is longer than this.
    public struct LongInput: Sendable, Equatable {
        /// Tokens of input above which the other price counts.
        public var over: Int
        /// Money for a million tokens.
        public var price: Price

        public init(over tokens: Int, price: Price) {
            self.over = tokens
            self.price = price
        }
    }

    /// Money for a million tokens.
    public var price: Price
    /// `nil` where the length of the input doesn't matter.
    public var longInput: LongInput?

    public init(_ price: Price, longInput: LongInput? = nil) {
        self.price = price
        self.longInput = longInput
    }

    /// Costs nothing.
    public static let free = Tariff(.free)

    /// What a request cost.
    public func cost(of usage: TokenUsage) -> Money { price(forInput: usage.input).cost(of: usage) }

    /// The dearest that so many tokens can come to, however the provider sorts them.
    public func highestCost(input tokens: Int, output: Int) -> Money {
        let price = price(forInput: tokens)
        let dearest = Price(input: max(price.input, price.cachedInput, price.cacheWrite), output: price.output)
        return dearest.cost(of: TokenUsage(input: tokens, output: output))
    }

    private func price(forInput tokens: Int) -> Price {
        longInput.flatMap { tokens > $0.over ? $0.price : nil } ?? price
    }
}
