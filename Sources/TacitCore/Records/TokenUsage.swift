/// Tokens that an exchange used.
public struct TokenUsage: Sendable, Equatable {
    /// All of it, what came from or went to the provider's cache included.
    public var input: Int
    /// Tokens that were written.
    public var output: Int
    /// Part of the input: read from the provider's cache.
    public var cachedInput: Int
    /// Part of the input: written to the provider's cache.
    public var cacheWrites: Int
    /// True when the provider gave no report and the counts come from bytes (four bytes a token, rounded up).
    public var isEstimated: Bool

    public init(input: Int, output: Int, cachedInput: Int = 0, cacheWrites: Int = 0, isEstimated: Bool = false) {
        self.input = input
        self.output = output
        self.cachedInput = cachedInput
        self.cacheWrites = cacheWrites
        self.isEstimated = isEstimated
    }

    /// Tokens of both directions.
    public var total: Int { input + output }

    /// A guess from bytes, for answers without a report.
    public static func estimated(inputBytes: Int, outputBytes: Int) -> TokenUsage {
        TokenUsage(input: (inputBytes + 3) / 4, output: (outputBytes + 3) / 4, isEstimated: true)
    }
}
