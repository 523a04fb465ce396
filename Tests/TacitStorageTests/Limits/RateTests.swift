import TacitCore
import TacitStorage
import Testing

@Suite("Rates by the minute, over all servers")
struct RateTests {
    private let account = AccountID("key_a")

    private func leases(_ database: any Database, _ clock: ManualClock) -> RateLeases {
        RateLeases(
            repository: RateRepository(database: database), clock: clock, randomness: SystemRandomness(),
            log: RecordingLog(), pause: clock.pause)
    }

    private func take(_ count: Int, of meter: RateMeter = .requests, amount: Int = 1, limit: Int, from book: RateLeases)
        async throws -> Int
    {
        var taken = 0
        for _ in 0..<count {
            if case .taken = try await book.take(amount, of: meter, limit: limit, account: account) { taken += 1 }
        }
        return taken
    }

    @Test("In any sixty seconds no more is let through than the limit, and then as much again", arguments: databases)
    func window(driver: Driver) async throws {
        let clock = ManualClock()
        let book = leases(try await driver.open(TemporaryDirectory()), clock)
        #expect(try await take(15, limit: 10, from: book) == 10)
        clock.advance(milliseconds: 59_000)
        #expect(try await take(3, limit: 10, from: book) == 0)
        clock.advance(milliseconds: 1_001)
        #expect(try await take(15, limit: 10, from: book) == 10)
    }

    @Test("Two servers together let through the limit, to two percent", arguments: databases)
    func fleet(driver: Driver) async throws {
        let clock = ManualClock()
        let database = try await driver.open(TemporaryDirectory())
        let (one, other) = (leases(database, clock), leases(database, clock))
        var taken = 0
        // One request every 20 ms, two to one server for each to the other, for a minute.
        for step in 0..<3000 {
            let book = step % 3 == 0 ? other : one
            taken += try await take(1, limit: 1000, from: book)
            clock.advance(milliseconds: 20)
        }
        #expect(980...1020 ~= taken)
    }

    @Test("Many at once on two servers get the limit exactly, where it is small", arguments: databases)
    func parallel(driver: Driver) async throws {
        let clock = ManualClock()
        let database = try await driver.open(TemporaryDirectory())
        let books = [leases(database, clock), leases(database, clock)]
        let taken = try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<60 {
                group.addTask { try await take(1, limit: 20, from: books[index % 2]) }
            }
            return try await group.reduce(0, +)
        }
        #expect(taken == 20)
    }

    @Test("Tokens that were taken and not used come back; those used beyond are counted", arguments: databases)
    func settling(driver: Driver) async throws {
        let clock = ManualClock()
        let book = leases(try await driver.open(TemporaryDirectory()), clock)
        for used in [100, 900] {
            guard
                case .taken(let taken, let state) = try await book.take(
                    500, of: .tokens, limit: 1000, account: account)
            else {
                Issue.record("refused")
                return
            }
            #expect(state.limit == 1000)
            book.settle(taken, used: used)
        }
        // 100 and 900 are used: nothing is left.
        guard case .refused(let state) = try await book.take(10, of: .tokens, limit: 1000, account: account) else {
            Issue.record("not refused")
            return
        }
        #expect(1...60 ~= state.resetsIn)
    }

    @Test("What a server gives back, another may use", arguments: databases)
    func givingBack(driver: Driver) async throws {
        let clock = ManualClock()
        let database = try await driver.open(TemporaryDirectory())
        let (one, other) = (leases(database, clock), leases(database, clock))
        guard case .taken(let taken, _) = try await one.take(1000, of: .tokens, limit: 1000, account: account) else {
            Issue.record("refused")
            return
        }
        #expect(try await take(1, of: .tokens, amount: 400, limit: 1000, from: other) == 0)
        one.settle(taken, used: 300)
        await one.giveBack(all: true)
        clock.advance(milliseconds: 300)
        #expect(try await take(2, of: .tokens, amount: 400, limit: 1000, from: other) == 1)
    }

    @Test("A request larger than the whole allowance takes all of it", arguments: databases)
    func large(driver: Driver) async throws {
        let book = leases(try await driver.open(TemporaryDirectory()), ManualClock())
        #expect(try await take(2, of: .tokens, amount: 5000, limit: 1000, from: book) == 1)
    }

    @Test("Accounts and meters don't share", arguments: databases)
    func apart(driver: Driver) async throws {
        let book = leases(try await driver.open(TemporaryDirectory()), ManualClock())
        #expect(try await take(2, limit: 1, from: book) == 1)
        #expect(try await take(2, of: .tokens, limit: 1, from: book) == 1)
        let other = try await book.take(1, of: .requests, limit: 1, account: AccountID("key_b"))
        guard case .taken = other else {
            Issue.record("refused")
            return
        }
    }

    @Test("A flood of refused requests asks the database four times a second, not each time")
    func flood() async throws {
        let clock = ManualClock()
        let database = TestDatabase(try await Driver.sqlite.open(TemporaryDirectory()))
        let book = leases(database, clock)
        #expect(try await take(1000, limit: 5, from: book) == 5)
        #expect(database.transactions <= 6)
    }

    @Test("Without the database nothing is let through that isn't leased, and it goes on when the database is back")
    func failure() async throws {
        let database = TestDatabase(try await Driver.sqlite.open(TemporaryDirectory()))
        let book = leases(database, ManualClock())
        database.fail(.full)
        await #expect(throws: TacitError(.notReady, "")) { try await take(1, limit: 5, from: book) }
        database.fail(nil)
        #expect(try await take(1, limit: 5, from: book) == 1)
    }
}
