import TacitCore
import TacitTestKit
import TacitWire
import Testing

@Suite("Reading answers")
struct ReplyReadingTests {
    private func leaves(_ reading: ReplyReading, in document: JSONDocument) -> [String] {
        reading.leaves.map { leaf in
            let marks = (leaf.mode == .json ? "j" : "") + (leaf.isArgument ? "a" : "") + (leaf.isWhole ? "w" : "")
            let tool = leaf.slot.tool < 0 ? "" : "#\(leaf.slot.tool)"
            return "\(leaf.slot.choice).\(leaf.slot.field)\(tool)[\(marks)]=\(string(document.bytes[leaf.range]))"
        }
    }

    @Test("finds the texts of an OpenAI answer and makes ids, model and fingerprint ours")
    func openAIAnswer() throws {
        let document = try parse(
            """
            {"id":"chatcmpl-x","object":"chat.completion","model":"real-model","system_fingerprint":"fp","service_tier":"default",
            "choices":[{"index":0,"message":{"role":"assistant","content":"c","refusal":null,"reasoning_content":"r",
            "tool_calls":[{"id":"call_1","type":"function","function":{"name":"f","arguments":"{}"}},
            {"id":"call_2","type":"custom","custom":{"name":"g","input":"i"}}]},"finish_reason":"stop"},
            {"index":1,"message":{"role":"assistant","content":"d","annotations":[{"type":"url_citation","url_citation":{"title":"t","start_index":0}}]}}],
            "usage":{"prompt_tokens":3,"completion_tokens":4},"extra":{"note":"n","id":"x"}}
            """)
        let reading = Dialect.openai.readAnswer(document, as: TestBodies.identity)
        #expect(!reading.isError)
        #expect(reading.usage.input == 3)
        #expect(reading.usage.output == 4)
        let found = leaves(reading, in: document)
        for expected in [
            "0.content[]=c", "0.reasoning_content[]=r", "0.tool_calls#0[ja]={}", "0.custom#1[a]=i", "1.content[]=d",
            "1.annotations.0.url_citation.title[w]=t",
        ] {
            #expect(found.contains(expected))
        }
        #expect(found.contains { $0.hasSuffix("=n") })
        #expect(found.count == 7)
        let result = try parse(try applied(reading.splices, to: document))
        #expect(result.member(JSONDocument.root, "system_fingerprint") == nil)
        #expect(
            result.member(JSONDocument.root, "id").flatMap { result.text($0) } == "chatcmpl-req_0000000000000000000000")
        #expect(result.member(JSONDocument.root, "model").flatMap { result.text($0) } == "lab/model-1")
    }

    @Test("finds the texts of an Anthropic answer, and leaves signed reasoning alone")
    func anthropicAnswer() throws {
        let document = try parse(
            """
            {"id":"msg_x","type":"message","role":"assistant","model":"real","stop_sequence":"Q","content":[
            {"type":"thinking","thinking":"t","signature":"s"},{"type":"text","text":"x","citations":[{"start_char_index":1}]},
            {"type":"tool_use","id":"toolu_1","name":"f","input":{"k":"v","n":[1,"w"]}},
            {"type":"web_search_tool_result","tool_use_id":"u","content":[{"type":"web_search_result","title":"h","encrypted_content":"E"}]}],
            "usage":{"input_tokens":1,"output_tokens":2}}
            """)
        let reading = Dialect.anthropic.readAnswer(document, as: TestBodies.identity)
        #expect(reading.usage.input == 1)
        #expect(reading.usage.output == 2)
        #expect(reading.sourceOffsets.count == 1)
        let texts = leaves(reading, in: document).map { String($0.split(separator: "[", maxSplits: 1)[1]) }
        #expect(texts == ["w]=Q", "]=x", "aw]=k", "aw]=v", "aw]=n", "aw]=w", "w]=h"])
        let result = try applied(reading.splices, to: document)
        #expect(
            result.hasPrefix(
                #"{"id":"msg_req_0000000000000000000000","type":"message","role":"assistant","model":"lab/model-1""#))
    }

    @Test(
        "tells what an event is",
        arguments: [
            (Dialect.openai, #"{"choices":[{"index":2,"delta":{},"finish_reason":"stop"}]}"#, "ends 2"),
            (.openai, #"{"choices":[{"delta":{"content":"x"},"finish_reason":null}]}"#, ""),
            (.openai, #"{"choices":[],"usage":{"prompt_tokens":1,"completion_tokens":2}}"#, "usage"),
            (.openai, #"{"choices":[],"prompt_filter_results":[]}"#, ""),
            (.openai, #"{"error":{"message":"m"}}"#, "error"),
            (.openai, #"{"error":null,"choices":[]}"#, ""), (.openai, "[1]", "error"), (.openai, "\"x\"", "error"),
            (.anthropic, #"{"type":"content_block_stop","index":3}"#, "ends 3"), (.anthropic, #"{"type":"ping"}"#, ""),
            (
                .anthropic, #"{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":5}}"#,
                "ends all"
            ),
            (.anthropic, #"{"type":"message_stop"}"#, "ends all, terminal"),
            (.anthropic, #"{"type":"error","error":{"type":"overloaded_error"}}"#, "error"),
            (
                .anthropic,
                #"{"type":"content_block_delta","index":0,"delta":{"type":"citations_delta","citation":{}}}"#, "offsets"
            ),
            (.anthropic, #"{"type":"message_start","message":5}"#, "error"),
        ])
    func events(dialect: Dialect, data: String, expected: String) throws {
        let reading = dialect.readEvent(try parse(data), name: nil, as: TestBodies.identity)
        var marks: [String] = []
        for ending in reading.endings {
            switch ending {
            case .all: marks.append("ends all")
            case .choice(let choice): marks.append("ends \(choice)")
            }
        }
        if reading.isTerminal { marks.append("terminal") }
        if reading.isUsageOnly { marks.append("usage") }
        if reading.isError { marks.append("error") }
        if reading.isSourceOffsetsOnly { marks.append("offsets") }
        #expect(marks.joined(separator: ", ") == expected)
    }

    @Test("knows OpenAI's terminal mark, which is no JSON")
    func terminalMark() {
        #expect(Dialect.openai.isTerminalMark(Array("[DONE]".utf8)))
        #expect(!Dialect.openai.isTerminalMark(Array("[]".utf8)))
        #expect(!Dialect.anthropic.isTerminalMark(Array("[DONE]".utf8)))
    }
}

@Suite("Shapes of errors")
struct ErrorShapeTests {
    @Test("are valid JSON in each dialect, with our code, message and request id", arguments: TacitError.Code.allCases)
    func shape(_ code: TacitError.Code) throws {
        let error = TacitError(code, "Say \"please\".\n", operator: "for the operator only", parameter: "model")
        let request = RequestID("req_1")
        for dialect in Dialect.allCases {
            let bytes = dialect.encode(error, request: request)
            let document = try JSONParser.parse(bytes)
            let body = try #require(document.member(JSONDocument.root, "error"))
            let message = try #require(document.member(body, "message").flatMap { document.text($0) })
            #expect(message.hasPrefix("Say \"please\".\n"))
            #expect(string(bytes).contains(code.rawValue))
            #expect(!string(bytes).contains("operator only"))
            #expect(document.member(JSONDocument.root, "request_id").flatMap { document.text($0) } == "req_1")
            let event = dialect.encodeEvent(error, request: request)
            #expect(event.data == bytes)
            #expect(event.name.map { string($0) } == (dialect == .anthropic ? "error" : nil))
        }
    }

    @Test(
        "have the type that official clients raise for the status",
        arguments: [
            (TacitError.Code.invalidKey, "authentication_error", "authentication_error"),
            (.mediaNotAllowed, "permission_error", "permission_error"),
            (.unknownModel, "invalid_request_error", "not_found_error"),
            (.bodyTooLarge, "invalid_request_error", "request_too_large"),
            (.upstreamRateLimited, "rate_limit_error", "rate_limit_error"),
            (.invalidJSON, "invalid_request_error", "invalid_request_error"),
            (.overloaded, "server_error", "overloaded_error"),
            (.upstreamTimeout, "server_error", "timeout_error"), (.internalError, "server_error", "api_error"),
        ])
    func type(code: TacitError.Code, openAI: String, anthropic: String) throws {
        for (dialect, type) in [(Dialect.openai, openAI), (.anthropic, anthropic)] {
            let document = try JSONParser.parse(dialect.encode(TacitError(code, "m"), request: RequestID("r")))
            let error = try #require(document.member(JSONDocument.root, "error"))
            #expect(document.member(error, "type").flatMap { document.text($0) } == type)
        }
    }
}
