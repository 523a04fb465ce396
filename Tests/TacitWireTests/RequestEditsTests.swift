import TacitCore
import TacitWire
import Testing

@Suite("Edits of a request")
struct RequestEditsTests {
    /// The body after the edits, nothing masked; `instruction` as if something were.
    private func edited(_ body: String, _ dialect: Dialect, instruction: String? = nil) throws -> String {
        let document = try parse(body)
        let edits = RequestEdits(model: "model-1", instruction: instruction) { "anon-\($0.count)" }
        let splices = dialect.splices(
            for: edits, facts: try dialect.facts(of: document), texts: dialect.texts(of: document), in: document)
        let result = try applied(splices, to: document)
        _ = try parse(result)
        return result
    }

    private static let user = #"{"role":"user","content":"hi"}"#

    @Test(
        "of OpenAI's dialect are the model, what is stored, usage, and what doesn't go upstream",
        arguments: [
            (#"{"model":"lab/x","messages":[\#(user)]}"#, #"{"model":"model-1","messages":[\#(user)]}"#),
            (
                #"{ "model" : "model-1", "messages":[\#(user)] , "n":1.50 }"#,
                #"{ "model" : "model-1", "messages":[\#(user)] , "n":1.50 }"#
            ),
            (openAI(#""store":true"#), #"{"model":"model-1","messages":[\#(user)],"store":false}"#),
            (openAI(#""store":null"#), #"{"model":"model-1","messages":[\#(user)],"store":null}"#),
            (
                openAI(#""stream":true"#),
                #"{"model":"model-1","messages":[\#(user)],"stream":true,"stream_options":{"include_usage":true}}"#
            ),
            (
                openAI(#""stream":true,"stream_options":{}"#),
                #"{"model":"model-1","messages":[\#(user)],"stream":true,"stream_options":{"include_usage":true}}"#
            ),
            (
                openAI(#""stream":true,"stream_options":null"#),
                #"{"model":"model-1","messages":[\#(user)],"stream":true,"stream_options":{"include_usage":true}}"#
            ),
            (
                openAI(#""stream":true,"stream_options":{"x":1,"include_usage":false}"#),
                #"{"model":"model-1","messages":[\#(user)],"stream":true,"stream_options":{"x":1,"include_usage":true}}"#
            ),
            (
                openAI(#""stream":true,"stream_options":{"include_obfuscation":false}"#),
                #"{"model":"model-1","messages":[\#(user)],"stream":true,"stream_options":{"include_obfuscation":false,"include_usage":true}}"#
            ),
            (openAI(#""stream":false"#), #"{"model":"model-1","messages":[\#(user)],"stream":false}"#),
            (
                #"{"tacit":{},"model":"m","metadata":{"a":"b"},"messages":[\#(user)]}"#,
                #"{"model":"model-1","messages":[\#(user)]}"#
            ),
            (
                #"{"model":"m","messages":[\#(user)],"metadata":{},"tacit":{"policy":"x"}}"#,
                #"{"model":"model-1","messages":[\#(user)]}"#
            ),
            (
                #"{"model":"m","messages":[\#(user)],"stream":true,"tacit":{}}"#,
                #"{"model":"model-1","messages":[\#(user)],"stream":true,"stream_options":{"include_usage":true}}"#
            ),
            (
                openAI(#""user":"anna","safety_identifier":7,"prompt_cache_key":["a","bc"]"#),
                #"{"model":"model-1","messages":[\#(user)],"user":"anon-4","safety_identifier":"anon-1","prompt_cache_key":["anon-1","anon-2"]}"#
            ),
        ])
    func openAIEdits(body: String, expected: String) throws {
        #expect(try edited(body, .openai) == expected)
    }

    @Test(
        "put the instruction after the caller's leading system messages",
        arguments: [
            ([user], 0), ([#"{"role":"system","content":"s"}"#, user], 1),
            ([#"{"role":"developer","content":"s"}"#, #"{"role":"system","content":"s"}"#, user], 2),
            ([user, #"{"role":"system","content":"late"}"#], 0), ([#"{"role":"system","content":"s"}"#], 1),
        ])
    func openAIInstruction(messages: [String], position: Int) throws {
        let instruction = #"{"role":"system","content":"say \"x\""}"#
        var expected = messages
        expected.insert(instruction, at: position)
        let result = try edited(openAI(messages: messages.joined(separator: ",")), .openai, instruction: "say \"x\"")
        #expect(result == #"{"model":"model-1","messages":["# + expected.joined(separator: ",") + "]}")
    }

    @Test(
        "of Anthropic's dialect are the model, metadata and the instruction",
        arguments: [
            (anthropic(), nil, #""messages":[\#(user)]}"#),
            (
                anthropic(#""metadata":{"x":"1","user_id":"anna","y":"2"}"#), nil,
                #""messages":[\#(user)],"metadata":{"user_id":"anon-4"}}"#
            ),
            (anthropic(#""metadata":{"x":"1"},"tacit":{}"#), nil, #""messages":[\#(user)],"metadata":{}}"#),
            (anthropic(), "i\n", #""messages":[\#(user)],"system":"i\n"}"#),
            (anthropic(#""system":null"#), "i", #""messages":[\#(user)],"system":"i"}"#),
            (anthropic(#""system":"""#), "i", #""messages":[\#(user)],"system":"\n\ni"}"#),
            (anthropic(#""system":"be \"kind\"""#), "i", #""messages":[\#(user)],"system":"be \"kind\"\n\ni"}"#),
            (anthropic(#""system":[]"#), "i", #""messages":[\#(user)],"system":[{"type":"text","text":"i"}]}"#),
            (
                anthropic(#""system":[{"type":"text","text":"s"}]"#), "i",
                #""messages":[\#(user)],"system":[{"type":"text","text":"s"},{"type":"text","text":"i"}]}"#
            ),
            (anthropic(#""tacit":{}"#), "i", #""messages":[\#(user)],"system":"i"}"#),
        ] as [(String, String?, String)])
    func anthropicEdits(body: String, instruction: String?, expected: String) throws {
        #expect(
            try edited(body, .anthropic, instruction: instruction) == #"{"model":"model-1","max_tokens":9,"# + expected)
    }
}
