import HummingbirdCore
package import Logging
package import NIOCore
import ServiceLifecycle
package import TacitCore

/// The listening side: one port, HTTP/1.1, TLS where it is on.
package struct HTTPServer: Service {
    package struct Settings: Sendable {
        package var host: String
        package var port: Int
        package var tls: CurrentTLS?
        /// Proxies whose word on a caller's address is taken (`X-Forwarded-For`).
        package var trustedProxies: [AddressRange] = []
        package var deadlines = ConnectionDeadlines()
        package var heads = HeadLimits()
        /// Connections that the system keeps while they wait to be accepted.
        package var backlog = 1024
        /// How long answers under way may go on once the server was told to stop.
        package var shutdownLimit = TimeAmount.seconds(30)
        /// After that, how long their callers have to take the error that they end with.
        package var farewell = TimeAmount.seconds(2)

        package init(host: String, port: Int, tls: CurrentTLS? = nil) {
            self.host = host
            self.port = port
            self.tls = tls
        }
    }

    let face: HTTPFace
    let settings: Settings
    let connections: Connections
    let eventLoopGroup: any EventLoopGroup
    let logger: Logger
    let onListening: @Sendable (Int) async -> Void

    /// - Parameter onListening: is told the port, which the system chose if 0 was asked for.
    package init(
        _ face: HTTPFace, settings: Settings, connections: Connections, eventLoopGroup: any EventLoopGroup,
        logger: Logger, onListening: @escaping @Sendable (Int) async -> Void
    ) {
        self.face = face
        self.settings = settings
        self.connections = connections
        self.eventLoopGroup = eventLoopGroup
        self.logger = logger
        self.onListening = onListening
    }

    /// Ends by a graceful shutdown: no new connections, idle ones closed, answers under way finished or, at the limit,
    /// broken off with an error.
    package func run() async throws {
        let channel = ConnectionChannel(settings: settings, connections: connections) {
            request, writer, _, disconnect, callers in
            try await respond(request, writer, disconnect, callers)
        }
        let server = Server(
            childChannelSetup: channel,
            configuration: ServerConfiguration(
                address: .hostname(settings.host, port: settings.port), backlog: settings.backlog),
            onServerRunning: { await onListening($0.localAddress?.port ?? settings.port) },
            eventLoopGroup: eventLoopGroup, logger: logger)
        try await withGracefulShutdownHandler {
            try await server.run()
        } onGracefulShutdown: {
            limitShutdown()
        }
    }

    private func respond(
        _ request: Request, _ writer: consuming ResponseWriter, _ disconnect: DisconnectSignal,
        _ callers: PresentedCallers
    ) async throws {
        defer { if disconnect.isCut { connections.noteCutShort() } }
        guard let caller = callers.take() else { return }
        try await face.respond(request, writer, disconnect, caller)
    }

    private func limitShutdown() {
        let loop = eventLoopGroup.next()
        loop.scheduleTask(in: settings.shutdownLimit) { [connections] in connections.cutShort() }
        loop.scheduleTask(in: settings.shutdownLimit + settings.farewell) { [connections] in connections.abort() }
    }
}
