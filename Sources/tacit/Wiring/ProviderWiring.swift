import NIOCore
import TacitConnectors
import TacitGateway
import TacitPrivacy

/// The providers from the configuration, and how they are reached.
enum ProviderWiring {
    static func clients(_ configuration: Configuration, _ environment: [String: String]) throws -> UpstreamClients {
        try UpstreamClients(
            .init(
                authorityFile: configuration.upstream.authorities, proxies: ProxySettings(environment: environment),
                connectTimeout: TimeAmount(configuration.upstream.connectTimeout),
                connectionsPerUpstream: configuration.upstream.connections))
    }

    /// The built-in one first.
    static func book(
        _ configuration: Configuration, _ environment: [String: String], _ clients: UpstreamClients
    ) throws -> ProviderBook {
        var providers: [any Provider] = [LoopbackProvider()]
        var models: [String: [ListedModel]] = [:]
        for provider in configuration.providers {
            providers.append(try self.provider(provider, configuration, environment, clients))
            models[provider.name] = provider.models?.map { ListedModel($0.name, upstreamName: $0.upstream) }
        }
        return ProviderBook(providers, models: models)
    }

    static func provider(
        _ provider: ProviderConfiguration, _ configuration: Configuration, _ environment: [String: String],
        _ clients: UpstreamClients
    ) throws -> HTTPProvider {
        let url = try BaseURL(
            provider.url, dialect: provider.dialect, allowsPlainHTTP: configuration.upstream.allowsPlainHTTP)
        let timeouts = provider.timeouts.over(configuration.upstream.timeouts)
        return HTTPProvider(
            .init(
                name: provider.name, dialect: provider.dialect, baseURL: url,
                credential: try provider.resolveCredential(environment), card: provider.card,
                timeouts: UpstreamTimeouts(timeouts)),
            clients: clients)
    }
}

extension UpstreamTimeouts {
    init(_ timeouts: UpstreamTimeoutConfiguration) {
        self.init()
        head = timeouts.head.map { TimeAmount($0) } ?? head
        stall = timeouts.stall.map { TimeAmount($0) } ?? stall
        models = timeouts.models.map { TimeAmount($0) } ?? models
    }
}
