import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import TacitCore
import TacitPrivacy
import TacitWire

/// The requests that go to one upstream, with these headers and no others: host, content-length, content-type, accept,
/// user-agent, the credential, and the version that Anthropic's dialect demands.
struct Upstream: Sendable {
    let faults: UpstreamFaults
    private let client: HTTPClient
    private let dialect: Dialect
    private let credential: Credential?
    private let timeouts: UpstreamTimeouts
    /// Without headers and body.
    private let operation: HTTPClient.Request
    private let list: HTTPClient.Request

    init(_ settings: HTTPProvider.Settings, _ clients: UpstreamClients) throws(SettingError) {
        faults = UpstreamFaults(provider: settings.name)
        client = clients.client(for: settings.baseURL)
        dialect = settings.dialect
        credential = settings.credential
        timeouts = settings.timeouts
        // Anthropic lists 20 models a page unless asked for more; 1000 is the most.
        let page = settings.dialect == .anthropic ? "?limit=1000" : ""
        do {
            operation = try HTTPClient.Request(
                url: settings.baseURL.url(settings.dialect.operationPath), method: .POST)
            list = try HTTPClient.Request(
                url: settings.baseURL.url(settings.dialect.modelsPath) + page, method: .GET)
        } catch {
            throw SettingError("base URL", "is not a URL that can be called")
        }
    }

    func send(_ body: [UInt8], isStreamed: Bool) -> UpstreamExchange {
        var request = operation
        request.headers = headers(accept: isStreamed ? "text/event-stream, application/json" : "application/json")
        request.headers.add(name: "content-type", value: "application/json")
        request.body = .byteBuffer(ByteBuffer(bytes: body))
        return UpstreamExchange.start(request, on: client, timeouts: timeouts, faults: faults)
    }

    /// Names of the models, within its time limit; `nil` on any failure.
    func models(clock: any Clock) async -> [String]? {
        var request = list
        request.headers = headers(accept: "application/json")
        let exchange = UpstreamExchange.start(
            request, on: client, timeouts: timeouts, faults: faults, deadline: .now() + timeouts.models)
        defer { exchange.abort() }
        do {
            _ = try await AnswerHead(exchange.head(), isStreamed: false, faults: faults, clock: clock)
            var body: [UInt8] = []
            while let bytes = try await exchange.bytes() {
                body.append(contentsOf: bytes.readableBytesView)
                guard body.count <= Self.maximumList else { return nil }
            }
            return ModelNames.parse(body)
        } catch {
            return nil
        }
    }

    /// Bytes of a list of models.
    private static let maximumList = 4 << 20

    private func headers(accept: String) -> HTTPHeaders {
        var headers: HTTPHeaders = ["accept": accept, "user-agent": "tacit"]
        if let (name, value) = credential?.header(dialect) {
            headers.add(name: name, value: value)
        }
        if dialect == .anthropic {
            headers.add(name: "anthropic-version", value: "2023-06-01")
        }
        return headers
    }
}
