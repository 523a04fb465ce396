import TacitCore
import TacitWire
import Testing

@Suite("Facts of a request")
struct RequestFactsTests {
    private func facts(_ body: String, _ dialect: Dialect = .openai) throws -> RequestFacts {
        try dialect.facts(of: try parse(body))
    }

    @Test("are read where they are what they should be")
    func reading() throws {
        let body = openAI(
            #""stream":true,"stream_options":{"include_usage":true},"temperature":0.5,"top_p":1,"max_tokens":7,"max_completion_tokens":9"#
        )
        let facts = try facts(body)
        #expect(facts.model == "lab/model-1")
        #expect(facts.isStreamed)
        #expect(facts.wantsUsage)
        #expect(facts.temperature == 0.5)
        #expect(facts.topP == 1)
        #expect(facts.maxTokens == 9)
    }

    @Test("are absent where they aren't told")
    func absent() throws {
        let facts = try facts(
            openAI(#""stream":null,"stream_options":null,"temperature":"hot","max_tokens":1.5,"top_p":1e999"#))
        #expect(!facts.isStreamed)
        #expect(!facts.wantsUsage)
        #expect(facts.temperature == nil)
        #expect(facts.topP == nil)
        #expect(facts.maxTokens == nil)
        #expect(try self.facts(anthropic(), .anthropic).wantsUsage)
    }

    @Test(
        "refuse what is no request, naming the field",
        arguments: [
            ("[]", nil), ("\"x\"", nil), ("{}", "model"), (#"{"model":5,"messages":[]}"#, "model"),
            (#"{"model":""}"#, "model"),
            (#"{"model":"m","model":"m","messages":[{"role":"user"}]}"#, nil), (#"{"model":"m"}"#, "messages"),
            (#"{"model":"m","mod\u0065l":"m","messages":[{"role":"user"}]}"#, nil),
            (#"{"model":"m","messages":{}}"#, "messages"), (#"{"model":"m","messages":[]}"#, "messages"),
            (#"{"model":"m","messages":["x"]}"#, "messages"), (#"{"model":"m","messages":[{}]}"#, "messages"),
            (#"{"model":"m","messages":[{"role":null}]}"#, "messages"),
            (openAI(messages: #"{"role":"user","content":5}"#), "messages"),
            (openAI(messages: #"{"role":"user","content":true}"#), "messages"), (openAI(#""stream":1"#), "stream"),
            (openAI(#""stream":"true""#), "stream"), (openAI(#""stream_options":[]"#), "stream_options"),
            (openAI(#""stream_options":{"include_usage":"anna@example.com"}"#), "include_usage"),
            (openAI(#""metadata":[{"mail":"anna@example.com"}]"#), "metadata"),
            (openAI(#""metadata":"m""#), "metadata"),
        ] as [(String, String?)])
    func refusals(body: String, parameter: String?) throws {
        for dialect in Dialect.allCases {
            let error = try #require(throws: TacitError.self) { try facts(body, dialect) }
            #expect(error.code == .invalidRequest)
            #expect(error.parameter == parameter)
            #expect(!error.message.contains("anna"))
        }
    }
}
