import AsyncHTTPClient
package import NIOCore
import NIOPosix
import NIOSSL
import TacitSockets

/// The connections to all upstreams: HTTP/1.1, certificates always verified in full, TLS 1.2 at least, no
/// redirects, no decompression, no tracing headers.
///
/// One pool for what is reached directly, one for what a proxy stands before.
package final class UpstreamClients: Sendable {
    package struct Settings: Sendable {
        /// A file of CA certificates (PEM) that are trusted besides the system's: `--upstream-ca`.
        package var authorityFile: String?
        package var proxies: ProxySettings
        package var connectTimeout: TimeAmount
        /// How long an unused connection is kept.
        package var idleTimeout: TimeAmount
        /// At one time and to one upstream; what comes beyond that waits, at most `connectTimeout`.
        ///
        /// High, because a stream holds its connection for minutes; what the process can bear is limited at its
        /// front.
        package var connectionsPerUpstream: Int

        package init(
            authorityFile: String? = nil, proxies: ProxySettings = .none, connectTimeout: TimeAmount = .seconds(10),
            idleTimeout: TimeAmount = .seconds(60), connectionsPerUpstream: Int = 1024
        ) {
            self.authorityFile = authorityFile
            self.proxies = proxies
            self.connectTimeout = connectTimeout
            self.idleTimeout = idleTimeout
            self.connectionsPerUpstream = connectionsPerUpstream
        }
    }

    private let proxies: ProxySettings
    private let direct: HTTPClient
    private let proxied: HTTPClient?

    /// - Throws: `SettingError` if the file of certificates can't be used.
    package init(
        _ settings: Settings = Settings(), group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) throws(SettingError) {
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: try Self.tls(settings.authorityFile), redirectConfiguration: .disallow,
            timeout: .init(connect: settings.connectTimeout),
            connectionPool: .init(
                idleTimeout: settings.idleTimeout,
                concurrentHTTP1ConnectionsPerHostSoftLimit: settings.connectionsPerUpstream),
            decompression: .disabled)
        configuration.httpVersion = .http1Only
        configuration.tracing.tracer = nil
        // An upstream that refuses is told at once, so that the next candidate gets its turn.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.http1_1ConnectionDebugInitializer = { channel in
            channel.eventLoop.makeCompletedFuture {
                try Self.scrubReads(of: channel)
                try channel.pipeline.syncOperations.addHandler(GatheringHandler(), position: .first)
            }
        }
        proxies = settings.proxies
        direct = HTTPClient(eventLoopGroupProvider: .shared(group), configuration: configuration)
        if let proxy = settings.proxies.proxy {
            configuration.proxy = proxy
            proxied = HTTPClient(eventLoopGroupProvider: .shared(group), configuration: configuration)
        } else {
            proxied = nil
        }
    }

    func client(for url: BaseURL) -> HTTPClient {
        proxied.flatMap { proxies.applies(to: url) ? $0 : nil } ?? direct
    }

    /// Closes all connections; exchanges that still run fail.
    ///
    /// Must be called once before the object goes.
    package func shutdown() async {
        try? await direct.shutdown()
        try? await proxied?.shutdown()
    }

    /// No text stays in the buffers of a connection that is kept.
    ///
    /// On the channel's event loop only.
    package static func scrubReads(of channel: any Channel) throws {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.scrubReads(behind: try? pipeline.handler(type: NIOSSLClientHandler.self))
    }

    private static func tls(_ authorityFile: String?) throws(SettingError) -> TLSConfiguration {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        tls.certificateVerification = .fullVerification
        if let authorityFile {
            guard let authorities = try? NIOSSLCertificate.fromPEMFile(authorityFile), !authorities.isEmpty else {
                throw SettingError("--upstream-ca", "must name a readable file of certificates in PEM form")
            }
            tls.additionalTrustRoots = [.certificates(authorities)]
        }
        return tls
    }
}
