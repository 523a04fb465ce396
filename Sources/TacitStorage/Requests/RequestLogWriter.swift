import Synchronization
package import TacitCore

/// The one writer of the ledger. It commits as soon as it is idle, but not more often than every few milliseconds: a batch
/// is what arrived meanwhile. A record that comes alone waits for nothing; of many at once, each costs less.
///
/// A record is handed over in the caller's own thread, so no cancellation can touch it. If a commit fails, those who
/// wait for it are told, the records stay queued, and the next commit takes them along.
package final class RequestLogWriter: RequestLog {
    private struct Batch: Sendable {
        var entries: [Ledger.Entry] = []
        let settlement = Settlement()
    }

    private struct State {
        /// What arrives; its settlement is the one of the next commit.
        var pending = Batch()
        /// What a failed commit left, oldest first; nobody waits for it any more.
        var backlog: [Ledger.Entry] = []
        var underWay: Settlement?
        /// The day on which a key was last used, as far as it is written down.
        var lastUsed: [KeyID: Int64] = [:]
        /// Records handed over and not committed, wherever they are.
        var held = 0
        var isHealthy = true
    }

    private enum Work {
        case none
        case underWay(Settlement)
        case batch(Batch)
    }

    private let ledger: Ledger
    private let log: any OperatorLog
    private let pause: Pause
    private let capacity: Int
    private let spacing: Duration
    private let state = Mutex(State())
    private let arrivals: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation

    /// - Parameters:
    ///   - capacity: records that may be held while they can't be committed.
    ///   - spacing: from the end of a commit to the next.
    package init(
        ledger: Ledger, log: any OperatorLog, capacity: Int = 8192, spacing: Duration = .zero, pause: @escaping Pause
    ) {
        self.ledger = ledger
        self.log = log
        self.capacity = capacity
        self.spacing = spacing
        self.pause = pause
        (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// False from a failed commit until one works: admission refuses meanwhile.
    package var isHealthy: Bool { state.withLock { $0.isHealthy } }

    /// Records that were handed over and are not committed.
    package var waiting: Int { state.withLock { $0.held } }

    package func append(_ record: RequestRecord, hasReservation: Bool) -> Commit {
        let settlement = state.withLock { state -> Settlement? in
            guard state.held < capacity else { return nil }
            state.held += 1
            state.pending.entries.append(Ledger.Entry(record, hasReservation: hasReservation))
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
            while await !commit(spaced: true) {
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
    private func commit(spaced: Bool = false) async -> Bool {
        while true {
            switch take() {
            case .none:
                return true
            case .underWay(let settlement):
                guard (try? await settlement.value()) != nil else { return false }
            case .batch(let batch):
                do {
                    let used = newlyUsed(batch.entries)
                    try await ledger.post(batch.entries, used: used)
                    succeeded(batch, used)
                    if spaced, spacing > .zero { try? await pause(spacing) }
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
            guard !state.backlog.isEmpty || !state.pending.entries.isEmpty else { return .none }
            var batch = state.pending
            batch.entries.insert(contentsOf: state.backlog, at: 0)
            state.pending = Batch()
            state.backlog = []
            state.underWay = batch.settlement
            return .batch(batch)
        }
    }

    /// Keys whose use on that day is not written down yet: one write a key and day.
    private func newlyUsed(_ entries: [Ledger.Entry]) -> [KeyID: Int64] {
        let lastUsed = state.withLock { $0.lastUsed }
        var used: [KeyID: Int64] = [:]
        for entry in entries where lastUsed[entry.record.key] ?? 0 < entry.record.startedAt.day {
            used[entry.record.key] = max(used[entry.record.key] ?? 0, entry.record.startedAt.day)
        }
        return used
    }

    private func succeeded(_ batch: Batch, _ used: [KeyID: Int64]) {
        state.withLock { state in
            state.lastUsed.merge(used) { max($0, $1) }
            state.held -= batch.entries.count
            state.underWay = nil
            state.isHealthy = true
        }
        batch.settlement.settle(.success(()))
    }

    private func failed(_ batch: Batch, code: String) {
        let wasHealthy = state.withLock { state in
            defer { state.isHealthy = false }
            state.backlog = batch.entries
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
