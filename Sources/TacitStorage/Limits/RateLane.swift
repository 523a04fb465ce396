import TacitCore

/// What this server holds of one account's allowance on one meter. Times are nanoseconds of the monotonic clock, but for
/// instants (milliseconds since 1970).
struct RateLane {
    struct Name: Hashable {
        let account: AccountID
        let meter: RateMeter
    }

    enum Step {
        case taken(lease: String, remaining: Int, resetsIn: Int)
        case refused(remaining: Int, resetsIn: Int)
        /// Nothing is at hand; ask for a lease.
        case wait
    }

    private struct Lease {
        let id: String
        var left: Int
        let goodUntil: UInt64
    }

    private struct Refusal {
        let amount: Int
        let until: UInt64
        let resetsAt: Int64
    }

    /// A lease is this part of the limit, so that what an idle server holds is below one percent of it.
    static let slices = 128
    /// A lease is used within this time, or given back.
    private static let goodFor: UInt64 = 2_000_000_000
    /// For so long a refusal is repeated without asking again: a flood of requests costs four looks a second.
    private static let refusalFor: UInt64 = 250_000_000

    private(set) var limit: Int
    /// Sum of what waits for a lease.
    var wanted = 0
    var leasing: Task<Void, any Error>?
    private var lease: Lease?
    private var refusal: Refusal?
    /// What nobody had leased when this server asked last.
    private var free = 0
    private var resetsAt: Int64 = 0
    private var corrections: [String: Int] = [:]

    init(limit: Int) {
        self.limit = limit
    }

    mutating func step(_ amount: Int, limit: Int, at now: UInt64, _ instant: Int64) -> Step {
        self.limit = limit
        if let held = lease, now < held.goodUntil, held.left >= amount {
            lease?.left -= amount
            return .taken(
                lease: held.id, remaining: free + held.left - amount, resetsIn: Self.seconds(resetsAt - instant))
        }
        if let refusal, now < refusal.until, amount >= refusal.amount {
            return .refused(remaining: free, resetsIn: Self.seconds(refusal.resetsAt - instant))
        }
        return .wait
    }

    mutating func settle(_ taken: RateTake, used: Int, at now: UInt64) {
        let left = taken.amount - used
        guard left != 0 else { return }
        if let held = lease, held.id == taken.lease, now < held.goodUntil, held.left + left >= 0 {
            lease?.left += left
        } else {
            corrections[taken.lease, default: 0] -= left
        }
    }

    mutating func leased(_ grant: RateRepository.Grant, asked: Int, at began: UInt64) {
        leasing = nil
        free = grant.free
        resetsAt = grant.resetsAt
        if grant.amount > 0 {
            lease = Lease(id: grant.lease, left: grant.amount, goodUntil: began + Self.goodFor)
            refusal = nil
        } else {
            refusal = Refusal(amount: asked, until: began + Self.refusalFor, resetsAt: grant.resetsAt)
        }
    }

    /// The corrections that were on their way are still to be made.
    mutating func failed(_ unmade: [String: Int]) {
        leasing = nil
        corrections.merge(unmade) { $0 + $1 }
    }

    /// What is to be corrected in the database, and with it the rest of a lease that is no longer used.
    mutating func takeCorrections(all: Bool, at now: UInt64) -> [String: Int] {
        if let held = lease, all || now >= held.goodUntil {
            if held.left > 0 { corrections[held.id, default: 0] -= held.left }
            lease = nil
        }
        defer { corrections = [:] }
        return corrections
    }

    private static func seconds(_ milliseconds: Int64) -> Int {
        max(1, Int((milliseconds + 999) / 1000))
    }
}
