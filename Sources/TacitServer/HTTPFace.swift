import HTTPTypes
import HummingbirdCore
import NIOCore
package import TacitCore
package import TacitGateway
import TacitWire

/// What HTTP is to Tacit: takes the credential and the body off the wire and hands both to the gateway.
package struct HTTPFace: Sendable {
    let gateway: Gateway
    let readiness: Readiness
    let metrics: @Sendable () -> String
    let randomness: any Randomness
    let budget: ContentBudget
    let isSecure: Bool

    /// For two years, browsers don't try without TLS.
    static let headersWithTLS: HTTPFields = [.strictTransportSecurity: "max-age=63072000"]

    /// - Parameters:
    ///   - budget: bytes of content that may be in the process at once.
    ///   - isSecure: TLS is on; browsers are told to stay with it.
    package init(
        gateway: Gateway, readiness: Readiness, metrics: @escaping @Sendable () -> String, randomness: any Randomness,
        budget: ContentBudget, isSecure: Bool
    ) {
        self.gateway = gateway
        self.readiness = readiness
        self.metrics = metrics
        self.randomness = randomness
        self.budget = budget
        self.isSecure = isSecure
    }

    /// Answers one request; returns after the last byte and the record. If the caller goes away, so does the exchange.
    func respond(
        _ request: Request, _ writer: consuming ResponseWriter, _ disconnect: DisconnectSignal, _ caller: Presented
    ) async throws {
        let id = randomness.requestID()
        let sink = ConnectionSink(
            writer, clock: gateway.clock, extraHeaders: isSecure ? Self.headersWithTLS : [:],
            isHeadOnly: request.method == .head)
        do {
            let route = try Routes.route(request.method, request.uri.path[...])
            switch route {
            case .chatCompletions, .messages:
                try await exchange(request, route, id, sink, disconnect, caller)
            case .models: try await models(request, id, sink, caller)
            case .health:
                try await sink.send(200, type: "application/json", Array(#"{"status":"ok"}"#.utf8), request: id)
            case .readiness: try await ready(id, sink)
            case .metrics: try await figures(id, sink, caller)
            case .unknown: break
            }
        } catch let error as TacitError {
            gateway.log.write(
                .refused(id, (try? Routes.route(request.method, request.uri.path[...])) ?? .unknown, error))
            guard error.code != .cancelled else { return }
            try await refuse(error, request, id, sink)
        }
    }

    private func exchange(
        _ request: Request, _ route: Route, _ id: RequestID, _ sink: ConnectionSink, _ disconnect: DisconnectSignal,
        _ caller: Presented
    ) async throws {
        let share = budget.share()
        let asked = ExchangeRequest(
            id: id, route: route, credential: caller.key, address: caller.address.address, share: share
        ) {
            try await BodyReader().read(request, counting: share) { try await sink.invite() }
        }
        await disconnect.cancelling { await gateway.serve(asked, to: sink) }
        if disconnect.isCut, !sink.isFinished {
            throw TacitError(
                .notReady, "The server is stopping.",
                operator: "the answer was not at its end when the server had to stop")
        }
    }

    private func models(
        _ request: Request, _ id: RequestID, _ sink: ConnectionSink, _ caller: Presented
    ) async throws {
        let admitted = try await gateway.admit(caller.key, from: caller.address.address, to: .models)
        let list = await gateway.models(in: dialect(of: request), for: admitted)
        try await sink.send(200, type: "application/json", list.expose(for: .returning), request: id)
    }

    /// Open to this machine without a key: that is where scrapers of one server run.
    private func figures(
        _ id: RequestID, _ sink: ConnectionSink, _ caller: Presented
    ) async throws {
        if !caller.address.isThisMachine {
            _ = try await gateway.admit(caller.key, from: caller.address.address, to: .metrics)
        }
        try await sink.send(200, type: "text/plain; version=0.0.4", Array(metrics().utf8), request: id)
    }

    private func ready(_ id: RequestID, _ sink: ConnectionSink) async throws {
        let problems = await readiness.problems()
        let listed = problems.map { #"{"check":"\#($0.check)","problem":"\#($0.problem)"}"# }.joined(separator: ",")
        let body = problems.isEmpty ? #"{"ready":true}"# : #"{"ready":false,"problems":[\#(listed)]}"#
        try await sink.send(problems.isEmpty ? 200 : 503, type: "application/json", Array(body.utf8), request: id)
    }

    /// One of the two places where an error becomes an answer: those that never became an exchange, or had to end with
    /// the server.
    private func refuse(_ error: TacitError, _ request: Request, _ id: RequestID, _ sink: ConnectionSink) async throws {
        if sink.isStreaming {
            var event: [UInt8] = []
            dialect(of: request).encodeEvent(error, request: id).encode(into: &event)
            try await sink.write(Return(event))
            return try await sink.finish()
        }
        let body = Return(dialect(of: request).encode(error, request: id))
        try await sink.begin(
            AnswerHead(
                status: error.code.status, content: .json(length: body.byteCount), request: id,
                retryAfter: error.retryAfter))
        try await sink.write(body)
        try await sink.finish()
    }

    /// The dialect that a caller of a shared path speaks: Anthropic's clients name their version.
    private func dialect(of request: Request) -> Dialect {
        let names = HTTPField.Name("anthropic-version").map { request.headers[$0] != nil } ?? false
        return names || request.uri.path.hasPrefix("/v1/messages") ? .anthropic : .openai
    }
}
