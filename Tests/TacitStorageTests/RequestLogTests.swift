import TacitCore
import TacitStorage
import Testing

@Suite("The request log")
struct RequestLogTests {
    private struct Bench {
        let place = TemporaryDirectory()
        let storage: Storage
        let database: TestDatabase
        let log = RecordingLog()
        let writer: RequestLogWriter
        let requests: RequestRepository

        init(_ driver: Driver, capacity: Int = 8192) async throws {
            storage = try await Storage.open(place, driver)
            database = TestDatabase(storage.database)
            requests = RequestRepository(database: database)
            writer = RequestLogWriter(
                ledger: Ledger(database: database, node: NodeID("node_test")), log: log, capacity: capacity,
                pause: ManualClock().pause)
        }

        /// Runs the writer beside `body`.
        func running(_ body: () async throws -> Void) async throws {
            let running = Task { await writer.run() }
            defer { running.cancel() }
            try await body()
            running.cancel()
            await running.value
        }
    }

    @Test("A committed record is all there after reopening", arguments: databases)
    func reopened(driver: Driver) async throws {
        let place = TemporaryDirectory()
        let record = RequestRecord.sample()
        var plain = RequestRecord(
            id: RequestID("req_plain"), startedAt: 1_800_000_000_000, tenant: .main, key: KeyID("key_a"),
            route: .messages, provider: "p", model: "m", isStreamed: false)
        plain.status = 200
        let storage = try await Storage.open(place, driver, role: .server)
        let running = Task { await storage.run() }
        try await storage.requestLog.append(record).value()
        try await storage.requestLog.append(plain).value()
        running.cancel()
        await running.value
        try storage.close()
        let again = try await Storage.open(place, driver)
        #expect(try await again.requests.record(record.id) == record)
        #expect(try await again.requests.record(plain.id) == plain)
        #expect(try await again.requests.record(RequestID("req_none")) == nil)
    }

    @Test(
        "A record that was answered for is in the files, though the server dies without closing", arguments: databases)
    func durable(driver: Driver) async throws {
        let bench = try await Bench(driver)
        let record = RequestRecord.sample()
        try await bench.running { try await bench.writer.append(record).value() }
        let other = try await Storage.open(bench.place, driver)
        #expect(try await other.requests.record(record.id) == record)
    }

    @Test("A batch is what arrived while the writer was busy", arguments: databases)
    func batches(driver: Driver) async throws {
        let bench = try await Bench(driver)
        try await bench.running {
            bench.database.gate.close()
            let first = bench.writer.append(.sample())
            await bench.database.gate.someoneWaits()
            let rest = (0..<500).map { _ in bench.writer.append(.sample()) }
            bench.database.gate.open()
            try await first.value()
            for commit in rest { try await commit.value() }
            #expect(bench.database.transactions == 2)
            #expect(try await bench.requests.count() == 501)
        }
    }

    @Test("Records of many tasks at once are all committed", arguments: databases)
    func concurrent(driver: Driver) async throws {
        let bench = try await Bench(driver)
        try await bench.running {
            try await withThrowingTaskGroup { group in
                for _ in 0..<300 {
                    group.addTask { try await bench.writer.append(.sample()).value() }
                }
                try await group.waitForAll()
            }
            #expect(try await bench.requests.count() == 300)
        }
    }

    @Test("Cancelling the task that waits does not lose the record", arguments: databases)
    func cancellation(driver: Driver) async throws {
        let bench = try await Bench(driver)
        let record = RequestRecord.sample()
        try await bench.running {
            bench.database.gate.close()
            let request = Task { try await bench.writer.append(record).value() }
            await bench.database.gate.someoneWaits()
            request.cancel()
            bench.database.gate.open()
            try await request.value
        }
        #expect(try await bench.requests.record(record.id) == record)
    }

    @Test("What is queued at shutdown is committed", arguments: databases)
    func shutdown(driver: Driver) async throws {
        let bench = try await Bench(driver)
        let commits = (0..<10).map { _ in bench.writer.append(.sample()) }
        let running = Task { await bench.writer.run() }
        running.cancel()
        await running.value
        for commit in commits { try await commit.value() }
        #expect(try await bench.requests.count() == 10)
        let last = bench.writer.append(.sample())
        await bench.writer.drain()
        try await last.value()
        #expect(try await bench.requests.count() == 11)
    }

    @Test(
        "A failed commit is reported, makes the writer unhealthy, and its records come with the next",
        arguments: databases, [StorageError.Code.full, .inputOutput, .busy, .readOnly])
    func failure(driver: Driver, code: StorageError.Code) async throws {
        let bench = try await Bench(driver)
        let record = RequestRecord.sample()
        bench.database.fail(code)
        let commit = bench.writer.append(record)
        #expect(bench.writer.isHealthy)
        await bench.writer.drain()
        await #expect(throws: TacitError(.notReady, "")) { try await commit.value() }
        #expect(!bench.writer.isHealthy)
        #expect(bench.log.failures == [code.rawValue])
        bench.database.fail(nil)
        let next = bench.writer.append(.sample())
        await bench.writer.drain()
        try await next.value()
        #expect(bench.writer.isHealthy)
        #expect(try await bench.requests.record(record.id) == record)
        #expect(try await bench.requests.count() == 2)
    }

    @Test("The running writer recovers by itself, without a new record", arguments: databases)
    func recovery(driver: Driver) async throws {
        let bench = try await Bench(driver)
        let record = RequestRecord.sample()
        try await bench.running { () async throws in
            bench.database.fail(.full)
            await #expect(throws: TacitError(.notReady, "")) { try await bench.writer.append(record).value() }
            bench.database.fail(nil)
            while !bench.writer.isHealthy { await Task.yield() }
            #expect(try await bench.requests.record(record.id) == record)
        }
    }

    @Test("The queue is bounded: over the bound a record is refused, what is queued stays", arguments: databases)
    func bounded(driver: Driver) async throws {
        let bench = try await Bench(driver, capacity: 5)
        bench.database.fail(.full)
        let queued = (0..<5).map { _ in bench.writer.append(.sample()) }
        await bench.writer.drain()
        for commit in queued {
            await #expect(throws: TacitError(.notReady, "")) { try await commit.value() }
        }
        await #expect(throws: TacitError(.notReady, "")) { try await bench.writer.append(.sample()).value() }
        bench.database.fail(nil)
        await bench.writer.drain()
        #expect(try await bench.requests.count() == 5)
        let next = bench.writer.append(.sample())
        await bench.writer.drain()
        try await next.value()
        #expect(try await bench.requests.count() == 6)
    }

    @Test("A record that comes twice is stored once", arguments: databases)
    func twice(driver: Driver) async throws {
        let bench = try await Bench(driver)
        let record = RequestRecord.sample()
        try await bench.requests.insert([record, record])
        try await bench.requests.insert([record])
        #expect(try await bench.requests.count() == 1)
    }

    @Test("Times are kept to the minute, counts as short text", arguments: databases)
    func shape(driver: Driver) async throws {
        let bench = try await Bench(driver)
        let record = RequestRecord.sample(at: 1_800_000_059_999)
        try await bench.requests.insert([record])
        let rows = try await bench.database.read { try $0.query("SELECT started_at, masked FROM request_log") }
        #expect(rows == [Row([.int64(1_800_000_000_000), .text("EMAIL=2,PERSON=1")])])
    }
}
