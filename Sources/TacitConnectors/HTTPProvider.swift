import NIOCore
import NIOHTTP1
package import TacitCore
package import TacitPrivacy
package import TacitWire

/// One upstream that speaks one dialect over HTTP.
package final class HTTPProvider: Provider, CustomStringConvertible {
    package struct Settings: Sendable {
        /// As it stands in the configuration.
        package var name: String
        package var dialect: Dialect
        package var baseURL: BaseURL
        /// Tacit's own; the caller's key never goes upstream.
        package var credential: Credential?
        package var card: DataCard
        package var timeouts: UpstreamTimeouts
        /// Bytes of an answer that isn't a stream.
        package var maximumAnswer: Int

        /// - Parameter card: by default, an upstream on this machine is one's own and any other is public, and nothing
        ///   else is known.
        package init(
            name: String, dialect: Dialect, baseURL: BaseURL, credential: Credential? = nil, card: DataCard? = nil,
            timeouts: UpstreamTimeouts = UpstreamTimeouts(), maximumAnswer: Int = 64 << 20
        ) {
            self.name = name
            self.dialect = dialect
            self.baseURL = baseURL
            self.credential = credential
            self.card = card ?? DataCard(trust: baseURL.isLoopback ? .own : .public)
            self.timeouts = timeouts
            self.maximumAnswer = maximumAnswer
        }
    }

    package var name: String { settings.name }
    package var card: DataCard { settings.card }

    private let settings: Settings
    private let clock: any Clock
    private let list: ModelList
    private let upstream: Upstream

    package init(_ settings: Settings, clients: UpstreamClients, clock: any Clock = SystemClock()) {
        let upstream = Upstream(settings, clients)
        self.settings = settings
        self.clock = clock
        self.upstream = upstream
        list = ModelList(clock: clock) { await upstream.models(clock: clock) }
    }

    package func speaks(_ dialect: Dialect) -> Bool { dialect == settings.dialect }

    package func call<Result: Sendable>(
        _ dialect: Dialect, _ body: ProtectedBody, isStreamed: Bool,
        read: @Sendable (inout ProviderAnswer) async throws -> Result
    ) async throws -> Result {
        guard speaks(dialect) else {
            throw TacitError(
                .dialectMismatch, "The provider speaks another dialect than this route.",
                operator: upstream.faults.tell("asked for \(dialect.rawValue), speaks \(settings.dialect.rawValue)"))
        }
        let exchange = upstream.send(body.expose(for: .sending), isStreamed: isStreamed)
        defer { exchange.abort() }
        let faults = upstream.faults
        let head = try await AnswerHead(exchange.head(), isStreamed: isStreamed, faults: faults, clock: clock)
        let gauge = head.isEventStream ? nil : AnswerGauge(maximum: settings.maximumAnswer)
        guard gauge?.admits(announced: head.length) ?? true else {
            throw faults.transport(ExchangeEnd.tooLarge, hasHead: true)
        }
        var answer = ProviderAnswer(isEventStream: head.isEventStream) {
            guard let bytes = try await exchange.bytes() else { return nil }
            guard gauge?.admits(bytes.readableBytes) ?? true else {
                exchange.abort(.tooLarge)
                throw faults.transport(ExchangeEnd.tooLarge, hasHead: true)
            }
            return ProviderBytes(Array(bytes.readableBytesView))
        }
        return try await read(&answer)
    }

    package func models() async -> [String]? { await list.names() }

    /// Looks whether the upstream can be reached and takes the credential, by asking for its list of models: the same
    /// way that texts go, without any.
    ///
    /// - Throws: `TacitError` with one of the `upstream…` codes. `upstreamUnknownModel` says that it has no such list.
    package func probe() async throws { _ = try await upstream.listing(clock: clock) }

    package var description: String { "provider \(name)" }
}
