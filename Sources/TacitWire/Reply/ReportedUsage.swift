package import TacitCore

/// Tokens as a provider reports them, field by field: in a stream they may come in several events.
package struct ReportedUsage: Sendable, Equatable {
    /// All input, also where a dialect reports what its cache had apart from the rest.
    package var input: Int?
    package var output: Int?
    package var cachedInput: Int?
    package var cacheWrites: Int?

    package init() {}

    /// What a later event says replaces what an earlier one said.
    package mutating func merge(_ later: ReportedUsage) {
        input = later.input ?? input
        output = later.output ?? output
        cachedInput = later.cachedInput ?? cachedInput
        cacheWrites = later.cacheWrites ?? cacheWrites
    }

    /// The report, completed by an estimate where the provider said nothing.
    package func usage(else estimate: TokenUsage) -> TokenUsage {
        TokenUsage(
            input: input ?? estimate.input, output: output ?? estimate.output, cachedInput: cachedInput ?? 0,
            cacheWrites: cacheWrites ?? 0, isEstimated: input == nil || output == nil)
    }
}

extension JSONDocument {
    /// A member that counts something; `nil` where it is missing, or is no number that can be a count.
    func count(_ object: Index?, _ name: StaticString) -> Int? {
        guard let object, let value = member(object, name), let number = integer(value) else { return nil }
        return 0...1_000_000_000 ~= number ? number : nil
    }
}
