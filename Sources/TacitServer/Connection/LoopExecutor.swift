import NIOCore

/// Runs a connection's task on the connection's event loop: an exchange then changes threads for the database only, not
/// for every part that is read or written.
final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) {
        self.loop = loop
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { [self] in
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }

    /// Runs `body` after all that waits for the loop now.
    func afterwards(_ body: @escaping @Sendable () -> Void) {
        loop.execute(body)
    }
}
