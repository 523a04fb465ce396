import NIOCore
import Synchronization

/// Tells when the caller has gone: closed its side, reset, or the connection is dead. Or when the server has to go.
package final class DisconnectSignal: Sendable {
    private struct State {
        var isGone = false
        var isCut = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    /// Returns when one of them has gone or the task is cancelled. One waiter at a time.
    func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if state.isGone || Task.isCancelled { return true }
                    state.waiter = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiter.take() }?.resume()
        }
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
        state.withLock { state in
            change(&state)
            return state.waiter.take()
        }?.resume()
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
