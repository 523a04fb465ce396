import TacitWire
import Testing

@Suite("Texts of a Chat Completions request")
struct OpenAIRequestTests {
    @Test(
        "are all strings that the dialect doesn't name as control, in reading order",
        arguments: [
            (openAI(), ["user/hi"]),
            (
                openAI(
                    messages:
                        #"{"role":"system","content":"s"},{"role":"developer","content":"d"},{"role":"user","content":"u"},{"role":"assistant","content":"a"}"#
                ),
                ["system/s", "system/d", "user/u", "assistant/a"]
            ),
            (
                openAI(
                    messages: #"{"content":[{"type":"text","text":"one"},{"type":"text","text":"two"}],"role":"user"}"#),
                ["user/one", "user/two"]
            ),
            // Reading order, whatever the order of the members.
            (
                #"{"messages":[{"role":"user","content":"hi"}],"stop":["end"],"tools":[{"type":"function","function":{"name":"f","description":"d"}}],"model":"m"}"#,
                ["tool/d", "user/hi", "other/end"]
            ),
            // Unknown fields are text, at any depth, keys that aren't names included.
            (openAI(#""brand_new":{"deep":[{"x":"text"}],"a b":1}"#), ["user/hi", "other/text", "other/key:a b"]),
            (
                openAI(messages: #"{"role":"user","content":"hi","mood":"good","refusal":"no"}"#),
                ["user/hi", "user/good", "user/no"]
            ),
            (
                openAI(messages: #"{"role":"user","content":[{"type":"new","new":{"caption":"c"}},"bare"]}"#),
                ["user/c", "user/bare"]
            ),
            // A control leaf that isn't of its grammar is text.
            (openAI(messages: #"{"role":"Anna Weber","content":"hi"}"#), ["other/Anna Weber", "other/hi"]),
            (
                openAI(messages: #"{"role":"user","content":[{"type":"anna@example.com","text":"t"}]}"#),
                ["user/anna@example.com", "user/t"]
            ),
            (
                openAI(#""reasoning_effort":"4111111111111111","service_tier":"auto""#),
                ["user/hi", "other/4111111111111111"]
            ),
            (openAI(#""tool_choice":"Ask Anna""#), ["user/hi", "other/Ask Anna"]),
            (openAI(#""tool_choice":{"type":"function","function":{"name":"look_up"}}"#), ["user/hi"]),
            (
                openAI(#""store":"yes","stream_options":{"note":"n"},"stream":false"#),
                ["user/hi", "other/yes", "other/n"]
            ),
            (openAI(messages: #"{"role":"user","content":"hi","encrypted_content":"QUJD_-+/=="}"#), ["user/hi"]),
            (
                openAI(messages: #"{"role":"user","content":"hi","encrypted_content":"Anna Weber"}"#),
                ["user/hi", "user/Anna Weber"]
            ),
            // The name of a participant; escapes.
            (
                openAI(messages: #"{"role":"user","name":"Anna","content":"\u0041\n\"B\""}"#),
                ["user/name:Anna", "user/A\n\"B\""]
            ),
            (
                openAI(#""prediction":{"type":"content","content":"p"},"web_search_options":{"city":"c"}"#),
                ["user/hi", "other/p", "other/c"]
            ),
            // Nothing of what doesn't go upstream.
            (openAI(#""metadata":{"a b":"m"},"tacit":{"known_values":["k"]}"#), ["user/hi"]),
            (openAI(messages: #"{"role":"user","content":""}"#), []),
            (openAI(messages: #"{"role":"user","content":null}"#), []),
        ])
    func texts(body: String, expected: [String]) throws {
        #expect(try reading(body, .openai).texts == expected)
    }

    @Test(
        "include what tools say: JSON in strings, keys and numbers",
        arguments: [
            (
                #"{"role":"assistant","tool_calls":[{"id":"call_1","type":"function","function":{"name":"f","arguments":"{\"to\":\"Anna\",\"n\":4711,\"a b\":[true,\"x\"]}"}}]}"#,
                ["assistant/Anna", "assistant/number:4711", "assistant/key:a b", "assistant/x"]
            ),
            (
                #"{"role":"assistant","tool_calls":[{"id":"call_1","type":"function","function":{"name":"f","arguments":"{\"to\": Anna"}}]}"#,
                [#"assistant/{"to": Anna"#]
            ),
            (
                #"{"role":"assistant","tool_calls":[{"id":"call_1","type":"custom","custom":{"name":"f","input":"free text"}}]}"#,
                ["assistant/free text"]
            ),
            (#"{"role":"assistant","function_call":{"name":"f","arguments":"{\"x\":\"y\"}"}}"#, ["assistant/y"]),
            (
                #"{"role":"tool","tool_call_id":"call_1","content":"{\"phone\":15550100,\"deep\":{\"x\":\"\\u0041\"}}"}"#,
                ["toolResult/number:15550100", "toolResult/A"]
            ),
            (#"{"role":"tool","tool_call_id":"call_1","content":"plain 5"}"#, ["toolResult/plain 5"]),
            (#"{"role":"tool","tool_call_id":"call_1","content":"42"}"#, ["toolResult/42"]),
            (
                #"{"role":"tool","tool_call_id":"call 1","content":[{"type":"text","text":" [\"x\",1e3]"}]}"#,
                ["toolResult/call 1", "toolResult/x", "toolResult/number:1e3"]
            ),
            (#"{"role":"function","name":"f","content":"[]"}"#, ["toolResult/name:f"]),
        ])
    func tools(message: String, expected: [String]) throws {
        #expect(try reading(openAI(messages: message), .openai).texts == expected)
    }

    @Test("of a tool's schema are its prose; names and values that software compares stay")
    func schema() throws {
        let tool = """
            {"type":"function","function":{"name":"look_up","description":"d1","strict":true,"parameters":{"type":"object",
            "title":"t","properties":{"type":{"type":"string","enum":["home","work"],"description":"d2"},
            "mail":{"type":"string","format":"email","default":"x@y","examples":["e"]},
            "odd name":{"const":"Anna Weber"}},"required":["type"],"$defs":{"d":{"$ref":"#/x"}},"anyOf":[{"description":"d3"}]}}}
            """
        #expect(
            try reading(openAI(#""tools":[\#(tool)]"#), .openai).texts == [
                "tool/d1", "tool/t", "tool/d2", "tool/x@y", "tool/e", "tool/key:odd name", "tool/Anna Weber", "tool/d3",
                "user/hi",
            ])
    }

    @Test("of a response format are its prose")
    func format() throws {
        let format =
            #"{"type":"json_schema","json_schema":{"name":"n","description":"d","schema":{"type":"object","properties":{"a":{"description":"p"}}}}}"#
        #expect(
            try reading(openAI(#""response_format":\#(format)"#), .openai).texts == ["tool/d", "tool/p", "user/hi"])
    }

    @Test("leave media and pseudonyms apart")
    func others() throws {
        let parts = """
            {"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AA","detail":"low"}},
            {"type":"input_audio","input_audio":{"data":"BB","format":"wav"}},{"type":"image_url","image_url":"data:x"},
            {"type":"file","file":{"file_data":"CC","filename":"cv anna.pdf"}},{"type":"file","file":{"file_id":"file-abc"}}]}
            """
        let found = try reading(
            openAI(#""user":"u-1","safety_identifier":"s-1","prompt_cache_key":4711"#, messages: parts), .openai)
        #expect(found.media == ["data:image/png;base64,AA", "BB", "data:x", "CC"])
        #expect(found.texts == ["user/cv anna.pdf"])
        #expect(found.pseudonyms == ["u-1", "s-1", "4711"])
    }
}
