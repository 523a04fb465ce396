#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The time, as one port, so that tests and retention can turn it.
public protocol Clock: Sendable {
    /// Milliseconds since 1970 (UTC).
    var now: Int64 { get }
    /// Nanoseconds of a clock that never jumps; only differences mean something.
    var monotonic: UInt64 { get }
}

/// The machine's own clock.
public struct SystemClock: Clock {
    private let start = ContinuousClock.now

    public init() {}

    public var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    public var monotonic: UInt64 {
        let elapsed = (ContinuousClock.now - start).components
        return UInt64(elapsed.seconds) * 1_000_000_000 + UInt64(elapsed.attoseconds / 1_000_000_000)
    }
}
