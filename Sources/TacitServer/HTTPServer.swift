import HummingbirdCore
package import Logging
package import NIOCore
package import NIOSSL
import ServiceLifecycle
import TacitCore

/// The listening side: one port, HTTP/1.1, TLS where it is on.
package struct HTTPServer: Service {
    package struct Settings: Sendable {
        package var host: String
        package var port: Int
        package var tls: NIOSSLContext?
        /// A connection without a request is closed after it.
        package var idleTimeout: TimeAmount = .seconds(75)

        package init(host: String, port: Int, tls: NIOSSLContext? = nil) {
            self.host = host
            self.port = port
            self.tls = tls
        }
    }

    let face: HTTPFace
    let settings: Settings
    let eventLoopGroup: any EventLoopGroup
    let logger: Logger
    let onListening: @Sendable (Int) async -> Void

    /// - Parameter onListening: is told the port, which the system chose if 0 was asked for.
    package init(
        _ face: HTTPFace, settings: Settings, eventLoopGroup: any EventLoopGroup, logger: Logger,
        onListening: @escaping @Sendable (Int) async -> Void
    ) {
        self.face = face
        self.settings = settings
        self.eventLoopGroup = eventLoopGroup
        self.logger = logger
        self.onListening = onListening
    }

    package func run() async throws {
        let channel = ConnectionChannel(tls: settings.tls, idleTimeout: settings.idleTimeout) {
            request, writer, channel, disconnect, keys in
            try await face.respond(
                request, writer, disconnect, key: keys.take(),
                from: channel.remoteAddress?.ipAddress.flatMap { NetworkAddress($0) })
        }
        let server = Server(
            childChannelSetup: channel,
            configuration: ServerConfiguration(address: .hostname(settings.host, port: settings.port)),
            onServerRunning: { await onListening($0.localAddress?.port ?? settings.port) },
            eventLoopGroup: eventLoopGroup, logger: logger)
        try await server.run()
    }
}
