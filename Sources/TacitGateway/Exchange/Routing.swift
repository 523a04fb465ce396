import TacitCore
package import TacitPrivacy
import TacitWire

/// A model that the configuration lists.
package struct ListedModel: Sendable, Equatable {
    /// As callers and records name it, without the provider.
    package let name: String
    /// As the provider names it.
    package let upstreamName: String

    package init(_ name: String, upstreamName: String? = nil) {
        self.name = name
        self.upstreamName = upstreamName ?? name
    }
}

/// The providers that a server knows, by name, and the models to which some of them are held.
package struct ProviderBook: Sendable {
    package let providers: [any Provider]
    private let listed: [String: [ListedModel]]

    /// - Parameter models: by provider. One that is named here is asked for these models and no others; of one that
    ///   isn't, any model can be asked for.
    package init(_ providers: [any Provider], models: [String: [ListedModel]] = [:]) {
        self.providers = providers
        listed = models
    }

    package func provider(named name: Substring) -> (any Provider)? {
        providers.first { $0.name == name }
    }

    /// The models to which a provider is held, or `nil` if it isn't.
    package func models(of provider: any Provider) -> [ListedModel]? { listed[provider.name] }
}

/// A candidate for an exchange.
package struct Target: Sendable {
    package let provider: any Provider
    /// The model's name at the provider.
    package let model: String
    /// How the model is named in records: only names that the configuration holds.
    package let recordedModel: String
    /// The configuration lists the model.
    package let isListed: Bool
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
        let target = try target(model[model.index(after: slash)...], of: provider)
        try demand(of: provider)
        return target
    }

    private func target(_ name: Substring, of provider: any Provider) throws -> Target {
        guard let models = providers.models(of: provider) else {
            return Target(provider: provider, model: String(name), recordedModel: provider.name + "/*", isListed: false)
        }
        guard let model = models.first(where: { $0.name == name }) else {
            throw TacitError(
                .unknownModel,
                "Provider \(provider.name) is not asked for this model; GET /v1/models lists those it is.",
                operator: "provider \(provider.name): a model was asked for that the configuration doesn't list",
                parameter: "model")
        }
        return Target(
            provider: provider, model: model.upstreamName, recordedModel: provider.name + "/" + model.name,
            isListed: true)
    }

    /// Nothing goes to a provider whose card doesn't say what is demanded.
    private func demand(of provider: any Provider) throws {
        let unmet = settings.demand.unmet(by: provider.card)
        guard unmet.isEmpty else {
            throw TacitError(
                .policyNotMet,
                "Provider \(provider.name) doesn't meet the policy of this installation: "
                    + unmet.joined(separator: "; ") + ".",
                parameter: "model")
        }
    }
}
