import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads requests with a content-length and plays the script.
///
/// Bytes in, bytes out: no HTTP codec between.
final class ScriptHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let scripts: ScriptedServer.Scripts
    private let events: AsyncStream<ScriptedServer.Event>.Continuation
    private var received: [UInt8] = []
    private let isEarly: Bool

    init(_ scripts: ScriptedServer.Scripts, _ events: AsyncStream<ScriptedServer.Event>.Continuation, isEarly: Bool) {
        self.isEarly = isEarly
        self.scripts = scripts
        self.events = events
    }

    func channelActive(context: ChannelHandlerContext) {
        events.yield(.connected)
    }

    func channelInactive(context: ChannelHandlerContext) {
        events.yield(.closed)
    }

    /// A client that resets the connection has gone as well.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received.append(contentsOf: unwrapInboundIn(data).readableBytesView)
        while let request = takeRequest() {
            events.yield(.request(request))
            for step in scripts.next() { run(step, context) }
        }
    }

    private func takeRequest() -> ScriptedServer.Request? {
        guard let end = received.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: received[..<end.lowerBound], as: UTF8.self)
        let request = ScriptedServer.Request(lines: head.split(separator: "\r\n").map(String.init), body: [])
        if isEarly {
            received = []
            return request
        }
        let length = request.headers["content-length"].flatMap { Int($0) } ?? 0
        guard received.count - end.upperBound >= length else { return nil }
        let body = Array(received[end.upperBound..<end.upperBound + length])
        received.removeFirst(end.upperBound + length)
        return ScriptedServer.Request(lines: request.lines, body: body)
    }

    private func run(_ step: ScriptedServer.Step, _ context: ChannelHandlerContext) {
        switch step {
        case .send(let text): write(Array(text.utf8), context)
        case .bytes(let bytes): write(bytes, context)
        case .pieces(let pieces): pieces.forEach { write($0, context) }
        case .hold: break
        case .close: context.close(promise: nil)
        case .secure(let tls):
            try? context.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls), position: .first)
        case .deafen: try? context.channel.syncOptions?.setOption(.autoRead, value: false)
        case .reset:
            let abrupt = linger(l_onoff: 1, l_linger: 0)
            // Takes effect at once: this is the channel's event loop.
            _ = (context.channel as? any SocketOptionProvider)?.setSoLinger(abrupt)
            context.close(promise: nil)
        }
    }

    private func write(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
        let taken = context.eventLoop.makePromise(of: Void.self)
        taken.futureResult.whenSuccess { [scripts] in scripts.written.add(bytes.count, ordering: .relaxed) }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: taken)
    }
}
