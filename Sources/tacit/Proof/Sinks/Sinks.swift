/// All places that are searched.
struct Sinks {
    let canaries: [Canary]
    private let everywhere: CanarySearch
    private let inMemory: CanarySearch
    private let onWire: CanarySearch
    private var wire = Sink("wire")
    private var memory = Sink("memory")
    private var data = Sink("data")
    private var database = Sink("database")
    private var log = Sink("wal")
    private var logs = Sink("logs")
    private var metrics = Sink("metrics")
    private var errors = Sink("errors")
    private var temporary = Sink("tmp")
    private var sharedMemory = Sink("shm")

    init(canaries: [Canary]) {
        self.canaries = canaries
        everywhere = CanarySearch(for: canaries)
        inMemory = CanarySearch(for: canaries.filter { !$0.allowed.contains(.memory) })
        onWire = CanarySearch(for: canaries.filter { !$0.allowed.contains(.provider) })
    }

    var all: [Sink] {
        [wire, memory, data, database, log, logs, metrics, errors, temporary, sharedMemory].map { sink in
            var sink = sink
            // Each of these always holds something: nothing searched means not searched.
            if ["wire", "memory", "data", "database", "logs", "metrics", "errors"].contains(sink.name), sink.bytes == 0
            {
                sink.failure = sink.failure ?? "nothing was there to search"
            }
            return sink
        }
    }

    mutating func searchMemory(_ instance: Instance) throws {
        let (hits, bytes) = try instance.searchMemory(inMemory.patterns)
        memory.bytes = bytes
        memory.add(inMemory.found(hits))
    }

    mutating func searchErrors(_ bytes: [UInt8]) {
        errors.search(bytes, for: everywhere)
    }

    mutating func searchLogs(_ bytes: [UInt8]) {
        logs.search(bytes, for: everywhere)
    }

    mutating func searchMetrics(port: Int) throws {
        let connection = try ProofConnection(port: port)
        connection.send(Array("GET /metrics HTTP/1.1\r\nHost: tacit.test\r\n\r\n".utf8))
        guard let answer = connection.answer(), answer.status == 200, answer.isComplete else {
            metrics.failure = "GET /metrics didn't answer"
            return
        }
        metrics.search(answer.raw, for: everywhere)
    }

    /// - Parameter again: after the instance has ended; what is found is added, the sizes stay.
    mutating func searchFiles(_ scratch: Scratch, again: Bool = false) {
        let sizes = [data, database, log, temporary, sharedMemory].map(\.bytes)
        let directory = scratch.data
        FileSearch.search(directory, for: everywhere, into: &database) { $0.hasSuffix(".db") }
        FileSearch.search(directory, for: everywhere, into: &log) { $0.hasSuffix("-wal") || $0.hasSuffix("-shm") }
        FileSearch.search(directory, for: everywhere, into: &data) { path in
            ![".db", "-wal", "-shm"].contains { path.hasSuffix($0) }
        }
        FileSearch.search(Scratch.temporary, since: scratch.startedAt, for: everywhere, into: &temporary) {
            !$0.hasPrefix(directory + "/")
        }
        FileSearch.search("/dev/shm", since: scratch.startedAt, for: everywhere, into: &sharedMemory)
        guard again else { return }
        (data.bytes, database.bytes, log.bytes) = (sizes[0], sizes[1], sizes[2])
        (temporary.bytes, sharedMemory.bytes) = (sizes[3], sizes[4])
    }

    /// Headers by which a provider could learn anything of the caller don't go upstream: the list is closed.
    private static let knownHeaders: Set<String> = [
        "host", "content-length", "content-type", "accept", "user-agent", "authorization", "x-api-key",
        "anthropic-version",
        "connection",
    ]

    mutating func searchWire(_ provider: RecordingProvider) {
        for bytes in provider.received { wire.search(bytes, for: onWire) }
        for name in provider.headerNames.subtracting(Self.knownHeaders).sorted() {
            wire.finds.append("a header beyond the closed list: \(name)")
        }
    }
}
