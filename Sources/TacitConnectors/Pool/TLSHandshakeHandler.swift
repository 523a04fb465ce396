import NIOCore
import NIOTLS

/// Waits for the end of the handshake; stands behind the TLS handler until then.
final class TLSHandshakeHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Any

    private let deadline: NIODeadline
    private let done: EventLoopPromise<Void>
    private var timer: Scheduled<Void>?

    /// - Parameter done: fails with the error of the handshake; `tlsTimeout` at the deadline.
    init(by deadline: NIODeadline, done: EventLoopPromise<Void>) {
        self.deadline = deadline
        self.done = done
    }

    func handlerAdded(context: ChannelHandlerContext) {
        timer = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { [done] in
            done.fail(ConnectionFault.tlsTimeout)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard case .handshakeCompleted? = event as? TLSUserEvent else {
            return context.fireUserInboundEventTriggered(event)
        }
        done.succeed()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        done.fail(error)
    }

    func channelInactive(context: ChannelHandlerContext) {
        done.fail(ConnectionFault.closed)
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.cancel()
        done.fail(ConnectionFault.closed)
    }
}
