import NIOCore
import Synchronization

/// Ends an exchange when the caller has gone: closed its side, reset, or the connection is dead. Or when the server has to
/// go.
package final class DisconnectSignal: Sendable {
    private struct State {
        var isGone = false
        var isCut = false
        var exchange: Task<Void, Never>?
    }

    /// The connection's.
    let executor: LoopExecutor
    private let state = Mutex(State())

    init(_ executor: LoopExecutor) {
        self.executor = executor
    }

    /// Runs `body`, cancelled when one of them goes or the caller's task is cancelled; returns when it has ended.
    ///
    /// A task of its own, for that can be cancelled from anywhere; of the connection's own task more is wanted afterwards.
    /// One at a time.
    func cancelling(_ body: @escaping @Sendable () async -> Void) async {
        let task = Task(executorPreference: executor, operation: body)
        let isGone = state.withLock { state in
            state.exchange = task
            return state.isGone
        }
        if isGone { cancel(task) }
        await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }
        state.withLock { $0.exchange = nil }
    }

    /// Lets the task begin first, so that what can be told at once (no key) is told: a head may be good, and the body behind
    /// it broken.
    private func cancel(_ task: Task<Void, Never>) {
        executor.afterwards { task.cancel() }
    }

    /// The server goes, and the caller is still there to be told.
    var isCut: Bool { state.withLock { $0.isCut } }

    func signal() {
        end { $0.isGone = true }
    }

    func cut() {
        end { state in
            guard !state.isGone else { return }
            state.isGone = true
            state.isCut = true
        }
    }

    private func end(_ change: (inout State) -> Void) {
        let exchange = state.withLock { state in
            change(&state)
            return state.exchange
        }
        if let exchange { cancel(exchange) }
    }
}

/// Watches a connection for its caller going away.
final class DisconnectHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Any

    private let signal: DisconnectSignal

    init(_ signal: DisconnectSignal) {
        self.signal = signal
    }

    func channelInactive(context: ChannelHandlerContext) {
        signal.signal()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        signal.signal()
        context.fireErrorCaught(error)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent { signal.signal() }
        context.fireUserInboundEventTriggered(event)
    }
}
