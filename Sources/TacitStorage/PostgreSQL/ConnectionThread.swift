import Foundation

/// A thread of its own for one connection: libpq's calls wait there, and no thread of the concurrency pool waits along.
final class ConnectionThread: SerialExecutor, @unchecked Sendable {
    // Guarded by the condition.
    private var jobs: [UnownedJob] = []
    private var isStopped = false
    private let condition = NSCondition()

    /// The thread keeps this value alive until `stop()`.
    func start() {
        let thread = Thread { self.work() }
        thread.name = "tacit-postgres"
        // libpq and OpenSSL need far less than the default of 8 MB.
        thread.stackSize = 1 << 20
        thread.start()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        condition.withLock {
            jobs.append(job)
            condition.signal()
        }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }

    /// Ends the thread once nothing is left to do. Not called while an actor that uses it still lives.
    func stop() {
        condition.withLock {
            isStopped = true
            condition.signal()
        }
    }

    private func work() {
        while let job = next() {
            job.runSynchronously(on: asUnownedSerialExecutor())
        }
    }

    private func next() -> UnownedJob? {
        condition.withLock {
            while jobs.isEmpty && !isStopped { condition.wait() }
            return jobs.isEmpty ? nil : jobs.removeFirst()
        }
    }
}
