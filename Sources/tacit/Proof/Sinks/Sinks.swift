/// All places that are searched.
struct Sinks {
    let canaries: [Canary]
    private let server: ProofDatabase?
    private let everywhere: CanarySearch
    private let inMemory: CanarySearch
    private let onWire: CanarySearch
    private var wire = Sink("wire")
    private var memory = Sink("memory")
    private var data = Sink("data")
    private var database = Sink("database")
    private var log = Sink("wal")
    private var serverFiles = Sink("postgresql")
    private var serverLog = Sink("postgresql log")
    private var logs = Sink("logs")
    private var metrics = Sink("metrics")
    private var errors = Sink("errors")
    private var temporary = Sink("tmp")
    private var sharedMemory = Sink("shm")

    /// - Parameter server: a PostgreSQL instead of the embedded database.
    init(canaries: [Canary], server: ProofDatabase? = nil) {
        self.canaries = canaries
        self.server = server
        everywhere = CanarySearch(for: canaries)
        inMemory = CanarySearch(for: canaries.filter { !$0.allowed.contains(.memory) })
        onWire = CanarySearch(for: canaries.filter { !$0.allowed.contains(.provider) })
    }

    var all: [Sink] {
        let stored = server == nil ? [database, log] : [serverFiles, serverLog]
        return ([wire, memory, data] + stored + [logs, metrics, errors, temporary, sharedMemory]).map { sink in
            var sink = sink
            // All others always hold something: nothing searched means not searched.
            if sink.bytes == 0, !["wal", "tmp", "shm"].contains(sink.name) {
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
        if server == nil {
            FileSearch.search(directory, for: everywhere, into: &database) { $0.hasSuffix(".db") }
            FileSearch.search(directory, for: everywhere, into: &log) { $0.hasSuffix("-wal") || $0.hasSuffix("-shm") }
        }
        FileSearch.search(directory, for: everywhere, into: &data) { [isServed = server != nil] path in
            isServed || ![".db", "-wal", "-shm"].contains { path.hasSuffix($0) }
        }
        let others = [directory] + (server?.files ?? [])
        FileSearch.search(Scratch.temporary, since: scratch.startedAt, for: everywhere, into: &temporary) { path in
            // What the operator wrote into the configuration stands there.
            path != scratch.configuration && !others.contains { path.hasPrefix($0 + "/") }
        }
        FileSearch.search("/dev/shm", since: scratch.startedAt, for: everywhere, into: &sharedMemory)
        guard again else { return }
        (data.bytes, database.bytes, log.bytes) = (sizes[0], sizes[1], sizes[2])
        (temporary.bytes, sharedMemory.bytes) = (sizes[3], sizes[4])
    }

    /// What PostgreSQL keeps and has logged, if there is one; once nothing more is sent to it.
    mutating func searchServer() throws {
        guard let server else { return }
        try server.checkpoint()
        for directory in server.files {
            FileSearch.search(directory, isOthers: true, for: everywhere, into: &serverLog) { ProofDatabase.isLog($0) }
            FileSearch.search(directory, isOthers: true, for: everywhere, into: &serverFiles) {
                !ProofDatabase.isLog($0)
            }
        }
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
