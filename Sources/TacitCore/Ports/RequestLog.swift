/// Where records of requests go. Class D7.
public protocol RequestLog: Sendable {
    /// Hands a record over synchronously, so that cancelling the request can't lose it, and returns what to wait for
    /// before the answer ends.
    func append(_ record: RequestRecord) -> Commit
}

/// A record on its way to the database.
public struct Commit: Sendable {
    private let wait: @Sendable () async throws -> Void

    public init(wait: @escaping @Sendable () async throws -> Void) {
        self.wait = wait
    }

    /// Returns once the record survives the death of this process. Throws `notReady` if it could not be written.
    public func value() async throws {
        try await wait()
    }

    public static let done = Commit {}
}
