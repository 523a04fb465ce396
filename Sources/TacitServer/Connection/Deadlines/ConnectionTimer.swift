import NIOCore

/// The one timer of a connection: ends it when its stage is overdue.
///
/// On the connection's event loop only. A request that comes and is answered at once sets no timer.
final class ConnectionTimer {
    private(set) var stage: ConnectionStage
    private var armed: (at: NIODeadline, task: Scheduled<Void>)?
    private var context: ChannelHandlerContext?
    private let end: (ConnectionEnd) -> Void

    /// - Parameter end: is told why the connection is cut off, before it is.
    init(_ deadlines: ConnectionDeadlines, isTLS: Bool, now: NIODeadline, end: @escaping (ConnectionEnd) -> Void) {
        stage = ConnectionStage(deadlines, isTLS: isTLS, now: now)
        self.end = end
    }

    func start(_ context: ChannelHandlerContext) {
        self.context = context
        arm()
    }

    func stop() {
        armed?.task.cancel()
        armed = nil
        context = nil
    }

    func note(_ change: (inout ConnectionStage, NIODeadline) -> Void) {
        guard let context else { return }
        change(&stage, context.eventLoop.now)
    }

    /// Sees to it that the timer goes off no later than the stage is due.
    func arm() {
        guard let context, let due = stage.due else { return }
        if let armed {
            guard due.at < armed.at else { return }
            armed.task.cancel()
        }
        let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: due.at) { self.look() }
        armed = (due.at, task)
    }

    private func look() {
        armed = nil
        guard let context, let due = stage.due else { return }
        let now = context.eventLoop.now
        guard due.at <= now else { return arm() }
        switch due.end {
        case .idle where context.channel.waitingBytes > 0, .unclosed where context.channel.waitingBytes > 0:
            // The reader's own deadline sees to those.
            stage.isTaking(now)
            arm()
        case .idle:
            end(.idle)
            context.close(promise: nil)
        default:
            end(due.end)
            context.channel.pipeline.fireUserInboundEventTriggered(ConnectionAbort())
        }
    }
}

/// Tells the outermost handler to end the connection at once, whatever is still to be written.
struct ConnectionAbort: Sendable {}

extension Channel {
    /// Bytes that were written and that the system hasn't taken. On the event loop only.
    var waitingBytes: Int {
        (try? syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }
}
