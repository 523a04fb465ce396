import Synchronization
import TacitCore
import TacitStorage
import Testing

@Suite("Money: reserved, spent, released")
struct SpendTests {
    private let account = AccountID("key_first")
    private static let reservation = Money(micros: 300_000)

    /// A node on a database, with its desk running.
    private final class Node: Sendable {
        let id: NodeID
        let desk: SpendDesk
        let repository: SpendRepository
        let ledger: Ledger
        private let running: Task<Void, Never>

        init(_ name: String, _ database: any Database, _ clock: ManualClock = ManualClock()) {
            let id = NodeID(name)
            let repository = SpendRepository(database: database, node: id)
            // Renewing is asked for by hand.
            let desk = SpendDesk(
                repository: repository, clock: clock, log: RecordingLog(), pause: { try await Task.sleep(for: $0) })
            self.id = id
            self.repository = repository
            self.desk = desk
            ledger = Ledger(database: database, node: id)
            running = Task { await desk.run() }
        }

        deinit { running.cancel() }
    }

    private func record(_ id: RequestID, cost: Int64, at instant: Int64 = 1_800_000_000_000) -> Ledger.Entry {
        var record = RequestRecord.sample(id: id, at: instant)
        record.cost = Money(micros: cost)
        return Ledger.Entry(record, hasReservation: true)
    }

    @Test("50 at once never take more than the cap and one reservation, over two servers", arguments: databases)
    func parallel(driver: Driver) async throws {
        let database = try await driver.open(TemporaryDirectory())
        let nodes = [Node("node_a", database), Node("node_b", database)]
        let cap = SpendCap(Money(micros: 2_000_000))
        let granted = await withTaskGroup(of: Bool.self) { group in
            for index in 0..<50 {
                group.addTask { [account] in
                    let id = SystemRandomness().requestID()
                    do {
                        try await nodes[index % 2].desk.reserve(Self.reservation, for: id, account: account, cap: cap)
                        return true
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        // 6 × 0.3 is below 2.0, 7 × 0.3 is not: the seventh is the one over.
        #expect(granted == 7)
        #expect(try await nodes[0].repository.reserved(account, now: ManualClock().now) == Money(micros: 2_100_000))
    }

    @Test(
        "A record takes its reservation's place in one commit, and counts once however often it is posted",
        arguments: databases)
    func settling(driver: Driver) async throws {
        let database = try await driver.open(TemporaryDirectory())
        let node = Node("node_a", database)
        let now = ManualClock().now
        let id = SystemRandomness().requestID()
        try await node.desk.reserve(Self.reservation, for: id, account: account, cap: SpendCap(Money(micros: 1)))
        for _ in 0..<3 { try await node.ledger.post([record(id, cost: 50_000)]) }
        #expect(try await node.repository.reserved(account, now: now) == .zero)
        #expect(try await node.repository.spent(account, in: .total, now: now) == Money(micros: 50_000))
        await #expect(throws: TacitError(.spendCapReached, "")) {
            try await node.desk.reserve(
                Self.reservation, for: SystemRandomness().requestID(), account: account,
                cap: SpendCap(Money(micros: 50_000)))
        }
    }

    @Test("A cap by the day or month counts what was spent in it", arguments: databases)
    func periods(driver: Driver) async throws {
        let database = try await driver.open(TemporaryDirectory())
        let node = Node("node_a", database)
        // 2027-01-15; a day, and twenty days, before.
        let now: Int64 = 1_800_000_000_000
        for back in [Int64(0), 1, 20] {
            try await node.ledger.post([
                record(SystemRandomness().requestID(), cost: 1_000_000, at: now - back * ManualClock.day)
            ])
        }
        #expect(try await node.repository.spent(account, in: .day, now: now) == Money(micros: 1_000_000))
        #expect(try await node.repository.spent(account, in: .month, now: now) == Money(micros: 2_000_000))
        #expect(try await node.repository.spent(account, in: .total, now: now) == Money(micros: 3_000_000))
    }

    @Test("What a server held when it died is free a minute later, or as soon as it is back", arguments: databases)
    func death(driver: Driver) async throws {
        let clock = ManualClock()
        let database = try await driver.open(TemporaryDirectory())
        let (dead, living) = (Node("node_a", database, clock), Node("node_b", database, clock))
        let cap = SpendCap(Money(micros: 600_000))
        for node in [dead, living] {
            try await node.desk.reserve(
                Self.reservation, for: SystemRandomness().requestID(), account: account, cap: cap)
        }
        #expect(try await living.repository.reserved(account, now: clock.now) == Money(micros: 600_000))
        try await dead.repository.releaseOwn()
        #expect(try await living.repository.reserved(account, now: clock.now) == Self.reservation)
        clock.advance(milliseconds: 60_001)
        #expect(try await living.repository.reserved(account, now: clock.now) == .zero)
    }

    @Test("A stream of an hour keeps its reservation", arguments: databases)
    func renewal(driver: Driver) async throws {
        let clock = ManualClock()
        let database = try await driver.open(TemporaryDirectory())
        let node = Node("node_a", database, clock)
        let id = SystemRandomness().requestID()
        try await node.desk.reserve(Self.reservation, for: id, account: account, cap: SpendCap(Money(micros: 1)))
        for _ in 0..<240 {
            clock.advance(milliseconds: 15_000)
            try await node.repository.renew([id], now: clock.now)
        }
        #expect(try await node.repository.reserved(account, now: clock.now) == Self.reservation)
    }

    @Test("Sums of spending are those of the records", arguments: databases)
    func agreement(driver: Driver) async throws {
        let database = try await driver.open(TemporaryDirectory())
        let nodes = [Node("node_a", database), Node("node_b", database)]
        for index in 0..<40 {
            let batch = (0..<5).map { record(SystemRandomness().requestID(), cost: Int64(index * 7 + $0)) }
            try await nodes[index % 2].ledger.post(batch)
            if index % 5 == 0 { try await nodes[index % 2].ledger.post(batch) }
        }
        let sums = try await database.read { connection in
            (
                try connection.query("SELECT SUM(cost) FROM request_log")[0].int64(0),
                try connection.query("SELECT SUM(amount) FROM spend")[0].int64(0)
            )
        }
        #expect(sums.0 == sums.1)
        #expect(sums.0 > 0)
    }

    @Test("Without the database nothing is reserved", arguments: [StorageError.Code.full, .busy])
    func failure(code: StorageError.Code) async throws {
        let database = TestDatabase(try await Driver.sqlite.open(TemporaryDirectory()))
        let node = Node("node_a", database)
        database.fail(code)
        await #expect(throws: TacitError(.notReady, "")) {
            try await node.desk.reserve(
                Self.reservation, for: SystemRandomness().requestID(), account: account,
                cap: SpendCap(Money(micros: 1_000_000)))
        }
    }
}
