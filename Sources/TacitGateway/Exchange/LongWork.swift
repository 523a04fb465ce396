/// Where a long text is worked on: not on the event loop that serves other connections, too.
package enum LongWork {
    /// Bytes from which on a text is long: some milliseconds of work.
    static let threshold = 256 << 10

    /// Runs `body` where its caller runs, or, for a long text, on the threads that all tasks share.
    package static func run<Result: Sendable, Failure: Error>(
        bytes: Int, _ body: () async throws(Failure) -> Result
    ) async throws(Failure) -> Result {
        try await withTaskExecutorPreference(bytes > threshold ? globalConcurrentExecutor : nil, operation: body)
    }
}
