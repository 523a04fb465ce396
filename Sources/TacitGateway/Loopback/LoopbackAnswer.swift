import TacitCore
import TacitWire

/// Loopback's answer in the shapes of the dialects.
struct LoopbackAnswer {
    let text: String
    let model: String
    let inputTokens: Int
    let wantsUsage: Bool

    /// Bytes of a piece of a stream: shorter than a placeholder, so that each is cut.
    private static let pieceBytes = 7

    private var outputTokens: Int { (text.utf8.count + 3) / 4 }
    private var quotedModel: String { quoted(model) }

    private func quoted(_ text: String) -> String {
        String(decoding: JSONString.quoted(text), as: UTF8.self)
    }

    func body(in dialect: Dialect) -> [UInt8] {
        switch dialect {
        case .openai:
            Array(
                (#"{"id":"loopback","object":"chat.completion","created":0,"model":\#(quotedModel),"choices":[{"index":0,"#
                    + #""message":{"role":"assistant","content":\#(quoted(text)),"refusal":null},"logprobs":null,"#
                    + #""finish_reason":"stop"}],"usage":\#(openAIUsage)}"#).utf8)
        case .anthropic:
            Array(
                (#"{"id":"loopback","type":"message","role":"assistant","model":\#(quotedModel),"#
                    + #""content":[{"type":"text","text":\#(quoted(text))}],"stop_reason":"end_turn","stop_sequence":null,"#
                    + #""usage":{"input_tokens":\#(inputTokens),"output_tokens":\#(outputTokens)}}"#).utf8)
        }
    }

    private var openAIUsage: String {
        #"{"prompt_tokens":\#(inputTokens),"completion_tokens":\#(outputTokens),"total_tokens":\#(inputTokens + outputTokens)}"#
    }

    func events(in dialect: Dialect) -> [[UInt8]] {
        let events = dialect == .openai ? openAIEvents : anthropicEvents
        return events.map { event in
            var bytes: [UInt8] = []
            event.encode(into: &bytes)
            return bytes
        }
    }

    private var pieces: [String] {
        var pieces: [String] = []
        var piece = ""
        for scalar in text.unicodeScalars {
            piece.unicodeScalars.append(scalar)
            if piece.utf8.count >= Self.pieceBytes {
                pieces.append(piece)
                piece = ""
            }
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }

    private var openAIEvents: [ServerSentEvent] {
        func chunk(_ choices: String, _ usage: String = "") -> ServerSentEvent {
            let text =
                #"{"id":"loopback","object":"chat.completion.chunk","created":0,"model":\#(quotedModel),"choices":[\#(choices)]\#(usage)}"#
            return ServerSentEvent(data: Array(text.utf8))
        }
        func choice(_ delta: String, _ reason: String = "null") -> String {
            #"{"index":0,"delta":\#(delta),"finish_reason":\#(reason)}"#
        }
        var events = [chunk(choice(#"{"role":"assistant","content":""}"#))]
        events += pieces.map { chunk(choice(#"{"content":\#(quoted($0))}"#)) }
        events.append(chunk(choice("{}", "\"stop\"")))
        if wantsUsage { events.append(chunk("", #","usage":\#(openAIUsage)"#)) }
        events.append(ServerSentEvent(data: Array("[DONE]".utf8)))
        return events
    }

    private var anthropicEvents: [ServerSentEvent] {
        func event(_ name: String, _ members: String) -> ServerSentEvent {
            ServerSentEvent(name: Array(name.utf8), data: Array(#"{"type":"\#(name)"\#(members)}"#.utf8))
        }
        let message =
            #","message":{"id":"loopback","type":"message","role":"assistant","model":\#(quotedModel),"content":[],"#
            + #""stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":\#(inputTokens),"output_tokens":1}}"#
        var events = [
            event("message_start", message),
            event("content_block_start", #","index":0,"content_block":{"type":"text","text":""}"#),
        ]
        events += pieces.map {
            event("content_block_delta", #","index":0,"delta":{"type":"text_delta","text":\#(quoted($0))}"#)
        }
        events.append(event("content_block_stop", #","index":0"#))
        let delta =
            #","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":\#(outputTokens)}"#
        events.append(event("message_delta", delta))
        events.append(event("message_stop", ""))
        return events
    }
}
