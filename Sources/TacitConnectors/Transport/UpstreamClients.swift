package import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import TacitSockets

/// The connections to all upstreams: HTTP/1.1, certificates always verified in full, TLS 1.2 at least, no
/// redirects, no cookies, no decompression.
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
        /// Unused connections that are kept to one upstream; what is more is closed at once.
        package var idlePerUpstream: Int

        package init(
            authorityFile: String? = nil, proxies: ProxySettings = .none, connectTimeout: TimeAmount = .seconds(10),
            idleTimeout: TimeAmount = .seconds(60), connectionsPerUpstream: Int = 1024, idlePerUpstream: Int = 256
        ) {
            self.authorityFile = authorityFile
            self.proxies = proxies
            self.connectTimeout = connectTimeout
            self.idleTimeout = idleTimeout
            self.connectionsPerUpstream = connectionsPerUpstream
            self.idlePerUpstream = idlePerUpstream
        }
    }

    private let settings: Settings
    private let tls: TLSContextSource
    private let group: any EventLoopGroup
    private let pools = Mutex<[Origin: UpstreamPool]>([:])

    /// - Throws: `SettingError` if the file of certificates can't be used.
    package init(
        _ settings: Settings = Settings(), group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) throws(SettingError) {
        self.settings = settings
        self.group = group
        tls = TLSContextSource(try Self.tls(settings.authorityFile))
    }

    func pool(for url: BaseURL) -> UpstreamPool {
        let origin = Origin(url, proxies: settings.proxies)
        return pools.withLock { pools in
            if let pool = pools[origin] { return pool }
            let proxy = origin.isTunnelled ? settings.proxies.proxy : nil
            let pool = UpstreamPool(
                Connector(origin: origin, proxy: proxy, tls: tls),
                UpstreamPool.Limits(
                    connectTimeout: settings.connectTimeout, idleTimeout: settings.idleTimeout,
                    connections: settings.connectionsPerUpstream, idleConnections: settings.idlePerUpstream),
                group: group)
            pools[origin] = pool
            return pool
        }
    }

    /// Closes all connections; exchanges that still run fail.
    package func shutdown() async {
        for pool in pools.withLock({ Array($0.values) }) { await pool.shutDown() }
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
        tls.applicationProtocols = ["http/1.1"]
        if let authorityFile {
            guard let authorities = try? NIOSSLCertificate.fromPEMFile(authorityFile), !authorities.isEmpty else {
                throw SettingError("--upstream-ca", "must name a readable file of certificates in PEM form")
            }
            tls.additionalTrustRoots = [.certificates(authorities)]
        }
        return tls
    }
}
