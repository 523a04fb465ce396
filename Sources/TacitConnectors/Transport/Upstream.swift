import NIOCore
import NIOHTTP1
import TacitCore
import TacitPrivacy
import TacitWire

/// The requests that go to one upstream, with these headers and no others: host, content-length, content-type, accept,
/// user-agent, the credential, and the version that Anthropic's dialect demands.
struct Upstream: Sendable {
    let faults: UpstreamFaults
    private let pool: UpstreamPool
    private let timeouts: UpstreamTimeouts
    private let whole: RequestTemplate
    private let streamed: RequestTemplate
    private let list: RequestTemplate

    init(_ settings: HTTPProvider.Settings, _ clients: UpstreamClients) {
        faults = UpstreamFaults(provider: settings.name)
        pool = clients.pool(for: settings.baseURL)
        timeouts = settings.timeouts
        let url = settings.baseURL
        let operation = url.path + settings.dialect.operationPath
        // Anthropic lists 20 models a page unless asked for more; 1000 is the most.
        let page = settings.dialect == .anthropic ? "?limit=1000" : ""
        let plain = "application/json"
        whole = RequestTemplate(.POST, url, operation, headers: Self.headers(settings, accept: plain, content: plain))
        streamed = RequestTemplate(
            .POST, url, operation,
            headers: Self.headers(settings, accept: "text/event-stream, " + plain, content: plain))
        list = RequestTemplate(
            .GET, url, url.path + settings.dialect.modelsPath + page, headers: Self.headers(settings, accept: plain))
    }

    func send(_ body: [UInt8], isStreamed: Bool) -> UpstreamExchange {
        let template = isStreamed ? streamed : whole
        return UpstreamExchange.start(template.request(body), on: pool, timeouts: timeouts, faults: faults)
    }

    /// Names of the models, within its time limit; `nil` on any failure.
    func models(clock: any Clock) async -> [String]? {
        (try? await listing(clock: clock)).flatMap { ModelNames.parse($0) }
    }

    /// The list of models as it came, within its time limit.
    func listing(clock: any Clock) async throws -> [UInt8] {
        let exchange = UpstreamExchange.start(
            list.request(nil), on: pool, timeouts: timeouts, faults: faults, deadline: .now() + timeouts.models)
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
    ) -> [(name: String, value: String)] {
        var headers = [(name: "accept", value: accept), (name: "user-agent", value: "tacit")]
        if let header = settings.credential?.header(settings.dialect) { headers.append(header) }
        if settings.dialect == .anthropic { headers.append((name: "anthropic-version", value: "2023-06-01")) }
        if let content { headers.append((name: "content-type", value: content)) }
        return headers
    }
}
