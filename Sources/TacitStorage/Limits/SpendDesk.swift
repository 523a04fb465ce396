import Synchronization
package import TacitCore

/// Reserves money for requests. All that ask while a transaction is under way are decided on in the next one.
package final class SpendDesk: SpendBook {
    private struct Asking {
        let request: SpendRepository.Request
        let answer: CheckedContinuation<SpendRepository.Outcome, any Error>
    }

    private struct State {
        var waiting: [Asking] = []
        /// `run` has ended: nobody would answer.
        var isClosed = false
        /// Requests under way.
        var held: Set<RequestID> = []
        var isFailing = false
    }

    private let repository: SpendRepository
    private let clock: any Clock
    private let log: any OperatorLog
    private let pause: Pause
    private let state = Mutex(State())
    private let arrivals: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation

    package init(
        repository: SpendRepository, clock: any Clock, log: any OperatorLog, pause: @escaping Pause
    ) {
        self.repository = repository
        self.clock = clock
        self.log = log
        self.pause = pause
        (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    package func reserve(_ amount: Money, for request: RequestID, account: AccountID, cap: SpendCap) async throws {
        // Held before anybody knows how it ends: whoever asked releases it in any case.
        state.withLock { _ = $0.held.insert(request) }
        let asked = SpendRepository.Request(id: request, account: account, amount: amount, cap: cap)
        let outcome: SpendRepository.Outcome
        do {
            outcome = try await withCheckedThrowingContinuation { continuation in
                let isClosed = state.withLock { state in
                    if !state.isClosed { state.waiting.append(Asking(request: asked, answer: continuation)) }
                    return state.isClosed
                }
                if isClosed { continuation.resume(throwing: StorageError(.interrupted)) }
                arrival.yield()
            }
        } catch {
            throw TacitError(
                .notReady, "Spending can't be checked at the moment; try again.",
                operator: "Reservations can't be written to the database (\(StorageError.code(of: error))).",
                retryAfter: 1)
        }
        if case .refused(let spent, let reserved) = outcome {
            throw TacitError(
                .spendCapReached,
                "This key's spend cap of \(cap) is reached: \(spent) spent, \(reserved) reserved for requests under way.",
                operator: "a key's spend cap is reached")
        }
    }

    package func release(_ request: RequestID) {
        state.withLock { _ = $0.held.remove(request) }
    }

    /// Answers until cancelled, then those who still wait. Meanwhile tells every 15 s that what is reserved is held.
    package func run() async {
        await withTaskGroup { group in
            group.addTask {
                for await _ in self.arrivals { await self.decide() }
            }
            group.addTask {
                while (try? await self.pause(.seconds(15))) != nil { await self.renew() }
            }
            await group.waitForAll()
        }
        state.withLock { $0.isClosed = true }
        await decide()
    }

    private func decide() async {
        while true {
            let batch = state.withLock { state in
                defer { state.waiting = [] }
                return state.waiting
            }
            guard !batch.isEmpty else { return }
            do {
                let outcomes = try await repository.reserve(batch.map(\.request), now: clock.now)
                state.withLock { $0.isFailing = false }
                for (asking, outcome) in zip(batch, outcomes) { asking.answer.resume(returning: outcome) }
            } catch {
                let isNew = state.withLock { state in
                    defer { state.isFailing = true }
                    return !state.isFailing
                }
                if isNew { log.write(.storageFailed(code: StorageError.code(of: error))) }
                for asking in batch { asking.answer.resume(throwing: error) }
            }
        }
    }

    private func renew() async {
        let held = state.withLock { $0.held }
        guard !held.isEmpty else { return }
        do {
            try await repository.renew(held, now: clock.now)
        } catch {
            log.write(.storageFailed(code: StorageError.code(of: error)))
        }
    }
}
