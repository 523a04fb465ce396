import ArgumentParser
import Foundation
import Logging
import NIOPosix
import NIOSSL
import ServiceLifecycle
import TacitConnectors
import TacitCore
import TacitGateway
import TacitPrivacy
import TacitServer
import TacitStorage
import UnixSignals

/// Puts the server together from its arguments, and runs it.
struct ServerWiring {
    /// Content that may be in the process at once.
    static let contentBudget = 1 << 30
    /// How long streams under way may go on once the server was told to stop.
    static let shutdownLimit = Duration.seconds(30)

    private let arguments: Serve
    private let environment: [String: String]
    private let metrics: Metrics
    private let isSealed: Bool
    private let address: ListenAddress
    private let tls: NIOSSLContext?
    private let settings: Gateway.Settings
    private let wrap: GatewayWrapper

    /// - Parameter wrap: lets a test put its own parts round the gateway's; the shipped binary leaves them as they are.
    init(
        _ arguments: Serve, environment: [String: String], log: any OperatorLog, isSealed: Bool,
        wrap: @escaping GatewayWrapper = { $0 }
    ) throws {
        self.wrap = wrap
        self.arguments = arguments
        self.environment = environment
        self.metrics = Metrics(next: log)
        self.isSealed = isSealed
        address = try ListenAddress(arguments.listen)
        tls = try TLSWiring.context(certificate: arguments.tlsCert, key: arguments.tlsKey)
        settings = try SettingsWiring.settings(arguments)
        guard address.isLoopback || tls != nil || arguments.behindProxy else {
            throw ValidationError(
                """
                --listen \(arguments.listen): on an address that others can reach, texts would go readable over the network. \
                Give --tls-cert and --tls-key, or --behind-proxy if a proxy in front has TLS.
                """)
        }
    }

    func run() async throws {
        LoggingSystem.bootstrap { [metrics] in ReducedLogHandler(module: $0, log: metrics) }
        let storage = try await arguments.data.openStorage(as: .server, log: metrics)
        let clients = try UpstreamClients(
            .init(authorityFile: arguments.upstreamCa, proxies: ProxySettings(environment: environment)))
        let providers = try providers(clients)
        if let descriptor = arguments.memorySearchFd { MemorySearchPort.open(descriptor) }
        warn()
        let server = server(storage, providers)
        var lifecycle = ServiceGroupConfiguration(
            services: [
                .init(service: StorageService(storage: storage)),
                .init(service: server, successTerminationBehavior: .gracefullyShutdownGroup),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: Logger(label: "lifecycle"))
        lifecycle.maximumGracefulShutdownDuration = Self.shutdownLimit
        let group = ServiceGroup(configuration: lifecycle)
        defer { metrics.write(.stopped) }
        do {
            try await group.run()
        } catch {
            await clients.shutdown()
            throw error
        }
        await clients.shutdown()
        try storage.close()
    }

    private func providers(_ clients: UpstreamClients) throws -> ProviderBook {
        var providers: [any Provider] = [LoopbackProvider()]
        for text in arguments.providers {
            let argument = try ProviderArgument(text)
            guard !providers.contains(where: { $0.name == argument.name }) else {
                throw ValidationError("--provider \(argument.name) is given twice")
            }
            do {
                providers.append(try provider(argument, clients))
            } catch let error as SettingError {
                throw ValidationError("--provider \(argument.name): \(error)")
            }
        }
        return ProviderBook(providers)
    }

    private func provider(_ argument: ProviderArgument, _ clients: UpstreamClients) throws -> HTTPProvider {
        let url = try BaseURL(argument.url, dialect: argument.dialect, allowsPlainHTTP: arguments.allowPlainHTTP)
        let credential = try environment[argument.credentialVariable].map { try Credential($0) }
        return try HTTPProvider(
            .init(name: argument.name, dialect: argument.dialect, baseURL: url, credential: credential),
            clients: clients)
    }

    private func server(_ storage: Storage, _ providers: ProviderBook) -> HTTPServer {
        let hash = storage.keyedHash
        let prices = PriceWiring.book(hosts: arguments.hosts)
        let gateway = wrap(
            Gateway(
                keys: storage.keyDirectory, providers: providers, requests: storage.requestLog, rates: storage.rates,
                spend: storage.spend, prices: prices, log: metrics, clock: SystemClock(), settings: settings,
                pseudonym: { hash.pseudonym($0, label: "end-user") }))
        let clock = SystemClock()
        let readiness = Readiness([
            ReadinessCheck("keys") { storage.keyDirectory.isCurrent ? nil : "the list of keys is stale" },
            ReadinessCheck("request_log") { storage.requestLog.isHealthy ? nil : "records can't be written" },
            ReadinessCheck("retention") {
                storage.sweeper.isOverdue(now: clock.now) ? "no good sweep for more than 24 hours" : nil
            },
        ])
        let face = HTTPFace(
            gateway: gateway, readiness: readiness, metrics: { [metrics] in metrics.page() },
            randomness: SystemRandomness(), budget: ContentBudget(bytes: Self.contentBudget), isSecure: tls != nil)
        let count = providers.providers.count
        return HTTPServer(
            face, settings: .init(host: address.host, port: address.port, tls: tls),
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: Logger(label: "http")
        ) { [metrics, address] port in
            metrics.write(
                .started(address: address.name(port: port), providers: count, keys: storage.keyDirectory.count))
        }
    }

    private func warn() {
        if !isSealed { metrics.write(.warning(.coreDumpsPossible)) }
        if Swap.isOn { metrics.write(.warning(.swapIsOn)) }
    }
}

/// Storage's loops as a service: they end after the server has, and commit what is left.
struct StorageService: Service {
    let storage: Storage

    func run() async throws {
        await cancelWhenGracefulShutdown { await storage.run() }
    }
}
