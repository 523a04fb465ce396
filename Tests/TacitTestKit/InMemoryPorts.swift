import Synchronization
package import TacitCore

/// Keys in memory.
package struct InMemoryKeyBook: KeyBook {
    /// A key that is good here, and one that is well-formed and isn't.
    package static let goodKey = APIKey(randomBytes: [UInt8](repeating: 7, count: 32))
    package static let strangeKey = APIKey(randomBytes: [UInt8](repeating: 8, count: 32))

    private let entries: [String: KeyEntry]

    package init(keys: [APIKey] = [goodKey], expiresAt: Int64? = nil, grants: KeyGrants = KeyGrants()) {
        entries = Dictionary(
            uniqueKeysWithValues: keys.enumerated().map { index, key in
                (
                    key.secret,
                    KeyEntry(
                        id: KeyID("key_\(index)"), tenant: .main, name: "test", createdAt: 0, expiresAt: expiresAt,
                        grants: grants)
                )
            })
    }

    package func entry(for key: APIKey) async throws -> KeyEntry? { entries[key.secret] }
}

/// Records in memory.
package final class InMemoryRequestLog: RequestLog {
    private let appended = Mutex<[RequestRecord]>([])
    private let failure: TacitError?
    package let isHealthy: Bool

    /// - Parameter failure: what committing a record fails with.
    package init(failure: TacitError? = nil, isHealthy: Bool = true) {
        self.failure = failure
        self.isHealthy = isHealthy
    }

    package var records: [RequestRecord] { appended.withLock { $0 } }

    package func append(_ record: RequestRecord, hasReservation: Bool) -> Commit {
        appended.withLock { $0.append(record) }
        guard let failure else { return .done }
        return Commit { throw failure }
    }
}

/// A minute that never ends, counted in memory.
package final class InMemoryRateBook: RateBook {
    private let used = Mutex<[RateMeter: Int]>([:])

    package init() {}

    package func used(_ meter: RateMeter) -> Int { used.withLock { $0[meter] ?? 0 } }

    package func take(_ amount: Int, of meter: RateMeter, limit: Int, account: AccountID) async throws -> RateGrant {
        used.withLock { used in
            let left = limit - (used[meter] ?? 0)
            guard left >= min(amount, limit) else {
                return .refused(RateState(meter, limit: limit, remaining: left, resetsIn: 42))
            }
            let amount = min(amount, limit)
            used[meter, default: 0] += amount
            return .taken(
                RateTake(account: account, meter: meter, amount: amount, lease: "lease"),
                RateState(meter, limit: limit, remaining: left - amount, resetsIn: 60))
        }
    }

    package func settle(_ taken: RateTake, used amount: Int) {
        used.withLock { $0[taken.meter, default: 0] += amount - taken.amount }
    }
}

/// Reservations in memory.
package final class InMemorySpendBook: SpendBook {
    private struct State {
        var reserved: [RequestID: Money] = [:]
        var asked: [Money] = []
    }

    private let state = Mutex(State())
    private let spent: Money

    /// - Parameter spent: what every account has spent already.
    package init(spent: Money = .zero) {
        self.spent = spent
    }

    package var asked: [Money] { state.withLock { $0.asked } }
    package var reserved: Money { state.withLock { $0.reserved.values.reduce(.zero, +) } }

    package func reserve(_ amount: Money, for request: RequestID, account: AccountID, cap: SpendCap) async throws {
        try state.withLock { state in
            state.asked.append(amount)
            guard spent + state.reserved.values.reduce(.zero, +) < cap.amount else {
                throw TacitError(.spendCapReached, "The cap is reached.")
            }
            state.reserved[request] = amount
        }
    }

    package func release(_ request: RequestID) {
        state.withLock { $0.reserved[request] = nil }
    }
}
