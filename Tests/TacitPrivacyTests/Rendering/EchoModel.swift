import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire

/// A model that says back what it was told.
enum EchoModel {
    /// A conversation in which the user says `content`, and a tool was called with `input`.
    static func body(_ dialect: Dialect, _ content: String, _ input: String) -> String {
        let user = #"{"role":"user","content":"# + TestBodies.quoted(content) + "}"
        let call =
            dialect == .openai
            ? #"{"role":"assistant","tool_calls":[{"id":"call_1","type":"function","function":{"name":"f","arguments":\#(TestBodies.quoted(input))}}]}"#
            : #"{"role":"assistant","content":[{"type":"tool_use","id":"toolu_1","name":"f","input":\#(input)}]}"#
        return #"{"model":"lab/m","max_tokens":9,"messages":[\#(user),\#(call)]}"#
    }

    /// What the provider reads of them.
    static func seen(_ body: ProtectedBody, _ dialect: Dialect) throws -> (content: String, input: String) {
        let document = try JSONParser.parse(body.expose(for: .sending))
        var content = ""
        var input = ""
        for index in 0..<document.count where document.parent(index) != nil {
            if document.hasKey(index, "content"), let text = document.text(index),
                !text.hasPrefix(Placeholder.instruction)
            {
                content = text
            }
            if document.hasKey(index, "arguments") { input = document.text(index) ?? "" }
            if document.hasKey(index, "input") {
                input = String(decoding: document.bytes[document.range(index)], as: UTF8.self)
            }
        }
        return (content, input)
    }

    static func streamed(
        _ seen: (content: String, input: String), _ dialect: Dialect, _ context: RestoringContext,
        using generator: inout SeededGenerator
    ) throws -> (content: String, input: String) {
        let content = Cuts.random(seen.content, longest: 6, using: &generator)
        let input = Cuts.random(seen.input, longest: 6, using: &generator)
        let bytes =
            dialect == .openai
            ? Events.openAI(
                content.map { Events.content($0) } + input.map { Events.arguments($0) } + [
                    Events.chunk("", finish: "stop")
                ])
            : Events.anthropic(
                content.map { Events.delta("text_delta", "text", $0) }
                    + [#"{"type":"content_block_stop","index":0}"#]
                    + input.map { Events.delta("input_json_delta", "partial_json", $0, block: 1) }
                    + [#"{"type":"content_block_stop","index":1}"#])
        let pieces = Cuts.random(bytes, longest: 90, using: &generator)
        let client = try StreamClient(try StreamRestorer.restore(pieces, dialect, context).bytes, dialect)
        return dialect == .openai
            ? (client.texts["0.content"] ?? "", client.texts["0.tool#0"] ?? "")
            : (client.texts["0.text"] ?? "", client.texts["1.partial_json"] ?? "")
    }

    static func whole(
        _ seen: (content: String, input: String), _ dialect: Dialect, _ context: RestoringContext
    ) throws -> (content: String, input: String) {
        let content = TestBodies.quoted(seen.content)
        let answer =
            dialect == .openai
            ? #"{"choices":[{"index":0,"message":{"content":\#(content),"tool_calls":[{"function":{"arguments":\#(TestBodies.quoted(seen.input))}}]}}]}"#
            : #"{"type":"message","content":[{"type":"text","text":\#(content)},{"type":"tool_use","input":\#(seen.input)}]}"#
        let restorer = AnswerRestorer(dialect: dialect, context: context, identity: TestBodies.identity)
        let document = try JSONParser.parse(
            try restorer.restore(ProviderBytes(Array(answer.utf8))).0.expose(for: .returning))
        var texts = (content: "", input: "")
        for index in 0..<document.count {
            if document.hasKey(index, "content") || document.hasKey(index, "text"), let text = document.text(index) {
                texts.content = text
            }
            if document.hasKey(index, "arguments") { texts.input = document.text(index) ?? "" }
            if document.hasKey(index, "input") {
                texts.input = String(decoding: document.bytes[document.range(index)], as: UTF8.self)
            }
        }
        return texts
    }
}
