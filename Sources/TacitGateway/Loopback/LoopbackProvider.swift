package import TacitCore
package import TacitPrivacy
package import TacitWire

/// The built-in provider without a model: answers from a template with the placeholders that it was given, and says that
/// it does. `loopback/reply` writes a support answer; `loopback/echo` gives the last user text back as it is.
package struct LoopbackProvider: Provider {
    package let name = "loopback"
    package let card = DataCard(trust: .own, region: "this machine", retention: "none", trainsOnData: false)

    package init() {}

    package func speaks(_ dialect: Dialect) -> Bool { true }

    package func models() async -> [String]? { ["reply", "echo"] }

    package func call<Result: Sendable>(
        _ dialect: Dialect, _ body: ProtectedBody, isStreamed: Bool,
        read: @Sendable (inout ProviderAnswer) async throws -> Result
    ) async throws -> Result {
        let request = try LoopbackRequest(body, dialect: dialect)
        let text = request.model == "echo" ? request.lastUserText : LoopbackTemplate.answer(to: request.lastUserText)
        let answer = LoopbackAnswer(
            text: text, model: request.model, inputTokens: (body.byteCount + 3) / 4, wantsUsage: request.wantsUsage)
        let pieces = LoopbackPieces(isStreamed ? answer.events(in: dialect) : [answer.body(in: dialect)])
        var begun = ProviderAnswer(isEventStream: isStreamed) { pieces.next() }
        return try await read(&begun)
    }
}
