import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypes
import NIOSSL
import TacitSockets

/// One connection of a caller: TLS where it is on, scrubbing of receive buffers, HTTP/1.1, and the watch for its end.
struct ConnectionChannel: ServerChildChannel {
    /// What a connection's task works with.
    struct Value: ServerChildChannelValue {
        let http: HTTP1Channel.Value
        let disconnect: DisconnectSignal
        let keys: PresentedKeys

        var channel: any Channel { http.channel }
    }

    /// Answers one request.
    typealias Responder =
        @Sendable (Request, consuming ResponseWriter, any Channel, DisconnectSignal, PresentedKeys) async throws -> Void

    let tls: NIOSSLContext?
    let idleTimeout: TimeAmount
    let respond: Responder

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        let disconnect = DisconnectSignal()
        let keys = PresentedKeys()
        let http = HTTP1Channel(
            responder: { _, _, _ in },
            configuration: .init(
                additionalChannelHandlers: [RequestHeadHandler(keys), DisconnectHandler(disconnect)],
                idleTimeout: idleTimeout))
        return channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            let handler = tls.map { NIOSSLServerHandler(context: $0) }
            if let handler { try pipeline.addHandler(handler) }
            try pipeline.scrubReads(behind: handler)
        }
        .flatMap { http.setup(channel: channel, logger: logger) }
        .map { Value(http: $0, disconnect: disconnect, keys: keys) }
    }

    func handle(value: Value, logger: Logger) async {
        let respond = respond
        let disconnect = value.disconnect
        let keys = value.keys
        let http = HTTP1Channel(responder: { request, writer, channel in
            try await respond(request, writer, channel, disconnect, keys)
        })
        await http.handleHTTP(asyncChannel: value.http, logger: logger)
    }
}
