import TacitCore
import TacitStorage
import Testing

@Suite("API keys")
struct KeyTests {
    private func directory(
        of storage: Storage, _ database: any Database, _ clock: ManualClock, _ log: RecordingLog = RecordingLog()
    ) -> KeyDirectory {
        KeyDirectory(database: database, hash: storage.keyedHash, clock: clock, log: log, pause: clock.pause)
    }

    @Test("A key made by another process is recognised at once", arguments: databases, 1...5)
    func foundAtOnce(driver: Driver, count: Int) async throws {
        let place = TemporaryDirectory()
        let server = try await Storage.open(place, driver, role: .server)
        for number in 1...count {
            let command = try await Storage.open(place, driver)
            let made = try await command.keys.create(name: "key \(number)")
            try command.close()
            #expect(try await server.keyDirectory.entry(for: made.key) == made.entry)
        }
        #expect(server.keyDirectory.count == count)
    }

    @Test("An unknown key has no entry", arguments: databases)
    func unknown(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let server = try await Storage.open(place, driver, role: .server)
        let key = APIKey(randomBytes: SystemRandomness().bytes(32))
        #expect(try await server.keyDirectory.entry(for: key) == nil)
    }

    @Test("What is stored is the keyed hash; the key's text is in no file")
    func hashOnly() async throws {
        let place = TemporaryDirectory()
        let storage = try await Storage.open(place)
        var made: [APIKey] = []
        for number in 0..<20 {
            made.append(try await storage.keys.create(name: "key \(number)").key)
        }
        let written = try place.contents()
        try await storage.database.checkpoint()
        for bytes in [written, try place.contents()] {
            for key in made {
                #expect(!bytes.holds(Array(key.secret.utf8)))
                #expect(!bytes.holds(Array(key.secret.utf8.suffix(49).prefix(43))))
                #expect(bytes.holds(storage.keyedHash.hash(key)))
            }
        }
    }

    @Test("A list shows who and when, never the key or its hash", arguments: databases)
    func list(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let clock = ManualClock()
        let storage = try await Storage.open(place, driver, clock: clock)
        let first = try await storage.keys.create(name: "first")
        clock.advance(milliseconds: 5)
        let second = try await storage.keys.create(name: "second", tenant: TenantID("other"))
        clock.advance(milliseconds: 5)
        #expect(try await storage.keys.revoke(first.entry.id))
        let list = try await storage.keys.list()
        #expect(list.map(\.entry) == [first.entry, second.entry])
        #expect(list.map(\.revokedAt) == [clock.now, nil])
        #expect(!"\(list)".contains(first.key.secret))
        #expect(!"\(first)".contains(first.key.secret))
    }

    @Test(
        "A name must be a short line", arguments: databases,
        ["", "two\nlines", "bell\u{7}", String(repeating: "x", count: 65)])
    func names(driver: Driver, name: String) async throws {
        let place = TemporaryDirectory()
        let storage = try await Storage.open(place, driver)
        await #expect(throws: TacitError(.invalidRequest, "")) { try await storage.keys.create(name: name) }
        #expect(try await storage.keys.list().isEmpty)
    }

    @Test("A revoked key opens nothing after the next poll, and can't be revoked twice", arguments: databases)
    func revoked(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let server = try await Storage.open(place, driver, role: .server)
        let command = try await Storage.open(place, driver)
        let made = try await command.keys.create(name: "short-lived")
        #expect(try await server.keyDirectory.entry(for: made.key) == made.entry)
        #expect(try await command.keys.revoke(made.entry.id))
        #expect(try await command.keys.revoke(made.entry.id) == false)
        #expect(try await command.keys.revoke(KeyID("key_none")) == false)
        try await server.keyDirectory.refresh()
        #expect(try await server.keyDirectory.entry(for: made.key) == nil)
    }

    @Test(
        "A snapshot is good for a second after the last poll that worked, and then fails closed", arguments: databases)
    func stale(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let storage = try await Storage.open(place, driver)
        let made = try await storage.keys.create(name: "a")
        let clock = ManualClock()
        let log = RecordingLog()
        let database = TestDatabase(storage.database)
        let directory = directory(of: storage, database, clock, log)
        try await directory.refresh()
        database.fail(.inputOutput)
        clock.advance(nanoseconds: 1_000_000_000)
        await #expect(throws: StorageError(.inputOutput)) { try await directory.refresh() }
        #expect(directory.isCurrent)
        #expect(try await directory.entry(for: made.key) == made.entry)
        clock.advance(nanoseconds: 1)
        #expect(!directory.isCurrent)
        await #expect(throws: TacitError(.notReady, "")) { try await directory.entry(for: made.key) }
        await #expect(throws: TacitError(.notReady, "")) {
            try await directory.entry(for: APIKey(randomBytes: SystemRandomness().bytes(32)))
        }
        #expect(log.failures == ["disk_failed"], "one line for one outage")
        database.fail(nil)
        #expect(try await directory.entry(for: made.key) == made.entry)
        #expect(directory.isCurrent)
    }

    @Test("A book that was never read is not an empty book", arguments: databases)
    func neverRead(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let storage = try await Storage.open(place, driver)
        let database = TestDatabase(storage.database)
        database.fail(.cannotOpen)
        let directory = directory(of: storage, database, ManualClock())
        #expect(!directory.isCurrent)
        await #expect(throws: TacitError(.notReady, "")) {
            try await directory.entry(for: APIKey(randomBytes: SystemRandomness().bytes(32)))
        }
    }

    @Test("Guessing keys reads the database at most once in 50 ms, however many guess at once", arguments: databases)
    func guessing(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let storage = try await Storage.open(place, driver)
        let clock = ManualClock()
        let database = TestDatabase(storage.database)
        let directory = directory(of: storage, database, clock)
        try await directory.refresh()
        let before = database.polls
        await withTaskGroup { group in
            for _ in 0..<200 {
                group.addTask {
                    let key = APIKey(randomBytes: SystemRandomness().bytes(32))
                    #expect(await (try? directory.entry(for: key)) == .some(nil))
                }
            }
        }
        #expect(UInt64(database.polls - before) <= clock.monotonic / 50_000_000 + 1)
    }

    @Test("Commits of the request log alone do not load the keys anew", arguments: databases)
    func revisionOnly(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let server = try await Storage.open(place, driver, role: .server)
        let made = try await server.keys.create(name: "a")
        try await server.keyDirectory.refresh()
        // Changed behind the revision's back: seen only by a reload.
        try await server.database.transaction {
            _ = try $0.execute("UPDATE api_key SET revoked_at = 1 WHERE id = ?1", [.text(made.entry.id.text)])
        }
        try await server.keyDirectory.refresh()
        #expect(try await server.keyDirectory.entry(for: made.key) == made.entry)
    }

    @Test("Polling ends when it is cancelled", arguments: databases)
    func polling(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let storage = try await Storage.open(place, driver)
        let clock = ManualClock()
        let database = TestDatabase(storage.database)
        let directory = directory(of: storage, database, clock)
        let polling = Task { await directory.run() }
        while clock.monotonic < 500_000_000 { await Task.yield() }
        polling.cancel()
        await polling.value
        #expect(database.polls >= 2)
    }
}
