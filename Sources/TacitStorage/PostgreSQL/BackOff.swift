/// When to try again after a failure: after 50 ms, and twice as long each time, up to half a second, give or take a
/// fifth, so that a fleet does not come all at once.
struct BackOff {
    private static let longest = Duration.milliseconds(500)

    private var failures = 0
    private var next: ContinuousClock.Instant?
    private(set) var lastWorry: StorageError?

    var isFailing: Bool { failures > 0 }

    /// What calls are told while nothing works.
    var lastFailure: StorageError { lastWorry ?? StorageError(.unavailable) }

    /// The last failure, while it is too early to try again.
    func failure(now: ContinuousClock.Instant) -> StorageError? {
        guard let next, now < next else { return nil }
        return lastFailure
    }

    /// Returns how long to wait.
    @discardableResult
    mutating func failed(_ error: StorageError, now: ContinuousClock.Instant) -> Duration {
        failures += 1
        let pause = min(.milliseconds(25) * (1 << min(failures, 8)), Self.longest) * Double.random(in: 0.8...1.2)
        next = now + pause
        lastWorry = error
        return pause
    }

    mutating func succeeded() {
        self = BackOff()
    }
}
