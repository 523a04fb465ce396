import NIOCore
import NIOHTTPTypes
import NIOTLS

/// Tells the connection's timer of bytes: stands behind TLS, before the HTTP decoder. Holds nothing of them.
final class ByteDeadlineHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = Any

    private let timer: ConnectionTimer

    init(_ timer: ConnectionTimer) {
        self.timer = timer
    }

    func channelActive(context: ChannelHandlerContext) {
        timer.start(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer.stop()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer.stop()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted? = event as? TLSUserEvent {
            timer.note { $0.handshakeEnded($1) }
            timer.arm()
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let count = unwrapInboundIn(data).readableBytes
        timer.note { $0.received(count, $1) }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        timer.note { $0.paused($1) }
        context.fireChannelReadComplete()
        timer.arm()
    }

    func read(context: ChannelHandlerContext) {
        timer.note { $0.asked($1) }
        timer.arm()
        context.read()
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        if mode == .output {
            timer.note { $0.ended($1) }
            timer.arm()
        }
        context.close(mode: mode, promise: promise)
    }
}

/// Tells the connection's timer of requests and answers.
final class MessageDeadlineHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let timer: ConnectionTimer
    private var onFirstHead: (() -> Void)?

    init(_ timer: ConnectionTimer, onFirstHead: @escaping () -> Void) {
        self.timer = timer
        self.onFirstHead = onFirstHead
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            timer.note { $0.headEnded($1) }
            onFirstHead.take()?()
        case .body: break
        case .end: timer.note { stage, _ in stage.bodyEnded() }
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        context.write(data, promise: promise)
        guard case .end = unwrapOutboundIn(data) else { return }
        timer.note { $0.answered($1) }
        timer.arm()
    }
}
