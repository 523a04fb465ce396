import NIOCore
import TacitConnectors
import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire

/// Heads and bodies of answers.
enum Answers {
    static func json(_ body: String, status: String = "200 OK", headers: String = "") -> ScriptedServer.Step {
        .send(
            "HTTP/1.1 \(status)\r\ncontent-type: application/json\r\ncontent-length: \(body.utf8.count)\r\n\(headers)\r\n"
                + body)
    }

    static let streamHead =
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream; charset=utf-8\r\n"
        + "transfer-encoding: chunked\r\n\r\n"

    static func chunk(_ bytes: [UInt8]) -> [UInt8] {
        Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + Array("\r\n".utf8)
    }

    static func chunk(_ text: String) -> [UInt8] { chunk(Array(text.utf8)) }

    static let lastChunk = Array("0\r\n\r\n".utf8)
}

/// What a call brought, for comparison.
struct Received: Sendable, Equatable {
    var isEventStream = false
    var bytes: [UInt8] = []
}

/// A provider and its connections for one test; the connections are closed at its end.
struct Wired: Sendable {
    let provider: HTTPProvider
    let clients: UpstreamClients

    /// A request in which nothing is found and nothing is edited.
    static let body = #"{"model":"model-1","messages":[{"role":"user","content":"Hi"}]}"#

    func call(_ json: String = Wired.body, isStreamed: Bool = false) async throws -> Received {
        let dialect: Dialect = provider.speaks(.openai) ? .openai : .anthropic
        return try await provider.call(dialect, TestBodies.protected(json, dialect: dialect), isStreamed: isStreamed) {
            answer in
            var received = Received(isEventStream: answer.isEventStream)
            while let bytes = try await answer.next() {
                received.bytes += bytes.expose(for: .restoring)
            }
            return received
        }
    }

    /// The error that a call ends with; `nil` if it doesn't.
    func fault(_ json: String = Wired.body, isStreamed: Bool = false) async -> TacitError? {
        do {
            _ = try await call(json, isStreamed: isStreamed)
            return nil
        } catch {
            return error as? TacitError
        }
    }
}

/// Runs `body` with a provider at `url`.
func withProvider<Value>(
    _ url: String, dialect: Dialect = .openai, credential: String? = nil,
    timeouts: UpstreamTimeouts = .patient, maximumAnswer: Int = 1 << 20,
    clients settings: UpstreamClients.Settings = .patient, clock: any Clock = SystemClock(),
    _ body: (Wired) async throws -> Value
) async throws -> Value {
    let clients = try UpstreamClients(settings)
    do {
        let provider = HTTPProvider(
            try HTTPProvider.Settings(
                name: "test", dialect: dialect, baseURL: BaseURL(url, dialect: dialect),
                credential: credential.map { try Credential($0) }, timeouts: timeouts, maximumAnswer: maximumAnswer),
            clients: clients, clock: clock)
        let value = try await body(Wired(provider: provider, clients: clients))
        await clients.shutdown()
        return value
    } catch {
        await clients.shutdown()
        throw error
    }
}

/// The same with a scripted server before it.
func withServer<Value>(
    _ scripts: [[ScriptedServer.Step]], dialect: Dialect = .openai, credential: String? = nil,
    timeouts: UpstreamTimeouts = .patient, maximumAnswer: Int = 1 << 20, clock: any Clock = SystemClock(),
    _ body: (Wired, ScriptedServer) async throws -> Value
) async throws -> Value {
    let server = try await ScriptedServer(scripts)
    let value = try await withProvider(
        "http://127.0.0.1:\(server.port)", dialect: dialect, credential: credential, timeouts: timeouts,
        maximumAnswer: maximumAnswer, clock: clock
    ) { try await body($0, server) }
    await server.stop()
    return value
}

extension TimeAmount {
    /// Short enough to end a test that waits for a limit, long enough that nothing else meets it.
    static let brief: TimeAmount = .milliseconds(1500)
}

extension UpstreamTimeouts {
    /// Nothing that a busy machine does ends a test.
    static let patient = UpstreamTimeouts(models: .seconds(120))
}

extension UpstreamClients.Settings {
    static let patient = UpstreamClients.Settings(connectTimeout: .seconds(120))
}
