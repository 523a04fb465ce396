package import TacitCore
package import TacitPrivacy
package import TacitWire

/// The built-in provider without a model: answers from a template with the placeholders that it was given, and says that
/// it does. `loopback/reply` writes a support answer; `loopback/echo` gives the last user text back as it is.
package struct LoopbackProvider: Provider {
    package static let name = "loopback"

    package var name: String { Self.name }
    package let card = DataCard(trust: .own, region: "this machine", retention: "none", trainsOnData: false)

    package init() {}

    package func speaks(_ dialect: Dialect) -> Bool { true }

    package func models() async -> [String]? { ["reply", "echo"] }

    /// The events of a streamed answer to an OpenAI-dialect body, for a server that plays a model (the demo's).
    package static func answer(toBody body: [UInt8]) -> [[UInt8]] {
        guard let request = try? LoopbackRequest(body) else { return [] }
        let answer = LoopbackAnswer(
            text: LoopbackTemplate.answer(to: request.lastUserText), model: request.model,
            inputTokens: (body.count + 3) / 4, wantsUsage: request.wantsUsage)
        return answer.events(in: .openai)
    }

    package func call<Result: Sendable>(
        _ dialect: Dialect, _ body: ProtectedBody, isStreamed: Bool,
        read: @Sendable (inout ProviderAnswer) async throws -> Result
    ) async throws -> Result {
        let request = try LoopbackRequest(body.expose(for: .sending))
        let text = request.model == "echo" ? request.lastUserText : LoopbackTemplate.answer(to: request.lastUserText)
        let answer = LoopbackAnswer(
            text: text, model: request.model, inputTokens: (body.byteCount + 3) / 4, wantsUsage: request.wantsUsage)
        let pieces = LoopbackPieces(isStreamed ? answer.events(in: dialect) : [answer.body(in: dialect)])
        var begun = ProviderAnswer(isEventStream: isStreamed) { pieces.next() }
        return try await read(&begun)
    }
}
