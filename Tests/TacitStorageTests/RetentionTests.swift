import Synchronization
import TacitCore
import TacitStorage
import Testing

@Suite("Retention")
struct RetentionTests {
    private static let minute: Int64 = 60_000
    private static let start: Int64 = 1_800_000_000_000

    private final class TestHolder: Holder {
        let dataClass: DataClass
        private let failing = Mutex(false)

        init(_ dataClass: DataClass) { self.dataClass = dataClass }

        func fail(_ isFailing: Bool) { failing.withLock { $0 = isFailing } }

        func sweep(now: Int64) async throws -> Int {
            if failing.withLock({ $0 }) { throw StorageError(.inputOutput) }
            return 0
        }
    }

    @Test("A request record lives 90 days to the millisecond", arguments: databases)
    func requests(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let database = try await driver.open(place)
        let requests = RequestRepository(database: database)
        let holder = RequestHolder(database: database)
        try await requests.insert([.sample(at: Self.start), .sample(at: Self.start + Self.minute)])
        let end = Self.start + 90 * ManualClock.day
        #expect(try await holder.sweep(now: end - 1) == 0)
        #expect(try await requests.count() == 2)
        #expect(try await holder.sweep(now: end) == 1)
        #expect(try await holder.sweep(now: end + Self.minute - 1) == 0)
        #expect(try await holder.sweep(now: end + Self.minute) == 1)
        #expect(try await requests.count() == 0)
    }

    @Test(
        "A key lives until 90 days after its revocation, to the millisecond; one in use for ever", arguments: databases)
    func keys(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let clock = ManualClock()
        let storage = try await Storage.open(place, driver, clock: clock)
        let holder = KeyHolder(database: storage.database)
        let kept = try await storage.keys.create(name: "kept")
        let revoked = try await storage.keys.create(name: "revoked")
        #expect(try await storage.keys.revoke(revoked.entry.id))
        let end = clock.now + 90 * ManualClock.day
        #expect(try await holder.sweep(now: end - 1) == 0)
        #expect(try await holder.sweep(now: end) == 1)
        #expect(try await holder.sweep(now: end + 4000 * ManualClock.day) == 0)
        #expect(try await storage.keys.list().map(\.entry) == [kept.entry])
    }

    @Test("Over 400 days of requests no record outlives 90 days and none goes early", arguments: databases)
    func manyDays(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let clock = ManualClock(now: Self.start)
        let log = RecordingLog()
        let storage = try await Storage.open(place, driver, clock: clock, log: log)
        for day in 0..<400 {
            try await storage.requests.insert((0..<4).map { _ in .sample(at: clock.now) })
            await storage.sweeper.sweep()
            #expect(try await storage.requests.count() == 4 * min(day + 1, 90))
            clock.advance(milliseconds: ManualClock.day)
        }
        #expect(log.failures.isEmpty)
        #expect(log.swept == 4 * (400 - 90))
        #expect(!storage.sweeper.isOverdue(now: clock.now))
    }

    @Test("More records than a chunk go in one sweep", arguments: databases, [999, 1000, 1001, 2500])
    func chunks(driver: Driver, count: Int) async throws {
        let place = TemporaryDirectory()
        let storage = try await Storage.open(place, driver)
        try await storage.requests.insert((0..<count).map { _ in .sample(at: Self.start) })
        let holder = RequestHolder(database: storage.database)
        #expect(try await holder.sweep(now: Self.start + 90 * ManualClock.day) == count)
        #expect(try await storage.requests.count() == 0)
    }

    @Test("After a sweep no file holds a trace of what was deleted", arguments: 1...3)
    func traces(run: Int) async throws {
        let place = TemporaryDirectory()
        let log = RecordingLog()
        let clock = ManualClock(now: Self.start)
        let storage = try await Storage.open(place, clock: clock, log: log)
        var gone: [RequestID] = []
        var kept: [RequestID] = []
        for round in 0..<30 {
            let records = (0..<100).map { number -> RequestRecord in
                .sample(at: number % 3 == 0 ? Self.start : Self.start + Int64(round) * ManualClock.day + Self.minute)
            }
            try await storage.requests.insert(records)
            gone += records.filter { $0.startedAt == Self.start }.map(\.id)
            kept += records.filter { $0.startedAt != Self.start }.map(\.id)
        }
        let tails = { (ids: [RequestID]) in ids.map { Array($0.text.utf8.suffix(16)) } }
        #expect(try place.contents().found(of: tails(gone)) == gone.count)
        clock.advance(milliseconds: 90 * ManualClock.day)
        await storage.sweeper.sweep()
        #expect(log.swept == gone.count)
        #expect(log.failures.isEmpty)
        let bytes = try place.contents()
        #expect(bytes.found(of: tails(gone)) == 0)
        #expect(bytes.found(of: tails(kept)) == kept.count)
    }

    @Test("Files are compacted once a day, if something was deleted; a day late is overdue", arguments: databases)
    func compaction(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let storage = try await Storage.open(place, driver)
        let clock = ManualClock(now: Self.start)
        let database = TestDatabase(storage.database)
        let sweeper = Sweeper(
            holders: [RequestHolder(database: database)], database: database, clock: clock, log: RecordingLog(),
            pause: clock.pause)
        try await sweeper.load()
        let records = { (count: Int) async throws in
            let old = clock.now - 90 * ManualClock.day
            try await storage.requests.insert((0..<count).map { _ in .sample(at: old) })
        }
        await sweeper.sweep()
        #expect(database.compactions == 1, "at the start nobody knows what was deleted")
        try await records(1)
        await sweeper.sweep()
        #expect(database.compactions == 1)
        clock.advance(milliseconds: ManualClock.day)
        await sweeper.sweep()
        #expect(database.compactions == 2)
        clock.advance(milliseconds: 5 * ManualClock.day)
        await sweeper.sweep()
        #expect(database.compactions == 2, "nothing was deleted")
        #expect(!sweeper.isOverdue(now: clock.now))
        try await records(1)
        database.failCompaction(true)
        await sweeper.sweep()
        #expect(database.compactions == 3)
        clock.advance(milliseconds: ManualClock.day)
        await sweeper.sweep()
        clock.advance(milliseconds: ManualClock.day)
        await sweeper.sweep()
        #expect(!sweeper.isOverdue(now: clock.now))
        #expect(sweeper.isOverdue(now: clock.now + 1))
        database.failCompaction(false)
        await sweeper.sweep()
        #expect(!sweeper.isOverdue(now: clock.now + 1))
    }

    @Test(
        "A class not swept for more than a day makes the server not ready; the last good time survives a restart",
        arguments: databases)
    func overdue(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let clock = ManualClock(now: Self.start)
        let log = RecordingLog()
        let storage = try await Storage.open(place, driver, clock: clock)
        let (good, bad) = (TestHolder(.requestLog), TestHolder(.apiKey))
        let sweeper = { () async throws -> Sweeper in
            let sweeper = Sweeper(
                holders: [bad, good], database: storage.database, clock: clock, log: log, pause: clock.pause)
            try await sweeper.load()
            return sweeper
        }
        let first = try await sweeper()
        await first.sweep()
        #expect(first.lastGoodSweep(of: .apiKey) == Self.start)
        bad.fail(true)
        clock.advance(milliseconds: ManualClock.day)
        await first.sweep()
        #expect(log.failures == ["disk_failed"])
        #expect(first.lastGoodSweep(of: .apiKey) == Self.start)
        #expect(first.lastGoodSweep(of: .requestLog) == clock.now, "one failing class does not stop the others")
        #expect(!first.isOverdue(now: clock.now))
        clock.advance(milliseconds: 1)
        #expect(first.isOverdue(now: clock.now))
        let second = try await sweeper()
        #expect(second.lastGoodSweep(of: .apiKey) == Self.start)
        #expect(second.isOverdue(now: clock.now))
        bad.fail(false)
        await second.sweep()
        #expect(!second.isOverdue(now: clock.now))
        #expect(second.lastGoodSweep(of: .apiKey) == clock.now)
    }

    @Test("A sweep whose log can't be emptied counts as failed", arguments: databases)
    func checkpointFails(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let storage = try await Storage.open(place, driver)
        let clock = ManualClock(now: Self.start)
        let log = RecordingLog()
        let database = TestDatabase(storage.database)
        let sweeper = Sweeper(
            holders: [RequestHolder(database: database)], database: database, clock: clock, log: log,
            pause: clock.pause)
        try await sweeper.load()
        clock.advance(milliseconds: 5)
        database.fail(.busy)
        await sweeper.sweep()
        #expect(sweeper.lastGoodSweep(of: .requestLog) == Self.start)
        #expect(log.failures == ["database_busy", "database_busy"], "the sweep's and the compaction's")
    }

    @Test("The sweeper sweeps at the start and every hour, until it is cancelled", arguments: databases)
    func hourly(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let storage = try await Storage.open(place, driver)
        let clock = ManualClock(now: Self.start)
        let database = TestDatabase(storage.database)
        let sweeper = Sweeper(
            holders: [TestHolder(.requestLog)], database: database, clock: clock, log: RecordingLog(),
            pause: clock.pause)
        let running = Task { await sweeper.run() }
        while clock.monotonic < 3 * 3_600_000_000_000 { await Task.yield() }
        running.cancel()
        await running.value
        #expect(database.transactions >= 3)
    }
}
