import NIOCore

/// The outermost handler: ends a connection whose reader takes nothing of an answer, and lets a close wait for what
/// has been written.
///
/// What waits in the process is bounded all the same: an answer is written a piece at a time, and the next one only when
/// less than the channel's high-water mark waits.
final class OutputHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    private let limit: TimeAmount
    private let end: (ConnectionEnd) -> Void
    /// Bytes written, and how many of them the system had taken when it was last looked.
    private var written = 0
    private var taken = 0
    private var progress = NIODeadline.distantPast
    private var timer: Scheduled<Void>?
    private var isAborted = false

    /// - Parameter end: is told why the connection is cut off, before it is.
    init(limit: TimeAmount, end: @escaping (ConnectionEnd) -> Void) {
        self.limit = limit
        self.end = end
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        written += unwrapOutboundIn(data).readableBytes
        context.write(data, promise: promise)
    }

    func flush(context: ChannelHandlerContext) {
        context.flush()
        guard timer == nil, case let waiting = context.channel.waitingBytes, waiting > 0 else { return }
        taken = written - waiting
        progress = context.eventLoop.now
        schedule(context)
    }

    private func schedule(_ context: ChannelHandlerContext) {
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: .nanoseconds(limit.nanoseconds / 4)) {
            self.look(context)
        }
    }

    private func look(_ context: ChannelHandlerContext) {
        timer = nil
        guard context.channel.isActive, case let waiting = context.channel.waitingBytes, waiting > 0 else { return }
        let now = context.eventLoop.now
        if written - waiting > taken {
            taken = written - waiting
            progress = now
        }
        guard now - progress >= limit else { return schedule(context) }
        end(.slowReader)
        abort(context)
    }

    private func abort(_ context: ChannelHandlerContext) {
        isAborted = true
        context.close(promise: nil)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is ConnectionAbort else { return context.fireUserInboundEventTriggered(event) }
        abort(context)
    }

    /// A channel that is closed drops what waits: the end of an answer after which it closes, as at a shutdown.
    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .all, !isAborted, context.channel.isActive, context.channel.waitingBytes > 0 else {
            return context.close(mode: mode, promise: promise)
        }
        let last = context.eventLoop.makePromise(of: Void.self)
        last.futureResult.assumeIsolated().whenComplete { _ in context.close(mode: mode, promise: promise) }
        context.write(wrapOutboundOut(.byteBuffer(ByteBuffer())), promise: last)
        flush(context: context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        timer = nil
        context.fireChannelInactive()
    }
}
