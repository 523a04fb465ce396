package import TacitCore

/// What the models of each provider cost. A model that isn't in it has no price, which is not the same as costing
/// nothing.
package struct PriceBook: Sendable {
    package struct Entry: Sendable, Equatable {
        package var tariff: Tariff
        /// Where it comes from: the date of the built-in list, or `config`.
        package var version: String
        /// The model as the list or the configuration names it; `nil` where one price is for any.
        package var model: String?
        /// Tokens of one answer, where that is known.
        package var maximumOutput: Int?

        package init(_ tariff: Tariff, version: String, model: String? = nil, maximumOutput: Int? = nil) {
            self.tariff = tariff
            self.version = version
            self.model = model
            self.maximumOutput = maximumOutput
        }
    }

    /// A name that stands for all models of a provider that have no entry of their own.
    package static let anyModel = "*"

    private var entries: [String: [String: Entry]]

    /// - Parameter entries: by name of the provider, then by name of the model there.
    package init(_ entries: [String: [String: Entry]] = [:]) {
        self.entries = entries
    }

    /// The entry of a model; a name that ends in a date (`-2026-01-31`, `-20260131`) is the model's without it, unless it
    /// has an entry of its own.
    package func entry(provider: String, model: String) -> Entry? {
        guard let models = entries[provider] else { return nil }
        return models[model] ?? Self.withoutDate(model).flatMap { models[$0] } ?? models[Self.anyModel]
    }

    private static func withoutDate(_ model: String) -> String? {
        let parts = model.split(separator: "-", omittingEmptySubsequences: false)
        func isDigits(_ part: Substring, _ count: Int) -> Bool {
            part.utf8.count == count && part.utf8.allSatisfy { 0x30...0x39 ~= $0 }
        }
        if parts.count > 1, isDigits(parts[parts.count - 1], 8) { return parts.dropLast().joined(separator: "-") }
        guard parts.count > 3, isDigits(parts[parts.count - 1], 2), isDigits(parts[parts.count - 2], 2),
            isDigits(parts[parts.count - 3], 4)
        else { return nil }
        return parts.dropLast(3).joined(separator: "-")
    }
}
