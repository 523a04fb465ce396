import Synchronization
package import TacitCore

/// The one writer of the request log. It commits as soon as it is idle; a batch is what arrived meanwhile.
///
/// A record is handed over in the caller's own thread, so no cancellation can touch it. If a commit fails, those who
/// wait for it are told, the records stay queued, and the next commit takes them along.
package final class RequestLogWriter: RequestLog {
    private struct Batch: Sendable {
        var records: [RequestRecord] = []
        let settlement = Settlement()
    }

    private struct State {
        /// What arrives; its settlement is the one of the next commit.
        var pending = Batch()
        /// What a failed commit left, oldest first; nobody waits for it any more.
        var backlog: [RequestRecord] = []
        var underWay: Settlement?
        /// Records handed over and not committed, wherever they are.
        var held = 0
        var isHealthy = true
    }

    private enum Work {
        case none
        case underWay(Settlement)
        case batch(Batch)
    }

    private let repository: RequestRepository
    private let log: any OperatorLog
    private let pause: Pause
    private let capacity: Int
    private let state = Mutex(State())
    private let arrivals: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation

    /// - Parameter capacity: records that may be held while they can't be committed.
    package init(
        repository: RequestRepository, log: any OperatorLog, capacity: Int = 8192, pause: @escaping Pause
    ) {
        self.repository = repository
        self.log = log
        self.capacity = capacity
        self.pause = pause
        (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// False from a failed commit until one works: admission refuses meanwhile.
    package var isHealthy: Bool { state.withLock { $0.isHealthy } }

    package func append(_ record: RequestRecord) -> Commit {
        let settlement = state.withLock { state -> Settlement? in
            guard state.held < capacity else { return nil }
            state.held += 1
            state.pending.records.append(record)
            return state.pending.settlement
        }
        guard let settlement else {
            return Commit { throw Self.notReady("queue full") }
        }
        arrival.yield()
        return Commit { try await settlement.value() }
    }

    /// Commits until cancelled, then what is left. After a failure it tries again every 250 ms.
    package func run() async {
        for await _ in arrivals {
            while await !commit() {
                guard (try? await pause(.milliseconds(250))) != nil else { break }
            }
        }
        await drain()
    }

    /// Commits what was handed over until now; gives up after three failures in a row.
    package func drain() async {
        for _ in 0..<3 {
            if await commit() { return }
        }
    }

    /// Empties the queue. False if a commit failed.
    private func commit() async -> Bool {
        while true {
            switch take() {
            case .none:
                return true
            case .underWay(let settlement):
                guard (try? await settlement.value()) != nil else { return false }
            case .batch(let batch):
                do {
                    try await repository.insert(batch.records)
                    succeeded(batch)
                } catch {
                    failed(batch, code: StorageError.code(of: error))
                    return false
                }
            }
        }
    }

    private func take() -> Work {
        state.withLock { state in
            if let settlement = state.underWay { return .underWay(settlement) }
            guard !state.backlog.isEmpty || !state.pending.records.isEmpty else { return .none }
            var batch = state.pending
            batch.records.insert(contentsOf: state.backlog, at: 0)
            state.pending = Batch()
            state.backlog = []
            state.underWay = batch.settlement
            return .batch(batch)
        }
    }

    private func succeeded(_ batch: Batch) {
        state.withLock { state in
            state.held -= batch.records.count
            state.underWay = nil
            state.isHealthy = true
        }
        batch.settlement.settle(.success(()))
    }

    private func failed(_ batch: Batch, code: String) {
        let wasHealthy = state.withLock { state in
            defer { state.isHealthy = false }
            state.backlog = batch.records
            state.underWay = nil
            return state.isHealthy
        }
        if wasHealthy { log.write(.storageFailed(code: code)) }
        batch.settlement.settle(.failure(Self.notReady(code)))
    }

    private static func notReady(_ code: String) -> TacitError {
        TacitError(
            .notReady, "The request could not be recorded; try again.",
            operator: "Records can't be written to the database (\(code)).", retryAfter: 1)
    }
}
