import NIOCore
import NIOHTTP1

/// One connection to an upstream: writes a request, hands on its answer, and then waits for the next.
///
/// Unchecked: everything but `loop` and `pool` is used on the channel's event loop only; what others may call hops there.
final class UpstreamConnection: ChannelDuplexHandler, @unchecked Sendable {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundIn = Never
    typealias OutboundOut = HTTPClientRequestPart

    let loop: any EventLoop
    private let channel: any Channel
    private let pool: UpstreamPool
    private var context: ChannelHandlerContext?
    private var state = ConnectionState()
    private var exchange: UpstreamExchange?
    /// The channel wants to read, and the exchange has had enough.
    private var isReadHeld = false
    private var idleSince = NIODeadline.now()
    private var timer: (task: Scheduled<Void>, due: NIODeadline)?

    private init(_ channel: any Channel, _ pool: UpstreamPool) {
        self.channel = channel
        self.pool = pool
        loop = channel.eventLoop
    }

    /// Puts HTTP on a channel that is ready for it. On its event loop.
    static func make(on channel: any Channel, of pool: UpstreamPool) throws -> UpstreamConnection {
        guard channel.isActive else { throw ConnectionFault.closed }
        let connection = UpstreamConnection(channel, pool)
        try UpstreamClients.scrubReads(of: channel)
        try channel.pipeline.syncOperations.addHandlers([
            RequestWriter { [unowned connection] in connection.takesBytes() },
            ByteToMessageHandler(HTTPResponseDecoder(leftOverBytesStrategy: .dropBytes)), connection,
        ])
        return connection
    }

    // MARK: From any thread

    /// Sends the exchange's request and gives it the answer. The pool's part is that nobody else has the connection.
    func start(_ exchange: UpstreamExchange) {
        run { $0.send(exchange) }
    }

    /// The exchange has no more use for its answer.
    func abandon(_ exchange: UpstreamExchange) {
        run { connection in
            guard connection.exchange === exchange else { return }
            connection.end(ConnectionFault.closed, isOurs: true)
        }
    }

    /// The exchange takes more of its answer.
    func resumeReading() {
        run { connection in
            guard connection.isReadHeld else { return }
            connection.isReadHeld = false
            connection.context?.read()
        }
    }

    /// For good, whatever it does.
    func close() {
        run { $0.end(ConnectionFault.shutDown, isOurs: true) }
    }

    func closed() async {
        try? await channel.closeFuture.get()
    }

    private func run(_ body: @escaping @Sendable (UpstreamConnection) -> Void) {
        if loop.inEventLoop {
            body(self)
        } else {
            loop.execute { body(self) }
        }
    }

    // MARK: A request

    private func send(_ exchange: UpstreamExchange) {
        guard let context, state.isIdle else {
            // It ended between the pool's choice and now: nothing was sent.
            return pool.serve(exchange)
        }
        guard let request = exchange.begin(on: self) else {
            state.rest()
            return giveBack()
        }
        self.exchange = exchange
        state.start()
        watch(exchange.due)
        let sent = context.eventLoop.makePromise(of: Void.self)
        sent.futureResult.assumeIsolated().whenSuccess { self.state.sent() }
        context.write(wrapOutboundOut(.head(request.head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(request.bytes))), promise: sent)
    }

    private func giveBack() {
        idleSince = .now()
        watch(idleSince + pool.limits.idleTimeout)
        if isReadHeld { resumeReading() }
        if !pool.giveBack(self) { end(ConnectionFault.closed, isOurs: true) }
    }

    private func takesBytes() -> Bool {
        if state.bytes() { return true }
        end(ConnectionFault.closed, isOurs: true)
        return false
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard let exchange else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            // Nobody asked for another protocol (101): what follows would not be HTTP.
            let keepsAlive = head.isKeepAlive && head.status != .switchingProtocols
            if state.head(keepsAlive: keepsAlive) { exchange.receive(head) }
        case .body(let bytes): if state.isBusy { exchange.receive(bytes) }
        case .end: state.end()
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        guard let ending = state.settle() else { return }
        let exchange = exchange.take()
        switch ending {
        case .giveBack: giveBack()
        case .close: leave()
        }
        exchange?.finish(.success(()))
    }

    func read(context: ChannelHandlerContext) {
        if exchange?.takesMore() ?? true {
            context.read()
        } else {
            isReadHeld = true
        }
    }

    // MARK: Its end

    /// - Parameter isOurs: we end it, so there is nothing to repeat.
    private func end(_ error: any Error, isOurs: Bool = false) {
        guard let loss = state.lose() else { return }
        let exchange = exchange.take()
        if !isOurs, loss == .unanswered, let exchange, exchange.mayResend() { return leave(resending: exchange) }
        leave()
        exchange?.finish(loss == .answered ? .success(()) : .failure(error))
    }

    private func leave(resending exchange: UpstreamExchange? = nil) {
        timer?.task.cancel()
        timer = nil
        pool.lose(self, resending: exchange)
        channel.close(promise: nil)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    func channelInactive(context: ChannelHandlerContext) {
        end(ConnectionFault.closed)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        end(error)
    }

    // MARK: Time limits

    /// One timer serves all that a connection waits for, one after another: it looks when it fires, and comes again when
    /// something could be due. So a request that is answered in time costs no timer.
    private func watch(_ due: NIODeadline) {
        if let timer {
            guard due < timer.due else { return }
            timer.task.cancel()
        }
        timer = (loop.assumeIsolated().scheduleTask(deadline: due) { self.look() }, due)
    }

    private func look() {
        timer = nil
        if let exchange {
            if let due = exchange.look() { watch(due) }
        } else if case let due = idleSince + pool.limits.idleTimeout, .now() < due {
            watch(due)
        } else if pool.retire(self) {
            end(ConnectionFault.closed, isOurs: true)
        }
    }
}
