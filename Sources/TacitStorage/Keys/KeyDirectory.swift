import Synchronization
package import TacitCore

/// Answers for API keys from one immutable snapshot in memory, which follows the database by polling.
///
/// A snapshot is good for one second after the last poll that worked; after that, and if the database still can't be
/// read, every key is refused with `notReady`. So a revoked key is dead within that second in every process.
package final class KeyDirectory: KeyBook {
    private struct Snapshot {
        let revision: Int64
        let marker: Int64
        let entries: [[UInt8]: KeyEntry]
        /// When the poll began that last found it right. Nanoseconds of the monotonic clock.
        var polledAt: UInt64
    }

    private struct State {
        var snapshot: Snapshot?
        /// A refresh that waits for its turn; whoever needs one joins it.
        var waiting: Task<Void, any Error>?
        var lastStart: UInt64?
        var isFailing = false
    }

    private enum Answer {
        case known(KeyEntry)
        case unknown
        case stale
    }

    private static let goodFor: UInt64 = 1_000_000_000
    /// Between refreshes on demand, so that guessing keys can't keep the database busy. Nanoseconds.
    private static let spacing: UInt64 = 50_000_000

    private let database: any Database
    private let hash: KeyedHash
    private let clock: any Clock
    private let log: any OperatorLog
    private let pause: Pause
    private let state = Mutex(State())

    package init(
        database: any Database, hash: KeyedHash, clock: any Clock, log: any OperatorLog, pause: @escaping Pause
    ) {
        self.database = database
        self.hash = hash
        self.clock = clock
        self.log = log
        self.pause = pause
    }

    /// Keys that open something.
    package var count: Int { state.withLock { $0.snapshot?.entries.count ?? 0 } }

    /// Whether the snapshot may be answered from, as readiness shows it.
    package var isCurrent: Bool {
        let now = clock.monotonic
        return state.withLock { Self.isGood($0.snapshot, at: now) }
    }

    package func entry(for key: APIKey) async throws -> KeyEntry? {
        let digest = hash.hash(key)
        if case .known(let entry) = answer(digest) { return entry }
        do {
            try await refreshSoon().value
        } catch {
            throw Self.notReady(StorageError.code(of: error))
        }
        switch answer(digest) {
        case .known(let entry): return entry
        case .unknown: return nil
        case .stale: throw Self.notReady("stale")
        }
    }

    /// Polls every 250 ms until cancelled, and whenever the database gives notice of a change.
    package func run() async {
        await withTaskGroup { group in
            group.addTask {
                while !Task.isCancelled {
                    try? await self.refresh()
                    guard (try? await self.pause(.milliseconds(250))) != nil else { return }
                }
            }
            group.addTask {
                for await _ in self.database.notices { try? await self.refreshSoon().value }
            }
            await group.next()
            group.cancelAll()
        }
    }

    /// One poll: loads the keys anew if another connection has committed and the revision is another.
    package func refresh() async throws {
        let began = clock.monotonic
        do {
            let marker = try await database.changeMarker()
            let held = state.withLock { $0.snapshot }
            let snapshot: Snapshot
            if let held, held.marker == marker {
                snapshot = Snapshot(revision: held.revision, marker: marker, entries: held.entries, polledAt: began)
            } else {
                // The marker was read first: a change that comes between both is loaded now and looked for again.
                snapshot = try await database.read { connection in
                    let revision = try Revision.current(connection)
                    let known = held?.revision == revision ? held?.entries : nil
                    return Snapshot(
                        revision: revision, marker: marker, entries: try known ?? KeyRepository.active(connection),
                        polledAt: began)
                }
            }
            state.withLock { state in
                state.isFailing = false
                // Of two polls at once, the one that began later is right.
                if let current = state.snapshot, current.polledAt > began { return }
                state.snapshot = snapshot
            }
        } catch {
            let isNew = state.withLock { state in
                defer { state.isFailing = true }
                return !state.isFailing
            }
            if isNew { log.write(.storageFailed(code: StorageError.code(of: error))) }
            throw error
        }
    }

    /// A refresh that has not begun yet, shared by all who ask meanwhile: what it finds is newer than their asking.
    private func refreshSoon() -> Task<Void, any Error> {
        state.withLock { state in
            if let waiting = state.waiting { return waiting }
            let task = Task {
                if let rest = self.restOfSpacing() { try? await self.pause(.nanoseconds(rest)) }
                self.begin()
                try await self.refresh()
            }
            state.waiting = task
            return task
        }
    }

    private func restOfSpacing() -> UInt64? {
        let now = clock.monotonic
        return state.withLock { state in
            guard let last = state.lastStart, now < last + Self.spacing else { return nil }
            return last + Self.spacing - now
        }
    }

    private func begin() {
        let now = clock.monotonic
        state.withLock { state in
            state.waiting = nil
            state.lastStart = now
        }
    }

    private func answer(_ digest: [UInt8]) -> Answer {
        let now = clock.monotonic
        return state.withLock { state in
            guard let snapshot = state.snapshot, Self.isGood(snapshot, at: now) else { return .stale }
            return snapshot.entries[digest].map { .known($0) } ?? .unknown
        }
    }

    private static func isGood(_ snapshot: Snapshot?, at now: UInt64) -> Bool {
        guard let snapshot else { return false }
        return now <= snapshot.polledAt + goodFor
    }

    private static func notReady(_ code: String) -> TacitError {
        TacitError(
            .notReady, "Keys can't be checked at the moment; try again.",
            operator: "The keys can't be read from the database (\(code)).", retryAfter: 1)
    }
}
