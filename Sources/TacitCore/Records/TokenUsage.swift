/// Tokens that an exchange used.
public struct TokenUsage: Sendable, Equatable {
    public var input: Int
    public var output: Int
    /// True when the provider gave no report and the counts come from bytes (four bytes a token, rounded up).
    public var isEstimated: Bool

    public init(input: Int, output: Int, isEstimated: Bool = false) {
        self.input = input
        self.output = output
        self.isEstimated = isEstimated
    }

    public static func estimated(inputBytes: Int, outputBytes: Int) -> TokenUsage {
        TokenUsage(input: (inputBytes + 3) / 4, output: (outputBytes + 3) / 4, isEstimated: true)
    }
}
