import NIOCore
import Synchronization

/// The connections to one origin, on the event loops of a group.
///
/// Where the caller's task runs on an event loop, its request goes out on a connection of that loop: no thread is changed
/// on the way.
final class UpstreamPool: Sendable {
    struct Limits: Sendable {
        var connectTimeout: TimeAmount
        var idleTimeout: TimeAmount
        var connections: Int
        var idleConnections: Int
    }

    let limits: Limits
    private let connector: Connector
    private let group: any EventLoopGroup
    private let state: Mutex<PoolState<UpstreamConnection, UpstreamExchange>>

    init(_ connector: Connector, _ limits: Limits, group: any EventLoopGroup) {
        self.connector = connector
        self.limits = limits
        self.group = group
        state = Mutex(
            PoolState(
                maximum: limits.connections, maximumIdle: limits.idleConnections, borrows: connector.origin.isTLS))
    }

    /// Finds a connection for the exchange, now or later.
    func serve(_ exchange: UpstreamExchange) {
        // The current loop, where there is one.
        let loop = group.any()
        let own = loop.inEventLoop ? ObjectIdentifier(loop) : nil
        switch state.withLock({ $0.take(exchange, on: own) }) {
        case .reuse(let connection): connection.start(exchange)
        case .open: open(for: exchange, on: loop)
        case .wait: exchange.wait(on: loop, isQueued: true)
        case .shutDown: exchange.finish(.failure(ConnectionFault.shutDown))
        }
    }

    private func open(for exchange: UpstreamExchange, on loop: any EventLoop) {
        exchange.wait(on: loop, isQueued: false)
        connector.open(on: loop, by: exchange.connectBy)
            .flatMapThrowing { channel in try UpstreamConnection.make(on: channel, of: self) }
            .whenComplete { result in
                switch result {
                case .success(let connection): self.opened(connection, for: exchange)
                case .failure(let error):
                    self.openNext(self.state.withLock { $0.freeSlot() })
                    exchange.finish(.failure(error))
                }
            }
    }

    private func opened(_ connection: UpstreamConnection, for exchange: UpstreamExchange) {
        if state.withLock({ $0.opened(connection) }) {
            connection.start(exchange)
        } else {
            connection.close()
            exchange.finish(.failure(ConnectionFault.shutDown))
        }
    }

    private func openNext(_ waiter: UpstreamExchange?) {
        guard let waiter else { return }
        open(for: waiter, on: waiter.loop ?? group.any())
    }

    // MARK: What connections and exchanges tell

    /// On the connection's loop. False: it must close.
    func giveBack(_ connection: UpstreamConnection) -> Bool {
        switch state.withLock({ $0.giveBack(connection, of: ObjectIdentifier(connection.loop)) }) {
        case .keep: true
        case .close: false
        case .serve(let waiter):
            {
                connection.start(waiter)
                return true
            }()
        }
    }

    /// Whether an idle connection may close: nobody gets it any more.
    func retire(_ connection: UpstreamConnection) -> Bool {
        state.withLock { $0.retire(connection, of: ObjectIdentifier(connection.loop)) }
    }

    /// - Parameter exchange: one to be sent once more, on a new connection in the lost one's place.
    func lose(_ connection: UpstreamConnection, resending exchange: UpstreamExchange? = nil) {
        let loop = ObjectIdentifier(connection.loop)
        openNext(state.withLock { $0.lose(connection, of: loop, isReplaced: exchange != nil) })
        if let exchange { open(for: exchange, on: connection.loop) }
    }

    func withdraw(_ exchange: UpstreamExchange) {
        state.withLock { $0.withdraw(exchange) }
    }

    /// Closes all connections; exchanges that run or wait fail.
    func shutDown() async {
        let (connections, waiters) = state.withLock { $0.shutDown() }
        for waiter in waiters { waiter.finish(.failure(ConnectionFault.shutDown)) }
        for connection in connections { connection.close() }
        for connection in connections { await connection.closed() }
    }
}
