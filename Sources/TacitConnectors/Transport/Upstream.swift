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
    private let timeouts: UpstreamTimeouts
    /// Without their bodies.
    private let whole: HTTPClient.Request
    private let streamed: HTTPClient.Request
    private let list: HTTPClient.Request

    init(_ settings: HTTPProvider.Settings, _ clients: UpstreamClients) throws(SettingError) {
        faults = UpstreamFaults(provider: settings.name)
        client = clients.client(for: settings.baseURL)
        timeouts = settings.timeouts
        let url = settings.baseURL.url(settings.dialect.operationPath)
        // Anthropic lists 20 models a page unless asked for more; 1000 is the most.
        let page = settings.dialect == .anthropic ? "?limit=1000" : ""
        let plain = "application/json"
        do {
            whole = try HTTPClient.Request(
                url: url, method: .POST, headers: Self.headers(settings, accept: plain, content: plain))
            streamed = try HTTPClient.Request(
                url: url, method: .POST,
                headers: Self.headers(settings, accept: "text/event-stream, " + plain, content: plain))
            list = try HTTPClient.Request(
                url: settings.baseURL.url(settings.dialect.modelsPath) + page, method: .GET,
                headers: Self.headers(settings, accept: plain))
        } catch {
            throw SettingError("base URL", "is not a URL that can be called")
        }
    }

    func send(_ body: [UInt8], isStreamed: Bool) -> UpstreamExchange {
        var request = isStreamed ? streamed : whole
        request.body = .byteBuffer(ByteBuffer(bytes: body))
        return UpstreamExchange.start(request, on: client, timeouts: timeouts, faults: faults)
    }

    /// Names of the models, within its time limit; `nil` on any failure.
    func models(clock: any Clock) async -> [String]? {
        (try? await listing(clock: clock)).flatMap { ModelNames.parse($0) }
    }

    /// The list of models as it came, within its time limit.
    func listing(clock: any Clock) async throws -> [UInt8] {
        let exchange = UpstreamExchange.start(
            list, on: client, timeouts: timeouts, faults: faults, deadline: .now() + timeouts.models)
        defer { exchange.abort() }
        _ = try await AnswerHead(exchange.head(), isStreamed: false, faults: faults, clock: clock)
        var body: [UInt8] = []
        while let bytes = try await exchange.bytes() {
            body.append(contentsOf: bytes.readableBytesView)
            guard body.count <= Self.maximumList else { throw faults.invalid("the list of models is too large") }
        }
        return body
    }

    /// Bytes of a list of models.
    private static let maximumList = 4 << 20

    private static func headers(
        _ settings: HTTPProvider.Settings, accept: String, content: String? = nil
    ) -> HTTPHeaders {
        var headers: HTTPHeaders = ["accept": accept, "user-agent": "tacit"]
        if let (name, value) = settings.credential?.header(settings.dialect) {
            headers.add(name: name, value: value)
        }
        if settings.dialect == .anthropic {
            headers.add(name: "anthropic-version", value: "2023-06-01")
        }
        if let content { headers.add(name: "content-type", value: content) }
        return headers
    }
}
