package import TacitCore

extension PriceList {
    /// The list as entries, by host and model. A line that isn't shaped as the list says is a mistake of the list: a test
    /// reads all of them.
    package static func entries(_ text: String = text) -> [String: [String: PriceBook.Entry]] {
        var entries: [String: [String: PriceBook.Entry]] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard let row = Row(line) else {
                assertionFailure("a row of the list of prices is misshapen")
                continue
            }
            if let over = row.over {
                entries[row.host]?[row.model]?.tariff.longInput = .init(over: over, price: row.price)
            } else {
                entries[row.host, default: [:]][row.model] = PriceBook.Entry(
                    Tariff(row.price), version: version, model: row.model, maximumOutput: row.maximumOutput)
            }
        }
        return entries
    }

    package struct Row {
        package let host: String
        package let model: String
        package let price: Price
        package let maximumOutput: Int?
        package let over: Int?

        package init?(_ line: Substring) {
            let fields = line.split(separator: " ", omittingEmptySubsequences: false)
            guard 7...8 ~= fields.count, let input = Money(fields[2]), let output = Money(fields[3]) else { return nil }
            func optional<T>(_ field: Substring, _ parse: (Substring) -> T?) -> T?? {
                field == "-" ? .some(nil) : parse(field).map { .some($0) }
            }
            guard let cached = optional(fields[4], { Money($0) }), let write = optional(fields[5], { Money($0) }),
                let most = optional(fields[6], { Int($0) })
            else { return nil }
            host = String(fields[0])
            model = String(fields[1])
            price = Price(input: input, output: output, cachedInput: cached, cacheWrite: write)
            maximumOutput = most
            guard fields.count == 8 else {
                over = nil
                return
            }
            guard let bound = Int(fields[7]) else { return nil }
            over = bound
        }
    }
}
