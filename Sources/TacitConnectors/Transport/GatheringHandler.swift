package import NIOCore

/// Sends what is flushed within one turn of the event loop with one call of the system: AsyncHTTPClient flushes the head of
/// a request, its body and its end one by one.
package final class GatheringHandler: ChannelOutboundHandler {
    package typealias OutboundIn = any Sendable

    private var isWaiting = false

    package init() {}

    package func flush(context: ChannelHandlerContext) {
        guard !isWaiting else { return }
        isWaiting = true
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.execute {
            let (handler, context) = bound.value
            handler.isWaiting = false
            context.flush()
        }
    }
}
