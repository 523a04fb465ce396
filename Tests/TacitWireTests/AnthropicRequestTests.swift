import TacitWire
import Testing

@Suite("Texts of a Messages request")
struct AnthropicRequestTests {
    @Test(
        "are all strings that the dialect doesn't name as control, in reading order",
        arguments: [
            (
                anthropic(#""system":"s","tools":[{"name":"f","description":"d","input_schema":{"type":"object"}}]"#),
                ["tool/d", "system/s", "user/hi"]
            ),
            (
                anthropic(#""system":[{"type":"text","text":"s","cache_control":{"type":"ephemeral"}}]"#),
                ["system/s", "user/hi"]
            ),
            (anthropic(messages: #"{"role":"assistant","content":[{"type":"text","text":"a"}]}"#), ["assistant/a"]),
            (
                anthropic(messages: #"{"role":"user","content":[{"type":"new","mood":"m","parts":[{"x":"y"}]}]}"#),
                ["user/m", "user/y"]
            ),
            (anthropic(#""brand_new":"b","stop_sequences":["Q:"]"#), ["user/hi", "other/b", "other/Q:"]),
            (
                anthropic(
                    #""thinking":{"type":"enabled","budget_tokens":5},"service_tier":"auto","container":"ctr_1""#),
                ["user/hi"]
            ),
            (anthropic(#""service_tier":"Anna Weber""#), ["user/hi", "other/Anna Weber"]),
            // Tool input: keys, strings and numbers.
            (
                anthropic(
                    messages:
                        #"{"role":"assistant","content":[{"type":"tool_use","id":"toolu_1","name":"f","input":{"to":"Anna","n":4711,"a b":{"c":"d"}}}]}"#
                ),
                ["assistant/Anna", "assistant/number:4711", "assistant/key:a b", "assistant/d"]
            ),
            // Results: text, blocks, JSON in strings.
            (
                anthropic(
                    messages:
                        #"{"role":"user","content":[{"type":"tool_result","tool_use_id":"toolu_1","content":"{\"n\":5,\"x\":\"y\"}"}]}"#
                ),
                ["toolResult/number:5", "toolResult/y"]
            ),
            (
                anthropic(
                    messages:
                        #"{"role":"user","content":[{"type":"tool_result","tool_use_id":"toolu_1","content":[{"type":"text","text":"[\"r\"]"}]},{"type":"text","text":"u"}]}"#
                ),
                ["toolResult/r", "user/u"]
            ),
            // Documents are somebody else's words.
            (
                anthropic(
                    messages:
                        #"{"role":"user","content":[{"type":"document","title":"t","source":{"type":"text","media_type":"text/plain","data":"words"}}]}"#
                ),
                ["toolResult/t", "toolResult/words"]
            ),
            (
                anthropic(
                    messages:
                        #"{"role":"user","content":[{"type":"document","source":{"type":"content","content":[{"type":"text","text":"w"}]}}]}"#
                ),
                ["toolResult/w"]
            ),
            // Signed reasoning passes; unsigned reasoning, and what only claims to be signed, doesn't.
            (
                anthropic(
                    messages: #"{"role":"assistant","content":[{"type":"thinking","thinking":"t","signature":"QUI="}]}"#
                ), []
            ),
            (anthropic(messages: #"{"role":"assistant","content":[{"type":"redacted_thinking","data":"QUI="}]}"#), []),
            (
                anthropic(messages: #"{"role":"assistant","content":[{"type":"thinking","thinking":"t"}]}"#),
                ["assistant/t"]
            ),
            (
                anthropic(
                    messages: #"{"role":"assistant","content":[{"type":"thinking","thinking":"t","signature":""}]}"#),
                ["assistant/t"]
            ),
            (
                anthropic(
                    messages: #"{"role":"assistant","content":[{"type":"thinking","thinking":"t","signature":5}]}"#),
                ["assistant/t"]
            ),
            (
                anthropic(
                    messages:
                        #"{"role":"user","content":[{"type":"text","text":"t","signature":"x y","data":"d","encrypted_content":"e f"}]}"#
                ),
                ["user/t", "user/x y", "user/d", "user/e f"]
            ),
            (
                anthropic(messages: #"{"role":"user","content":[{"type":"redacted_thinking","data":"Anna Weber"}]}"#),
                ["user/Anna Weber"]
            ),
        ])
    func texts(body: String, expected: [String]) throws {
        #expect(try reading(body, .anthropic).texts == expected)
    }

    @Test("leave media and pseudonyms apart, and dropped metadata out")
    func others() throws {
        let content = """
            {"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":"AA"}},
            {"type":"image","source":{"type":"url","url":"https://example.com/a.png"}},
            {"type":"document","source":{"type":"file","file_id":"file_1"}}]}
            """
        let found = try reading(
            anthropic(#""metadata":{"user_id":"u-1","mail":"anna@example.com","a b":"c"}"#, messages: content),
            .anthropic)
        #expect(found.media == ["AA", "https://example.com/a.png"])
        #expect(found.texts == [])
        #expect(found.pseudonyms == ["u-1"])
    }
}
