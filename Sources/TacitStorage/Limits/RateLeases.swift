import Synchronization
package import TacitCore

/// Lets through what the minute allows, out of leases that this server holds: most requests cost no look into the
/// database.
package final class RateLeases: RateBook {
    private let repository: RateRepository
    private let clock: any Clock
    private let randomness: any Randomness
    private let log: any OperatorLog
    private let pause: Pause
    private let lanes = Mutex<[RateLane.Name: RateLane]>([:])

    package init(
        repository: RateRepository, clock: any Clock, randomness: any Randomness, log: any OperatorLog,
        pause: @escaping Pause
    ) {
        self.repository = repository
        self.clock = clock
        self.randomness = randomness
        self.log = log
        self.pause = pause
    }

    package func take(_ amount: Int, of meter: RateMeter, limit: Int, account: AccountID) async throws -> RateGrant {
        let name = RateLane.Name(account: account, meter: meter)
        let amount = min(amount, limit)
        var isWaiting = false
        defer { if isWaiting { lanes.withLock { $0[name]?.wanted -= amount } } }
        while true {
            let (now, instant) = (clock.monotonic, clock.now)
            let step = lanes.withLock { lanes -> RateLane.Step in
                let step = lanes[name, default: RateLane(limit: limit)].step(amount, limit: limit, at: now, instant)
                guard case .wait = step, !isWaiting else { return step }
                isWaiting = true
                lanes[name]?.wanted += amount
                return step
            }
            switch step {
            case .taken(let lease, let remaining, let resetsIn):
                return .taken(
                    RateTake(account: account, meter: meter, amount: amount, lease: lease),
                    RateState(meter, limit: limit, remaining: remaining, resetsIn: resetsIn))
            case .refused(let remaining, let resetsIn):
                return .refused(RateState(meter, limit: limit, remaining: remaining, resetsIn: resetsIn))
            case .wait:
                do {
                    try await leasing(name, least: amount).value
                } catch {
                    throw TacitError(
                        .notReady, "Limits can't be checked at the moment; try again.",
                        operator: "Rates can't be leased from the database (\(StorageError.code(of: error))).",
                        retryAfter: 1)
                }
            }
        }
    }

    package func settle(_ taken: RateTake, used: Int) {
        let name = RateLane.Name(account: taken.account, meter: taken.meter)
        let now = clock.monotonic
        lanes.withLock { $0[name]?.settle(taken, used: used, at: now) }
    }

    /// Once a second, writes down what was given back, so that other servers have it; until cancelled, and then a last
    /// time.
    package func run() async {
        while (try? await pause(.seconds(1))) != nil { await giveBack(all: false) }
        await giveBack(all: true)
    }

    /// - Parameter all: also what is left of leases that could still be used.
    package func giveBack(all: Bool) async {
        let now = clock.monotonic
        let corrections = lanes.withLock { lanes in
            var corrections: [String: Int] = [:]
            for name in lanes.keys {
                corrections.merge(lanes[name]?.takeCorrections(all: all, at: now) ?? [:]) { $0 + $1 }
            }
            return corrections
        }
        guard !corrections.isEmpty else { return }
        do {
            try await repository.correct(corrections)
        } catch {
            // Nothing is lost but a part of this minute's allowance.
            log.write(.storageFailed(code: StorageError.code(of: error)))
        }
    }

    /// The lease that is being asked for, or a new one.
    private func leasing(_ name: RateLane.Name, least: Int) -> Task<Void, any Error> {
        lanes.withLock { lanes in
            if let task = lanes[name]?.leasing { return task }
            let task = Task { try await self.lease(name, least: least) }
            lanes[name]?.leasing = task
            return task
        }
    }

    private func lease(_ name: RateLane.Name, least: Int) async throws {
        let (began, now) = (clock.monotonic, clock.now)
        let demand = lanes.withLock { lanes in
            let corrections = lanes[name]?.takeCorrections(all: true, at: began) ?? [:]
            let lane = lanes[name] ?? RateLane(limit: least)
            return RateRepository.Demand(
                account: name.account, meter: name.meter, limit: lane.limit, least: least,
                most: max(lane.wanted, lane.limit / RateLane.slices), corrections: corrections)
        }
        do {
            let id = "lease_" + Base62.encode(randomness.bytes(9), digits: 12)
            let grant = try await repository.lease(demand, id: id, now: now)
            lanes.withLock { $0[name]?.leased(grant, asked: least, at: began) }
        } catch {
            lanes.withLock { $0[name]?.failed(demand.corrections) }
            throw error
        }
    }
}
