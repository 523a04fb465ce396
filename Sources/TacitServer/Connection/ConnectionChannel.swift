import HTTPTypes
package import HummingbirdCore
package import Logging
package import NIOCore
import NIOHTTPTypes
import NIOSSL
import TacitSockets

/// One connection of a caller: TLS where it is on, scrubbing of receive buffers, deadlines, HTTP/1.1, and the watch for
/// its end.
package struct ConnectionChannel: ServerChildChannel {
    /// What a connection's task works with.
    package struct Value: ServerChildChannelValue {
        let http: HTTP1Channel.Value
        let disconnect: DisconnectSignal
        let callers: PresentedCallers

        package var channel: any Channel { http.channel }
    }

    /// Answers one request.
    package typealias Responder =
        @Sendable (Request, consuming ResponseWriter, any Channel, DisconnectSignal, PresentedCallers) async throws ->
        Void

    private struct TooMany: Error {}

    /// Bytes of an answer that the system takes before they can be sent.
    ///
    /// By itself it takes megabytes for a reader that doesn't read (measured: 7 MB a stream, on both sides together):
    /// memory that no one counts, and text that lies about.
    private static let unsent = 128 << 10
    /// Bytes that may wait in the process for a reader before the next piece of an answer is held back.
    private static let waiting = ChannelOptions.Types.WriteBufferWaterMark(low: 8 << 10, high: 32 << 10)

    let settings: HTTPServer.Settings
    let connections: Connections
    let respond: Responder

    package init(
        settings: HTTPServer.Settings, connections: Connections, respond: @escaping Responder
    ) {
        self.settings = settings
        self.connections = connections
        self.respond = respond
    }

    package func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        let disconnect = DisconnectSignal(LoopExecutor(channel.eventLoop))
        guard let id = connections.enter(channel, disconnect) else {
            // Without a handler there is nothing to say it with; a closed connection is understood.
            channel.close(promise: nil)
            return channel.eventLoop.makeFailedFuture(TooMany())
        }
        channel.closeFuture.whenComplete { [connections] _ in connections.leave(id) }
        let callers = PresentedCallers()
        return channel.eventLoop.makeCompletedFuture {
            try http(channel, id, disconnect, callers)
        }
        .flatMap { $0.setup(channel: channel, logger: logger) }
        .map { Value(http: $0, disconnect: disconnect, callers: callers) }
    }

    /// The handlers up to HTTP's, and HTTP with those that come after.
    private func http(
        _ channel: any Channel, _ id: Connections.ID, _ disconnect: DisconnectSignal, _ callers: PresentedCallers
    ) throws -> HTTP1Channel {
        let end = { [connections] (reason: ConnectionEnd) in connections.note(reason) }
        let tls = settings.tls.map { NIOSSLServerHandler(context: $0.context) }
        let timer = NIOLoopBound(
            ConnectionTimer(settings.deadlines, isTLS: tls != nil, now: channel.eventLoop.now, end: end),
            eventLoop: channel.eventLoop)
        // Where the system has no such option, it keeps more.
        try? channel.syncOptions?.setOption(.tcpOption(.unsentLowWater), value: Self.unsent)
        try channel.syncOptions?.setOption(.writeBufferWaterMark, value: Self.waiting)
        let pipeline = channel.pipeline.syncOperations
        if let tls { try pipeline.addHandler(tls) }
        try pipeline.scrubReads(behind: tls)
        try pipeline.addHandler(OutputHandler(limit: settings.deadlines.reader, end: end), position: .first)
        try pipeline.addHandler(ByteDeadlineHandler(timer.value))
        let headers: HTTPFields = tls == nil ? [:] : HTTPFace.headersWithTLS
        return HTTP1Channel(
            responder: { _, _, _ in },
            configuration: .init(
                additionalChannelHandlers: [
                    ParseErrorHandler(extraHeaders: headers),
                    MessageDeadlineHandler(timer.value) { [connections] in connections.hadHead(id) },
                    RequestHeadHandler(callers, trusting: settings.trustedProxies), DisconnectHandler(disconnect),
                ],
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: settings.heads.field, maxHeaderListSize: settings.heads.list,
                    maxHeaderFieldCount: settings.heads.count)))
    }

    package func handle(value: Value, logger: Logger) async {
        let respond = respond
        let disconnect = value.disconnect
        let callers = value.callers
        let http = HTTP1Channel(responder: { request, writer, channel in
            try await respond(request, writer, channel, disconnect, callers)
        })
        await withTaskExecutorPreference(disconnect.executor) {
            await http.handleHTTP(asyncChannel: value.http, logger: logger)
        }
    }
}

extension NIOBSDSocket.Option {
    /// `TCP_NOTSENT_LOWAT`.
    fileprivate static let unsentLowWater: NIOBSDSocket.Option = {
        #if canImport(Darwin)
            NIOBSDSocket.Option(rawValue: 0x201)
        #else
            NIOBSDSocket.Option(rawValue: 25)
        #endif
    }()
}
