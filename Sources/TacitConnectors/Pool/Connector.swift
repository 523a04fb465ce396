import NIOCore
import NIOExtras
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Opens connections to one origin: TCP, the tunnel through a proxy, TLS.
struct Connector: Sendable {
    let origin: Origin
    /// Where the origin is reached through one.
    let proxy: Proxy?
    let tls: TLSContextSource

    /// A channel on `loop` that is ready for HTTP.
    ///
    /// What has not come about at the deadline fails, and is closed.
    func open(on loop: any EventLoop, by deadline: NIODeadline) -> EventLoopFuture<any Channel> {
        guard proxy == nil || Host.isName(origin.host) else {
            return loop.makeFailedFuture(ConnectionFault.addressBehindProxy)
        }
        return connect(on: loop, by: deadline).flatMap { channel in
            tunnel(channel, by: deadline).flatMap { secure(channel, by: deadline) }
                .flatMapError { error in
                    channel.close(promise: nil)
                    return loop.makeFailedFuture(error)
                }
                .map { channel }
        }
    }

    private func connect(on loop: any EventLoop, by deadline: NIODeadline) -> EventLoopFuture<any Channel> {
        let left = deadline - .now()
        guard left > .zero else { return loop.makeFailedFuture(ConnectionFault.timeout) }
        let bootstrap = ClientBootstrap(group: loop).connectTimeout(left)
        let (host, port) = proxy.map { ($0.host, $0.port) } ?? (origin.host, origin.port)
        // An address needs no look-up.
        if let address = try? SocketAddress(ipAddress: host, port: port) { return bootstrap.connect(to: address) }
        return bootstrap.connect(host: host, port: port)
    }

    /// RFC 9110, section 9.3.6.
    private func tunnel(_ channel: any Channel, by deadline: NIODeadline) -> EventLoopFuture<Void> {
        guard let proxy else { return channel.eventLoop.makeSucceededVoidFuture() }
        var headers: HTTPHeaders = ["host": origin.host]
        if let authorization = proxy.authorization { headers.add(name: "proxy-authorization", value: authorization) }
        let done = channel.eventLoop.makePromise(of: Void.self)
        let pipeline = channel.pipeline.syncOperations
        let encoder = HTTPRequestEncoder()
        let decoder = ByteToMessageHandler(HTTPResponseDecoder(leftOverBytesStrategy: .dropBytes))
        do {
            try pipeline.addHandlers([
                encoder, decoder,
                NIOHTTP1ProxyConnectHandler(
                    targetHost: origin.host, targetPort: origin.port, headers: headers, deadline: deadline,
                    promise: done),
            ])
        } catch {
            done.fail(error)
        }
        return done.futureResult.assumeIsolated().flatMap {
            pipeline.removeHandler(decoder).assumeIsolated().flatMap {
                pipeline.removeHandler(encoder)
            }.nonisolated()
        }.nonisolated()
    }

    private func secure(_ channel: any Channel, by deadline: NIODeadline) -> EventLoopFuture<Void> {
        guard origin.isTLS else { return channel.eventLoop.makeSucceededVoidFuture() }
        return tls.context(on: channel.eventLoop).flatMap { context in
            let done = channel.eventLoop.makePromise(of: Void.self)
            let handshake = TLSHandshakeHandler(by: deadline, done: done)
            let pipeline = channel.pipeline.syncOperations
            do {
                // Addresses have no server name (RFC 6066, section 3); their certificate is compared with the address.
                let name = Host.isName(origin.host) ? origin.host : nil
                try pipeline.addHandler(handshake)
                try pipeline.addHandler(
                    try NIOSSLClientHandler(context: context, serverHostname: name), position: .before(handshake))
            } catch {
                done.fail(error)
            }
            return done.futureResult.assumeIsolated().flatMap { pipeline.removeHandler(handshake) }.nonisolated()
        }
    }
}
