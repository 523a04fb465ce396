import TacitCore
import TacitStorage
import Testing

@Suite("Usage and grants as they are kept")
struct UsageTests {
    private static let now: Int64 = 1_800_000_000_000

    @Test("Usage is summed by key, model and day; what has no price is not nothing", arguments: databases)
    func sums(driver: Driver) async throws {
        let requests = RequestRepository(database: try await driver.open(TemporaryDirectory()))
        var records = (0..<6).map { _ in RequestRecord.sample(at: Self.now) }
        for index in records.indices {
            records[index].status = index == 0 ? 502 : 200
            records[index].model = index < 4 ? "lab/a" : "lab/b"
            records[index].cost = index < 4 ? Money(micros: 100) : nil
        }
        records[5].startedAt -= ManualClock.day
        try await requests.insert(records)
        let usage = UsageRepository(database: requests.database)
        let models = try await usage.lines(by: .model, since: 0)
        #expect(models.map(\.name) == ["lab/a", "lab/b"])
        #expect(models.map(\.requests) == [4, 2])
        #expect(models.map(\.failures) == [1, 0])
        #expect(models.map(\.cost) == [Money(micros: 400), .zero])
        #expect(models.map(\.unpriced) == [0, 2])
        #expect(
            models[0].usage == TokenUsage(input: 48, output: 136, cachedInput: 20, cacheWrites: 24, isEstimated: true))
        #expect(try await usage.lines(by: .day, since: 0).map(\.name) == ["2027-01-14", "2027-01-15"])
        #expect(try await usage.lines(by: .key, since: Self.now - 3_600_000).map(\.requests) == [5])
    }

    private static let grants = KeyGrants(
        scopes: [.chat, .metrics], models: [ModelPattern("lab/*"), ModelPattern("far/one")].compactMap { $0 },
        addresses: [AddressRange("192.0.2.0/24"), AddressRange("2001:db8::/32")].compactMap { $0 },
        limits: KeyLimits(
            requestsPerMinute: 60, tokensPerMinute: 9000, spendCap: SpendCap(Money(micros: 5_250_000), per: .month)))

    @Test("A key keeps its rights and limits, in the list and at the door", arguments: databases)
    func grants(driver: Driver) async throws {
        let storage = try await Storage.open(TemporaryDirectory(), driver)
        let made = try await storage.keys.create(
            name: "limited", expiresAt: ManualClock().now + ManualClock.day, grants: Self.grants)
        #expect(made.entry.grants == Self.grants)
        #expect(try await storage.keys.list().map(\.entry) == [made.entry])
        #expect(try await storage.keyDirectory.entry(for: made.key) == made.entry)
    }

    @Test(
        "A rotated key has the rights, limits and account of the old one, which ends after the overlap",
        arguments: databases)
    func rotation(driver: Driver) async throws {
        let clock = ManualClock()
        let storage = try await Storage.open(TemporaryDirectory(), driver, clock: clock)
        let old = try await storage.keys.create(
            name: "limited", expiresAt: clock.now + 90 * ManualClock.day, grants: Self.grants)
        clock.advance(milliseconds: 30 * ManualClock.day)
        let new = try #require(try await storage.keys.rotate(old.entry.id, overlap: 2 * ManualClock.day))
        #expect(new.entry.grants == Self.grants)
        #expect(new.entry.account == old.entry.account)
        #expect(new.entry.id != old.entry.id)
        #expect(new.entry.expiresAt == clock.now + 90 * ManualClock.day)
        let listed = try await storage.keys.list()
        #expect(listed.first?.entry.expiresAt == clock.now + 2 * ManualClock.day)
        #expect(try await storage.keys.rotate(KeyID("key_unknown"), overlap: 0) == nil)
        await #expect(throws: TacitError(.invalidRequest, "")) {
            try await storage.keys.rotate(new.entry.id, overlap: 8 * ManualClock.day)
        }
    }

    @Test("A key lives a year at most", arguments: [0, -1, 366])
    func life(days: Int64) async throws {
        let storage = try await Storage.open(TemporaryDirectory())
        await #expect(throws: TacitError(.invalidRequest, "")) {
            try await storage.keys.create(name: "a", expiresAt: ManualClock().now + days * ManualClock.day)
        }
    }

    @Test("The day of a key's last use is written once a day", arguments: databases)
    func lastUse(driver: Driver) async throws {
        let storage = try await Storage.open(TemporaryDirectory(), driver)
        let key = try await storage.keys.create(name: "a").entry.id
        let running = Task { await storage.requestLog.run() }
        for hour in [Int64(0), 1, 30] {
            var record = RequestRecord.sample(at: Self.now + hour * 3_600_000)
            record.key = key
            try await storage.requestLog.append(record).value()
        }
        running.cancel()
        await running.value
        #expect(try await storage.keys.list().map(\.lastUsedDay) == [Self.now.day + 1])
    }
}
