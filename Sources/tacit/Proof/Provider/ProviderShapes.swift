import Foundation

/// Bodies and events in both dialects, as providers write them.
enum ProviderShapes {
    static func error(_ words: String) -> String {
        #"{"type":"error","error":{"message":\#(quoted(words)),"type":"api_error","code":null,"param":\#(quoted(words))}}"#
    }

    static func errorEvent(_ words: String) -> String { "event: error\ndata: \(error(words))\n\n" }

    // MARK: Whole answers

    static func textAnswer(_ text: String, _ isAnthropic: Bool) -> String {
        isAnthropic
            ? anthropic(content: #"{"type":"text","text":\#(quoted(text))}"#)
            : openAI(message: #"{"role":"assistant","content":\#(quoted(text))}"#)
    }

    static func toolAnswer(_ text: String, _ isAnthropic: Bool) -> String {
        let argument = #"{"note":\#(quoted(text))}"#
        return isAnthropic
            ? anthropic(content: #"{"type":"tool_use","id":"toolu_1","name":"note","input":\#(argument)}"#)
            : openAI(
                message: #"{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","#
                    + #""function":{"name":"note","arguments":\#(quoted(argument))}}]}"#)
    }

    private static func openAI(message: String) -> String {
        #"{"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":\#(message),"#
            + #""finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}"#
    }

    private static func anthropic(content: String) -> String {
        #"{"id":"msg_1","type":"message","role":"assistant","model":"m","content":[\#(content)],"stop_reason":"end_turn","#
            + #""stop_sequence":null,"usage":{"input_tokens":1,"output_tokens":1}}"#
    }

    // MARK: Events

    static func textEvents(_ text: String, _ isAnthropic: Bool) -> [String] {
        guard isAnthropic else {
            return openAIEvents(
                [#"{"role":"assistant","content":""}"#] + pieces(text).map { #"{"content":\#(quoted($0))}"# })
        }
        return anthropicEvents(
            block: #"{"type":"text","text":""}"#,
            deltas: pieces(text).map { #"{"type":"text_delta","text":\#(quoted($0))}"# })
    }

    static func toolEvents(_ text: String, _ isAnthropic: Bool) -> [String] {
        let argument = pieces(#"{"note":\#(quoted(text))}"#)
        guard isAnthropic else {
            let start =
                #"{"role":"assistant","tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"note","arguments":""}}]}"#
            return openAIEvents(
                [start] + argument.map { #"{"tool_calls":[{"index":0,"function":{"arguments":\#(quoted($0))}}]}"# })
        }
        return anthropicEvents(
            block: #"{"type":"tool_use","id":"toolu_1","name":"note","input":{}}"#,
            deltas: argument.map { #"{"type":"input_json_delta","partial_json":\#(quoted($0))}"# })
    }

    private static func openAIEvents(_ deltas: [String]) -> [String] {
        let chunks =
            deltas.map { (#"{"index":0,"delta":\#($0),"finish_reason":null}"#) } + [
                #"{"index":0,"delta":{},"finish_reason":"stop"}"#
            ]
        return chunks.map {
            "data: "
                + #"{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m","choices":[\#($0)]}"#
                + "\n\n"
        } + ["data: [DONE]\n\n"]
    }

    private static func anthropicEvents(block: String, deltas: [String]) -> [String] {
        let start =
            #"{"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"m","content":[],"#
            + #""stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":1,"output_tokens":1}}}"#
        let end =
            #"{"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":1}}"#
        let middle = deltas.map { ("content_block_delta", #"{"type":"content_block_delta","index":0,"delta":\#($0)}"#) }
        let events =
            [
                ("message_start", start),
                ("content_block_start", #"{"type":"content_block_start","index":0,"content_block":\#(block)}"#),
            ]
            + middle
            + [
                ("content_block_stop", #"{"type":"content_block_stop","index":0}"#), ("message_delta", end),
                ("message_stop", #"{"type":"message_stop"}"#),
            ]
        return events.map { "event: \($0)\ndata: \($1)\n\n" }
    }

    /// Of five characters, so that placeholders and characters of several bytes fall across events.
    private static func pieces(_ text: String) -> [String] {
        var rest = text[...]
        var pieces: [String] = []
        while !rest.isEmpty {
            pieces.append(String(rest.prefix(5)))
            rest = rest.dropFirst(5)
        }
        return pieces
    }

    static func quoted(_ text: String) -> String {
        let data =
            (try? JSONSerialization.data(withJSONObject: text, options: [.fragmentsAllowed, .withoutEscapingSlashes]))
            ?? Data()
        return String(decoding: data, as: UTF8.self)
    }
}
