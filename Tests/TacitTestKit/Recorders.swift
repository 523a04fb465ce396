import Synchronization
package import TacitCore
package import TacitGateway

/// An answer as it went out.
package final class RecordingSink: AnswerSink {
    private struct State {
        var head: AnswerHead?
        var writes: [[UInt8]] = []
        var isFinished = false
    }

    private let state = Mutex(State())
    /// The write, counted from 0, at which the caller goes away.
    private let lastsFor: Int

    package init(writesUntilGone lastsFor: Int = .max) {
        self.lastsFor = lastsFor
    }

    package var head: AnswerHead? { state.withLock { $0.head } }
    package var writes: [[UInt8]] { state.withLock { $0.writes } }
    package var isFinished: Bool { state.withLock { $0.isFinished } }
    package var bytes: [UInt8] { Array(writes.joined()) }
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package func begin(_ head: AnswerHead) async throws {
        state.withLock { state in
            precondition(state.head == nil && state.writes.isEmpty, "an answer begins once, and first")
            state.head = head
        }
    }

    package func write(_ bytes: Return) async throws {
        try state.withLock { state in
            precondition(state.head != nil && !state.isFinished, "an answer is written between its head and its end")
            guard state.writes.count < lastsFor else { throw CancellationError() }
            state.writes.append(bytes.expose(for: .returning))
        }
    }

    package func finish() async throws {
        state.withLock { state in
            precondition(state.head != nil && !state.isFinished, "an answer ends once, after its head")
            state.isFinished = true
        }
    }
}

/// The operator's log, as events.
package final class RecordingLog: OperatorLog {
    private let written = Mutex<[LogEvent]>([])

    package init() {}

    package var events: [LogEvent] { written.withLock { $0 } }
    /// All that the log says, for searching it.
    package var text: String { events.map { "\($0)" }.joined(separator: "\n") }

    package func write(_ event: LogEvent) {
        written.withLock { $0.append(event) }
    }
}
