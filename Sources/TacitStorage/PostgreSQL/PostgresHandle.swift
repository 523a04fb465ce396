import CLibPQ

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One connection of libpq, used by one thread. It is non-blocking: every wait is a `poll` with a limit, so that a
/// server that says nothing, or a network that swallows everything, holds nobody for longer.
final class PostgresHandle {
    private let raw: OpaquePointer
    /// Nothing can be said over it any more.
    private(set) var isBroken = false
    /// How long the server may say nothing while it owes an answer. `nil`: for ever, as long as the connection stands.
    var silence: Duration?

    /// Connects to the first host that answers, waiting for each until the limit.
    static func connect(to location: PostgresLocation, limit: Duration) throws -> PostgresHandle {
        var failure = StorageError(.unavailable)
        for host in location.hosts {
            do {
                return try PostgresHandle(host, limit: limit)
            } catch let error as StorageError {
                failure = error
            }
        }
        throw failure
    }

    private init(_ host: [String: String], limit: Duration) throws {
        let options = host.merging(Self.always) { _, ours in ours }
        let raw = Self.withCStrings(Array(options.keys)) { keywords in
            Self.withCStrings(Array(options.values)) { PQconnectStartParams(keywords, $0, 0) }
        }
        guard let raw else { throw StorageError(.noMemory) }
        self.raw = raw
        silence = limit
        PQsetErrorVerbosity(raw, PQERRORS_SQLSTATE)
        // libpq would write what the server remarks to stderr.
        PQsetNoticeReceiver(raw, { _, _ in }, nil)
        let end = ContinuousClock.now + limit
        var next = PQstatus(raw) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING
        while next != PGRES_POLLING_OK {
            guard next == PGRES_POLLING_READING || next == PGRES_POLLING_WRITING else {
                throw StorageError(SQLState.code(ofConnectionMessage: message))
            }
            let events = next == PGRES_POLLING_READING ? POLLIN : POLLOUT
            guard wait(for: Int16(events), until: end) else { throw StorageError(.unavailable) }
            next = PQconnectPoll(raw)
        }
        guard PQsetnonblocking(raw, 1) == 0 else { throw StorageError(.unavailable) }
    }

    deinit { PQfinish(raw) }

    /// A machine that has gone is noticed after about 20 s, also while nothing is asked.
    private static let always = [
        "application_name": "tacit", "client_encoding": "UTF8", "gssencmode": "disable", "keepalives": "1",
        "keepalives_idle": "10", "keepalives_interval": "3", "keepalives_count": "3", "tcp_user_timeout": "10000",
    ]

    var socket: Int32 { PQsocket(raw) }

    /// Runs statements without parameters, and gives the last one's result.
    func simple(_ sql: String) throws -> PostgresResult {
        try send(PQsendQuery(raw, sql))
        return try last()
    }

    func prepare(_ name: String, _ sql: String) throws {
        try send(PQsendPrepare(raw, name, sql, 0, nil))
        _ = try last()
    }

    func run(_ name: String, _ parameters: StatementParameters) throws -> PostgresResult {
        try send(sent(name, parameters))
        return try last()
    }

    /// Runs one prepared statement many times, all sent before the first answer is waited for, up to one point of
    /// synchronisation. The first error is thrown; the server skips what comes behind it.
    func run(_ name: String, each parameters: [StatementParameters]) throws -> [PostgresResult] {
        try send(PQenterPipelineMode(raw))
        for parameters in parameters { try send(sent(name, parameters)) }
        try send(PQpipelineSync(raw))
        var results: [PostgresResult] = []
        var failure: StorageError?
        while true {
            // Behind each statement's result comes a nil.
            guard let result = try nextResult() else { continue }
            if result.status == PGRES_PIPELINE_SYNC { break }
            if failure == nil { failure = error(of: result) }
            if isBroken { throw StorageError(.unavailable) }
            results.append(result)
        }
        try send(PQexitPipelineMode(raw))
        if let failure { throw failure }
        return results
    }

    var isIdle: Bool { !isBroken && PQtransactionStatus(raw) == PQTRANS_IDLE }

    /// Payloads of the notices that came, the connection's own included. Throws if the connection is gone.
    func notices() throws -> [String] {
        guard PQconsumeInput(raw) == 1 else { throw broken(.unavailable) }
        var payloads: [String] = []
        while let notice = PQnotifies(raw) {
            if let payload = notice.pointee.extra { payloads.append(String(cString: payload)) }
            PQfreemem(notice)
        }
        return payloads
    }

    private func sent(_ name: String, _ parameters: StatementParameters) -> Int32 {
        parameters.withPointers { count, values, lengths, formats in
            PQsendQueryPrepared(raw, name, count, values, lengths, formats, 1)
        }
    }

    /// libpq accepts everything while the connection stands, but for more than 65 535 parameters.
    private func send(_ accepted: Int32) throws {
        if accepted != 1 { throw broken(.unavailable) }
    }

    /// The last result of a command; the first error is thrown when all are read.
    private func last() throws -> PostgresResult {
        var last: PostgresResult?
        var failure: StorageError?
        while let result = try nextResult() {
            if failure == nil { failure = error(of: result) }
            last = result
        }
        if let failure { throw failure }
        guard let last else { throw broken(.unavailable) }
        return last
    }

    private func nextResult() throws -> PostgresResult? {
        while true {
            let unsent = PQflush(raw)
            guard unsent >= 0 else { throw broken(.unavailable) }
            if PQisBusy(raw) == 0 { return PQgetResult(raw).map { PostgresResult($0) } }
            let events = unsent == 0 ? POLLIN : POLLIN | POLLOUT
            // What is still owed would be taken for the next command's.
            guard wait(for: Int16(events), until: silence.map { .now + $0 }) else { throw broken(.timeout) }
            guard PQconsumeInput(raw) == 1 else { throw broken(.unavailable) }
        }
    }

    private func error(of result: PostgresResult) -> StorageError? {
        guard let failure = result.failure else { return nil }
        if PQstatus(raw) == CONNECTION_BAD || failure.state.map(SQLState.endsConnection) ?? false { isBroken = true }
        return StorageError(failure.code)
    }

    private func broken(_ code: StorageError.Code) -> StorageError {
        isBroken = true
        return StorageError(code)
    }

    /// False if the time is over.
    private func wait(for events: Int16, until end: ContinuousClock.Instant?) -> Bool {
        while true {
            let rest = end.map { max(0, ContinuousClock.now.duration(to: $0) / .milliseconds(1)) }
            var descriptor = pollfd(fd: PQsocket(raw), events: events, revents: 0)
            let count = poll(&descriptor, 1, rest.map { Int32(min($0.rounded(.up), 1e9)) } ?? -1)
            if count > 0 { return true }
            if count == 0 || errno != EINTR { return false }
        }
    }

    private var message: String { PQerrorMessage(raw).map { String(cString: $0) } ?? "" }

    private static func withCStrings<T>(
        _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> T
    ) -> T {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return (copies.map { UnsafePointer<CChar>($0) } + [nil]).withUnsafeBufferPointer { body($0.baseAddress) }
    }
}
