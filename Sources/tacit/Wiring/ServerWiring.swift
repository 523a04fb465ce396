import ArgumentParser
import Foundation
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import TacitConnectors
import TacitCore
import TacitGateway
import TacitPrivacy
import TacitServer
import TacitStorage
import UnixSignals

/// Puts the server together from its configuration, and runs it.
struct ServerWiring {
    /// How long the last records may take to be written once the server is told to stop and its answers have ended.
    static let storageLimit = TimeAmount.seconds(5)

    private let configuration: Configuration
    private let environment: [String: String]
    private let metrics: Metrics
    private let isSealed: Bool
    private let memorySearch: Int32?
    private let certificate: CertificateWatch?
    private let connections: Connections
    private let settings: Gateway.Settings
    private let finder: Finder
    private let wrap: GatewayWrapper

    /// - Parameters:
    ///   - memorySearch: a descriptor over which `tacit prove` asks for a search of this process's memory.
    ///   - wrap: lets a test put its own parts round the gateway's; the shipped binary leaves them as they are.
    /// - Throws: `ConfigurationErrors` with all files and variables that the configuration names and that aren't there.
    init(
        _ configuration: Configuration, environment: [String: String], log: any OperatorLog, isSealed: Bool,
        memorySearch: Int32? = nil, wrap: @escaping GatewayWrapper = { $0 }
    ) throws {
        let missing = ConfigurationReferences.problems(in: configuration, environment)
        guard missing.isEmpty else { throw ConfigurationErrors(problems: missing) }
        self.wrap = wrap
        self.configuration = configuration
        self.environment = environment
        self.metrics = Metrics(next: log)
        self.isSealed = isSealed
        self.memorySearch = memorySearch
        certificate = try TLSWiring.certificate(configuration.tls.certificate, key: configuration.tls.key, log: metrics)
        connections = Connections(LimitsWiring.caps(configuration.limits, log: metrics))
        settings = try SettingsWiring.settings(configuration.policy)
        finder = try configuration.policy.finder()
    }

    func run() async throws {
        LoggingSystem.bootstrap { [metrics] in ReducedLogHandler(module: $0, log: metrics) }
        let storage = try await StorageWiring.open(configuration, environment, as: .server, log: metrics)
        let clients = try ProviderWiring.clients(configuration, environment)
        let providers = try ProviderWiring.book(configuration, environment, clients)
        if let descriptor = memorySearch { MemorySearchPort.open(descriptor) }
        Signals.prepare(reloads: certificate != nil)
        warn()
        let listening = LimitsWiring.settings(configuration, tls: certificate?.tls)
        let server = server(storage, providers, listening)
        var lifecycle = ServiceGroupConfiguration(
            services: [.init(service: StorageService(storage: storage))]
                + (certificate.map { [.init(service: $0)] } ?? [])
                + [.init(service: server, successTerminationBehavior: .gracefullyShutdownGroup)],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: Logger(label: "lifecycle"))
        let limit = listening.shutdownLimit + listening.farewell + Self.storageLimit
        lifecycle.maximumGracefulShutdownDuration = .nanoseconds(limit.nanoseconds)
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
        let cutShort = connections.counts.cutShort
        guard cutShort == 0 else {
            metrics.write(.answersCutShort(cutShort))
            throw ExitCode.failure
        }
    }

    private func server(
        _ storage: Storage, _ providers: ProviderBook, _ listening: HTTPServer.Settings
    ) -> HTTPServer {
        let hash = storage.keyedHash
        let prices = PriceWiring.book(configuration)
        let gateway = wrap(
            Gateway(
                keys: storage.keyDirectory, providers: providers, requests: storage.requestLog, rates: storage.rates,
                spend: storage.spend, prices: prices, log: metrics, clock: SystemClock(), settings: settings,
                finder: finder,
                pseudonym: { hash.pseudonym($0, label: "end-user") },
                valueKey: PseudonymKey { Array(hash.pseudonym($0, label: "value").utf8) }))
        let clock = SystemClock()
        let readiness = Readiness([
            ReadinessCheck("certificate") { [certificate] in certificate?.problem },
            ReadinessCheck("keys") { storage.keyDirectory.isCurrent ? nil : "the list of keys is stale" },
            ReadinessCheck("request_log") { storage.requestLog.isHealthy ? nil : "records can't be written" },
            ReadinessCheck("retention") {
                storage.sweeper.isOverdue(now: clock.now) ? "no good sweep for more than 24 hours" : nil
            },
        ])
        let budget = ContentBudget(bytes: configuration.limits.contentBytes)
        let face = HTTPFace(
            gateway: gateway, readiness: readiness, metrics: metricsPage(budget, storage),
            randomness: SystemRandomness(), budget: budget, isSecure: certificate != nil)
        let count = providers.providers.count
        return HTTPServer(
            face, settings: listening, connections: connections, eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            logger: Logger(label: "http")
        ) { [metrics, address = configuration.listen] port in
            metrics.write(
                .started(address: address.name(port: port), providers: count, keys: storage.keyDirectory.count))
        }
    }

    private func metricsPage(_ budget: ContentBudget, _ storage: Storage) -> @Sendable () -> String {
        { [metrics, connections, certificate] in
            var page = MetricsPage()
            metrics.add(to: &page)
            page.add(
                "tacit_content_bytes_free", .gauge, "Bytes of content that may still be in the process.", budget.left)
            page.add(
                "tacit_records_waiting", .gauge, "Records that are not in the database yet.", storage.requestLog.waiting
            )
            ConnectionMetrics.add(connections.counts, to: &page)
            if let certificate { ConnectionMetrics.add(certificateEnd: certificate.end, to: &page) }
            return page.text
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
