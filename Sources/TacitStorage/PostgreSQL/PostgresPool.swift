import Synchronization

/// At most so many connections, made when they are needed and kept. While the server is away calls fail within the
/// patience, most at once, and attempts to connect get rarer until one works.
final class PostgresPool: Sendable {
    private struct State {
        var idle: [PostgresSession] = []
        /// Connections there are: idle, in use, or being made.
        var count = 0
        var opening = 0
        var waiting: [(id: UInt64, continuation: CheckedContinuation<PostgresSession, any Error>)] = []
        var lastID: UInt64 = 0
        var backOff = BackOff()
        /// Why every call is refused from now on.
        var end: StorageError?
    }

    private let location: PostgresLocation
    private let size: Int
    private let state = Mutex(State())

    init(_ location: PostgresLocation, size: Int) {
        self.location = location
        self.size = size
    }

    /// A connection for the caller alone, until `release`.
    func acquire() async throws -> PostgresSession {
        try await withCheckedThrowingContinuation { continuation in
            let (session, failure, id) = state.withLock { state -> (PostgresSession?, StorageError?, UInt64) in
                if let end = state.end { return (nil, end, 0) }
                if let session = state.idle.popLast() { return (session, nil, 0) }
                if state.count == 0, let failure = state.backOff.failure(now: .now) { return (nil, failure, 0) }
                state.lastID += 1
                state.waiting.append((state.lastID, continuation))
                return (nil, nil, state.lastID)
            }
            if let session { return continuation.resume(returning: session) }
            if let failure { return continuation.resume(throwing: failure) }
            open()
            Task {
                try? await Task.sleep(for: location.patience)
                expire(id)
            }
        }
    }

    func release(_ session: PostgresSession, isUsable: Bool) {
        let next = state.withLock { state -> CheckedContinuation<PostgresSession, any Error>? in
            guard isUsable, state.end == nil else {
                state.count -= 1
                return nil
            }
            if !state.waiting.isEmpty { return state.waiting.removeFirst().continuation }
            state.idle.append(session)
            return nil
        }
        next?.resume(returning: session)
        if !isUsable { open() }
    }

    /// Throws why it was ended, if it was.
    func checkOpen() throws {
        if let end = state.withLock({ $0.end }) { throw end }
    }

    /// Lets go of all that are idle: one was found broken, so the others are, too, or will soon be replaced.
    func discardIdle() {
        // Ended outside of the lock, which it may take a moment to.
        _ = state.withLock { state in
            state.count -= state.idle.count
            defer { state.idle = [] }
            return state.idle
        }
    }

    /// Refuses all calls from now on, the waiting ones too, and ends the connections, those in use when they come back.
    func end(_ reason: StorageError) {
        let waiting = state.withLock { state in
            state.end = state.end ?? reason
            defer { state.waiting = [] }
            return state.waiting
        }
        discardIdle()
        for (_, continuation) in waiting { continuation.resume(throwing: reason) }
    }

    /// Begins as many connections as calls wait for; after a failure one, when its time has come.
    private func open() {
        let (begun, refused, failure) = state.withLock { state in
            var begun = 0
            let limit = state.backOff.isFailing ? 1 : size
            let mayTry = state.end == nil && state.backOff.failure(now: .now) == nil
            while mayTry, state.opening < min(limit, state.waiting.count), state.count < size {
                state.count += 1
                state.opening += 1
                begun += 1
            }
            let isHopeless = state.count == 0
            defer { if isHopeless { state.waiting = [] } }
            return (begun, isHopeless ? state.waiting : [], state.backOff.lastFailure)
        }
        for (_, continuation) in refused { continuation.resume(throwing: failure) }
        for _ in 0..<begun {
            Task {
                let session = PostgresSession()
                do {
                    try await session.connect(to: location, limit: location.patience)
                    opened(session)
                } catch {
                    failed(error as? StorageError ?? StorageError(.other))
                }
            }
        }
    }

    private func opened(_ session: PostgresSession) {
        state.withLock { state in
            state.opening -= 1
            state.backOff.succeeded()
        }
        release(session, isUsable: true)
        open()
    }

    private func failed(_ error: StorageError) {
        state.withLock { state in
            state.opening -= 1
            state.count -= 1
            state.backOff.failed(error, now: .now)
        }
        open()
    }

    private func expire(_ id: UInt64) {
        let (continuation, error) = state.withLock { state in
            let index = state.waiting.firstIndex { $0.id == id }
            let isAnyUsed = state.count > state.opening
            return (
                index.map { state.waiting.remove(at: $0).continuation },
                state.backOff.lastWorry ?? StorageError(isAnyUsed ? .busy : .unavailable)
            )
        }
        continuation?.resume(throwing: error)
    }
}
