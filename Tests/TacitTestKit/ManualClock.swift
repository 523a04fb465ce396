import Synchronization
import TacitCore

/// A clock that stands still until it is turned.
package final class ManualClock: Clock {
    private struct Time {
        var now: Int64
        var monotonic: UInt64 = 0
    }

    private let time: Mutex<Time>

    /// - Parameter now: milliseconds since 1970.
    package init(now: Int64 = 1_750_000_000_000) {
        time = Mutex(Time(now: now))
    }

    package var now: Int64 { time.withLock { $0.now } }
    package var monotonic: UInt64 { time.withLock { $0.monotonic } }

    package func advance(milliseconds: Int64) {
        time.withLock { time in
            time.now += milliseconds
            time.monotonic += UInt64(milliseconds) * 1_000_000
        }
    }
}
