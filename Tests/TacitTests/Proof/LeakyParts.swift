import Foundation
import Synchronization
import TacitCore
import TacitGateway
import TacitPrivacy
import TacitWire

/// Something that is kept for ever: a cache without an end.
final class Kept: Sendable {
    private let all = Mutex<[[UInt8]]>([])

    func append(_ bytes: [UInt8]) {
        all.withLock { $0.append(bytes) }
    }
}

/// The last of something.
final class Last: Sendable {
    private let value = Mutex("")

    func set(_ text: String) { value.withLock { $0 = text } }
    func get() -> String { value.withLock { $0 } }

    /// Keeps nothing.
    func take() -> String {
        value.withLock { text in
            defer { text = "" }
            return text
        }
    }

    /// The first one stays.
    func setOnce(_ text: String) {
        value.withLock { if $0.isEmpty { $0 = text } }
    }
}

let kept = Kept()
let last = Last()
let sent = Last()

extension Gateway {
    func with(
        keys: (any KeyBook)? = nil, providers: (any Provider) -> any Provider = { $0 },
        requests: (any RequestLog) -> any RequestLog = { $0 }, rates: (any RateBook) -> any RateBook = { $0 },
        spend: (any SpendBook) -> any SpendBook = { $0 }, log: (any OperatorLog) -> any OperatorLog = { $0 },
        finder: Finder? = nil, pseudonym: (@Sendable ([UInt8]) -> String)? = nil, valueKey: PseudonymKey? = nil,
        settings: Gateway.Settings? = nil
    ) -> Gateway {
        Gateway(
            keys: keys ?? self.keys, providers: ProviderBook(self.providers.providers.map(providers)),
            requests: requests(self.requests), rates: rates(self.rates), spend: spend(self.spend), prices: prices,
            log: log(self.log),
            clock: clock, settings: settings ?? self.settings, finder: finder ?? self.finder,
            pseudonym: pseudonym ?? self.pseudonym,
            valueKey: valueKey ?? self.valueKey)
    }

    /// With a key of stand-ins that tells all.
    func spiedByKey(_ leak: @escaping @Sendable ([UInt8]) -> Void) -> Gateway {
        let pseudonym = pseudonym
        return with(
            valueKey: PseudonymKey { message in
                leak(message)
                return Array(pseudonym(message).utf8)
            })
    }

    /// With a recognizer that finds nothing and tells all.
    func spied(_ leak: @escaping @Sendable ([UInt8]) -> Void) -> Gateway {
        with(finder: Finder(recognizers: Recognizers.all + [Spy(leak: leak)]))
    }
}

private struct Spy: Recognizer {
    let name = "spy"
    let needs = ByteTraits()
    let leak: @Sendable ([UInt8]) -> Void

    func find(in text: ScanText, into findings: inout [Finding]) {
        leak(text.bytes)
    }
}

struct LeakyKeys: KeyBook {
    let inner: any KeyBook
    let leak: @Sendable (String) -> Void

    func entry(for key: APIKey) async throws -> KeyEntry? {
        leak(key.secret)
        return try await inner.entry(for: key)
    }
}

struct LeakyRequests: RequestLog {
    let inner: any RequestLog

    var isHealthy: Bool { inner.isHealthy }

    func append(_ record: RequestRecord, hasReservation: Bool) -> Commit {
        var record = record
        record.model = last.get()
        return inner.append(record, hasReservation: hasReservation)
    }
}

/// Keeps records that wait for a commit, with a text in each, and never commits them.
final class WaitingRequests: RequestLog {
    private let inner: any RequestLog
    private let queue = Mutex<[RequestRecord]>([])

    init(inner: any RequestLog) {
        self.inner = inner
    }

    var isHealthy: Bool { inner.isHealthy }

    func append(_ record: RequestRecord, hasReservation: Bool) -> Commit {
        var record = record
        record.model = last.take()
        queue.withLock { $0.append(record) }
        return .done
    }
}

/// Takes leases in the name of a text.
struct LeakyRates: RateBook {
    let inner: any RateBook

    func take(_ amount: Int, of meter: RateMeter, limit: Int, account: AccountID) async throws -> RateGrant {
        let text = last.get()
        return try await inner.take(
            amount, of: meter, limit: limit, account: text.isEmpty ? account : AccountID(text))
    }

    func settle(_ taken: RateTake, used: Int) { inner.settle(taken, used: used) }
}

/// Reserves under a text, the same one each time: the second reservation is a mistake that a database server logs.
struct LeakySpend: SpendBook {
    let inner: any SpendBook

    func reserve(_ amount: Money, for request: RequestID, account: AccountID, cap: SpendCap) async throws {
        let text = last.get()
        try await inner.reserve(
            amount, for: text.isEmpty ? request : RequestID(text), account: account, cap: cap)
    }

    func release(_ request: RequestID) { inner.release(request) }
}

struct LeakyMetrics: OperatorLog {
    let inner: any OperatorLog
    let leak: @Sendable (inout RequestRecord, String) -> Void

    func write(_ event: LogEvent) {
        guard case .exchange(var record) = event else { return inner.write(event) }
        leak(&record, last.get())
        inner.write(.exchange(record))
    }
}

struct LeakyProvider: Provider {
    enum Leak {
        case key, wordsInLog, wordsInError, bodyInError
    }

    let inner: any Provider
    let leak: Leak

    var name: String { inner.name }
    var card: DataCard { inner.card }

    func speaks(_ dialect: Dialect) -> Bool { inner.speaks(dialect) }
    func models() async -> [String]? { await inner.models() }

    func call<Result: Sendable>(
        _ dialect: Dialect, _ body: ProtectedBody, isStreamed: Bool,
        read: @Sendable (inout ProviderAnswer) async throws -> Result
    ) async throws -> Result {
        if case .key = leak { tellProvider() }
        let words = Kept()
        do {
            return try await inner.call(dialect, body, isStreamed: isStreamed) { answer in
                let source = answer
                var tapped = ProviderAnswer(isEventStream: answer.isEventStream) {
                    var source = source
                    guard let bytes = try await source.next() else { return nil }
                    words.append(bytes.expose(for: .restoring))
                    if case .wordsInLog = leak { PlantedLeak.printError(bytes.expose(for: .restoring)) }
                    return bytes
                }
                return try await read(&tapped)
            }
        } catch let error as TacitError {
            switch leak {
            case .wordsInError: throw TacitError(error.code, words.text)
            case .bodyInError: throw TacitError(error.code, String(decoding: body.expose(for: .sending), as: UTF8.self))
            default: throw error
            }
        }
    }

    /// A request of its own to the same server, with the caller's key as its credential.
    private func tellProvider() {
        let arguments = PlantedInstance.arguments
        guard let argument = arguments.first(where: { $0.hasPrefix(name + "=") }),
            let port = argument.split(separator: ":").last.flatMap({ Int($0.prefix { $0.isNumber }) })
        else { return }
        SideChannel.send("GET /models HTTP/1.1\r\nx-api-key: \(sent.get())\r\nhost: x\r\n\r\n", port: port)
    }
}

extension Kept {
    fileprivate var text: String { String(decoding: all.withLock { $0.flatMap { $0 } }, as: UTF8.self) }
}
