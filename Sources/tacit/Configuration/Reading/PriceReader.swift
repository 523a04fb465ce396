import TacitCore

/// `prices` and each `price`: units of the currency per million tokens.
enum PriceReader {
    /// By `PROVIDER/MODEL`.
    static func read(_ section: Section) -> [String: Price] {
        var prices: [String: Price] = [:]
        for entry in section.entries {
            let parts = entry.key.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
                section.reading.wrong(
                    entry.path, line: entry.line,
                    "must be named PROVIDER/MODEL; PROVIDER/* is any model of the provider")
                continue
            }
            prices[entry.key] = section.section(entry).flatMap { price($0) }
        }
        return prices
    }

    static func price(_ section: Section) -> Price? {
        let input = section.value("input", amount)
        let output = section.value("output", amount)
        let cachedInput = section.value("cached_input", amount)
        let cacheWrite = section.value("cache_write", amount)
        section.refuseUnknown()
        for key in ["input", "output"] where !section.entries.contains(where: { $0.key == key }) {
            section.wrong("has no `\(key)`")
        }
        guard let input, let output else { return nil }
        section.reading.note(section.path, line: section.line)
        return Price(input: input, output: output, cachedInput: cachedInput, cacheWrite: cacheWrite)
    }

    private static func amount(_ text: String) throws(WrongValue) -> Money {
        guard let amount = Money(text) else {
            throw WrongValue("`\(text)` is not a price; write units per million tokens such as 2.50, at most 6 places")
        }
        return amount
    }
}
