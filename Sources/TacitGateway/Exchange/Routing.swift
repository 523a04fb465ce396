import TacitCore
package import TacitPrivacy
import TacitWire

/// The providers that a server knows, by name.
package struct ProviderBook: Sendable {
    package let providers: [any Provider]

    package init(_ providers: [any Provider]) {
        self.providers = providers
    }

    package func provider(named name: Substring) -> (any Provider)? {
        providers.first { $0.name == name }
    }
}

/// A candidate for an exchange.
package struct Target: Sendable {
    package let provider: any Provider
    /// The model's name at the provider.
    package let model: String
    /// How the model is named in records: only names that the configuration holds.
    package var recordedModel: String { provider.name + "/*" }
}

/// route: who works on it? Needs no text.
extension Gateway {
    func route(_ model: String, dialect: Dialect) throws -> Target {
        guard let slash = model.firstIndex(of: "/"), slash < model.index(before: model.endIndex),
            let provider = providers.provider(named: model[..<slash])
        else {
            let names = providers.providers.map { $0.name + "/…" }.joined(separator: ", ")
            throw TacitError(
                .unknownModel, "No such model. Models here are named \(names); GET /v1/models lists them.",
                operator: "a model was asked for whose provider is not configured", parameter: "model")
        }
        guard provider.speaks(dialect) else {
            throw TacitError(
                .dialectMismatch,
                "Provider \(provider.name) doesn't speak the dialect of this route (\(dialect.rawValue)).",
                parameter: "model")
        }
        return Target(provider: provider, model: String(model[model.index(after: slash)...]))
    }
}
