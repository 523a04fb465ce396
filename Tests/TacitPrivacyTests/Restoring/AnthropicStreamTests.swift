import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

@Suite("An Anthropic stream")
struct AnthropicStreamTests {
    private static let start =
        #"{"type":"message_start","message":{"id":"msg_theirs","type":"message","role":"assistant","model":"theirs","content":[],"usage":{"input_tokens":5,"output_tokens":1}}}"#
    private static let end = #"{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":9}}"#

    private static func block(_ index: Int, _ content: String, _ deltas: [String]) -> [String] {
        [#"{"type":"content_block_start","index":\#(index),"content_block":\#(content)}"#] + deltas
            + [#"{"type":"content_block_stop","index":\#(index)}"#]
    }

    private static func text(_ pieces: [String], index: Int = 0) -> [String] {
        block(index, #"{"type":"text","text":""}"#, pieces.map { Events.delta("text_delta", "text", $0, block: index) })
    }

    private func restored(
        _ events: [String], _ context: RestoringContext? = nil, pieces: [[UInt8]]? = nil
    ) throws -> (client: StreamClient, bytes: [UInt8], summary: ReplySummary) {
        let bytes = Events.anthropic([Self.start] + events + [Self.end])
        let (output, summary) = try StreamRestorer.restore(
            pieces ?? [bytes], .anthropic, try context ?? TestBodies.context(people))
        return (try StreamClient(output, .anthropic), output, summary)
    }

    @Test("restores a placeholder cut anywhere over two events, before its block stops")
    func textCuts() throws {
        let text = Array("Dear [[PERSON_1]], EMAIL_2")
        for cut in 0...text.count {
            let result = try restored(Self.text([String(text[..<cut]), String(text[cut...])]))
            #expect(result.client.texts == ["0.text": "Dear Anna Weber, anna@example.com"])
            #expect(
                result.client.marks == [
                    "message_start", "content_block_start 0", "content_block_stop 0", "message_delta", "message_stop",
                ])
            #expect(result.summary.usage(inputBytes: 0) == TokenUsage(input: 5, output: 9))
        }
    }

    @Test("restores the same, however its bytes are cut")
    func byteCuts() throws {
        let events = Self.text(["é [[PERS", "ON_1]]", " EMAIL_2"])
        let expected = try restored(events).bytes
        #expect(try StreamClient(expected, .anthropic).texts == ["0.text": "é Anna Weber anna@example.com"])
        let bytes = Events.anthropic([Self.start] + events + [Self.end])
        for cuts in Cuts.everyPair(of: bytes) + [Cuts.single(bytes)] {
            #expect(try restored([], pieces: cuts).bytes == expected)
        }
    }

    @Test("restores tool input as JSON in pieces, and leaves signed reasoning as it is")
    func blocks() throws {
        let context = try TestBodies.context([("Anna \"A\" Weber", .person)])
        let events =
            Self.block(
                0, #"{"type":"thinking","thinking":""}"#,
                [
                    Events.delta("thinking_delta", "thinking", "about [[PERSON_1]]"),
                    Events.delta("signature_delta", "signature", "[[PERSON_1]]"),
                ])
            + Self.block(
                1, #"{"type":"tool_use","id":"toolu_1","name":"PERSON_1","input":{}}"#,
                ["", #"{"to":"[[PER"#, #"SON_1]]","x":1}"#].map {
                    Events.delta("input_json_delta", "partial_json", $0, block: 1)
                })
            + Self.text(["PERSON_1"], index: 2)
        let client = try restored(events, context).client
        #expect(
            client.texts == [
                "0.thinking": "about [[PERSON_1]]", "0.signature": "[[PERSON_1]]",
                "1.partial_json": #"{"to":"Anna \"A\" Weber","x":1}"#, "2.text": "Anna \"A\" Weber",
            ])
    }

    @Test("drops citations, whose offsets are of the masked text, only if something was masked")
    func citations() throws {
        let citation =
            #"{"type":"content_block_delta","index":0,"delta":{"type":"citations_delta","citation":{"start_char_index":4,"cited_text":"x"}}}"#
        let events = Self.block(0, #"{"type":"text","text":"","citations":[]}"#, [citation])
        let dropped = String(decoding: try restored(events).bytes, as: UTF8.self)
        #expect(!dropped.contains("start_char_index"))
        let kept = String(decoding: try restored(events, try TestBodies.context([])).bytes, as: UTF8.self)
        #expect(kept.contains("start_char_index"))
    }

    @Test("passes pings and comments")
    func pings() throws {
        let client = try restored([#"{"type":"ping"}"#]).client
        #expect(client.marks.contains("ping"))
    }

    @Test("is ours by name")
    func names() throws {
        let output = String(decoding: try restored(Self.text(["x"])).bytes, as: UTF8.self)
        #expect(output.contains(#""id":"msg_req_0000000000000000000000""#))
        #expect(output.contains(#""model":"lab/model-1""#))
        #expect(!output.contains("theirs"))
    }
}

@Suite("A stream that fails")
struct StreamFailureTests {
    @Test(
        "says how",
        arguments: [
            (Dialect.openai, "data: {\"choices\":[]}\n\n", TacitError.Code.upstreamTruncated),
            (.openai, "", .upstreamTruncated),
            (.openai, "data: [DONE]", .upstreamTruncated), (.openai, "data: {\"choices\":\n\n", .upstreamInvalid),
            (.openai, "data: hello\n\n", .upstreamInvalid),
            (.openai, "data: {\"error\":{\"message\":\"anna\"}}\n\n", .upstreamFailed),
            (.openai, "data: []\n\n", .upstreamFailed), (.anthropic, "data: [DONE]\n\n", .upstreamInvalid),
            (.anthropic, "event: message_delta\ndata: {\"type\":\"message_delta\"}\n\n", .upstreamTruncated),
            (
                .anthropic, "event: error\ndata: {\"type\":\"error\",\"error\":{\"message\":\"anna\"}}\n\n",
                .upstreamFailed
            ),
        ])
    func failures(dialect: Dialect, stream: String, code: TacitError.Code) throws {
        let context = try TestBodies.context(people)
        for pieces in [[Array(stream.utf8)], Cuts.single(Array(stream.utf8))] {
            let error = try #require(throws: TacitError.self) { try StreamRestorer.restore(pieces, dialect, context) }
            #expect(error.code == code)
            #expect(!error.message.contains("anna"))
            #expect(!error.operatorMessage.contains("anna"))
        }
    }

    @Test("passes nothing on that comes after the terminal event", arguments: Dialect.allCases)
    func afterwards(dialect: Dialect) throws {
        let context = try TestBodies.context(people)
        let end = dialect == .openai ? Events.openAI([]) : Events.anthropic([])
        let late =
            dialect == .openai
            ? Events.openAI([Events.content("late")]) : Events.anthropic([Events.delta("text_delta", "text", "late")])
        let (bytes, _) = try StreamRestorer.restore([end + late, late], dialect, context)
        #expect(bytes == end)
    }

    @Test("holds the terminal event back until it is asked for")
    func terminal() throws {
        var restorer = StreamRestorer(
            dialect: .openai, context: try TestBodies.context(people), identity: TestBodies.identity)
        let output = try restorer.receive(ProviderBytes(Events.openAI([Events.content("PERSON_1")], isEnded: false)))
        #expect(try StreamClient(output.expose(for: .returning), .openai).texts["0.content"] == "")
        let rest = try restorer.receive(ProviderBytes(Events.openAI([])))
        #expect(try StreamClient(rest.expose(for: .returning), .openai).texts["0.content"] == "Anna Weber")
        #expect(!rest.text.contains("[DONE]"))
        #expect(restorer.terminal?.text == "data: [DONE]\n\n")
    }
}
