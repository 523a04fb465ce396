/// Where records of requests go. Class D7.
public protocol RequestLog: Sendable {
    /// Hands a record over synchronously, so that cancelling the request can't lose it, and returns what to wait for
    /// before the answer ends.
    ///
    /// - Parameters:
    ///   - record: of one exchange, at its end.
    ///   - hasReservation: money is reserved for the request; the record's cost takes its place in the same commit.
    func append(_ record: RequestRecord, hasReservation: Bool) -> Commit

    /// False while records can't be written: no more requests are taken on.
    var isHealthy: Bool { get }
}

/// A record on its way to the database.
public struct Commit: Sendable {
    private let wait: @Sendable () async throws -> Void

    /// Waits as `wait` does, each time that it is asked.
    public init(wait: @escaping @Sendable () async throws -> Void) {
        self.wait = wait
    }

    /// Returns once the record survives the death of this process. Throws `notReady` if it could not be written.
    public func value() async throws {
        try await wait()
    }

    /// Already safe: nothing to wait for.
    public static let done = Commit {}
}
