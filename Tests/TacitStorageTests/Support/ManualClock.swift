import Synchronization
import TacitCore
import TacitStorage

/// A clock that moves when it is told to, or when somebody waits by it.
final class ManualClock: Clock {
    static let day: Int64 = 86_400_000

    private let milliseconds: Mutex<Int64>
    private let nanoseconds = Mutex<UInt64>(0)

    init(now: Int64 = 1_800_000_000_000) {
        milliseconds = Mutex(now)
    }

    var now: Int64 { milliseconds.withLock { $0 } }
    var monotonic: UInt64 { nanoseconds.withLock { $0 } }

    func advance(milliseconds amount: Int64) {
        milliseconds.withLock { $0 += amount }
        nanoseconds.withLock { $0 += UInt64(amount) * 1_000_000 }
    }

    func advance(nanoseconds amount: UInt64) {
        nanoseconds.withLock { $0 += amount }
    }

    /// Waiting takes no time here but moves the clock.
    var pause: Pause {
        { duration in
            try Task.checkCancellation()
            let (seconds, attoseconds) = duration.components
            self.advance(nanoseconds: UInt64(seconds) * 1_000_000_000 + UInt64(attoseconds / 1_000_000_000))
            await Task.yield()
        }
    }
}

/// Keeps every event of the operator's log.
final class RecordingLog: OperatorLog {
    private let events = Mutex<[LogEvent]>([])

    func write(_ event: LogEvent) {
        events.withLock { $0.append(event) }
    }

    /// Codes of storage failures and failed sweeps, in order.
    var failures: [String] {
        events.withLock { events in
            events.compactMap { event in
                switch event {
                case .storageFailed(let code), .sweepFailed(_, let code): code
                default: nil
                }
            }
        }
    }

    var swept: Int {
        events.withLock { events in
            events.reduce(0) { sum, event in
                if case .swept(_, let records) = event { sum + records } else { sum }
            }
        }
    }
}
