import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

@Suite("The restorer")
struct RestorerTests {
    /// Pieces of which hard texts are made.
    private static let fragments = [
        "[[PERSON_1]]", "[PERSON_1]", "PERSON_1", "[[EMAIL_2]]", "[[", "]]", "[", "]", "[[PERSON", "_1", "%5B%5B",
        "%5D", "&#91;", "\\",
        "\\[", "⟦", "⟧", "［", "１", "https://evil.example/", "https://known.example/", "www.", "//", "(", ")", "\"", "'",
        "=", "<", ">",
        " ", "\n", "x", "é", "😀", "[[ID_9]]", "[[SECRET_3]]", "\\u005b", "\\\"", "@", "http:", "{", "}", ":", ",",
        "PERSON_10",
    ]

    @Test(
        "gives the same whatever the cuts, in text and in JSON, and holds at most 64 bytes",
        arguments: 0..<150 as Range<UInt64>)
    func cutInvariance(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let context = try TestBodies.context(people, text: "https://known.example")
        let text = (0..<Int.random(in: 1...14, using: &generator)).map { _ in
            Self.fragments.randomElement(using: &generator) ?? ""
        }.joined()
        let bytes = Array(text.utf8)
        for mode in [ReplyLeaf.Mode.text, .json] {
            let whole = Restorer.restore([bytes], context, mode: mode)
            let cuts =
                Cuts.everyPair(of: bytes) + [Cuts.single(bytes)]
                + (0..<5).map { _ in Cuts.random(bytes, longest: 7, using: &generator) }
            for pieces in cuts {
                let result = Restorer.restore(pieces, context, mode: mode)
                #expect(result.text == whole.text)
                #expect(result.longestHold <= 64)
                #expect(result.restorer.restored == whole.restorer.restored)
                #expect(result.restorer.foreign == whole.restorer.foreign)
                #expect(result.restorer.withheld == whole.restorer.withheld)
            }
        }
    }

    @Test("never looks at what it has put in again")
    func once() throws {
        let context = try TestBodies.context([("[[EMAIL_2]]x", .person), ("anna@example.com", .email)])
        let result = Restorer.restore("[[LITERAL_1]] [[PERSON_1]] EMAIL_2", context)
        #expect(!result.text.hasPrefix("anna"))
        let table = try TestBodies.context([("PERSON", .username), ("_1]]", .username)])
        #expect(Restorer.restore("[[USER_1]]_1 [[USER_1]][[USER_2]]", table).text == "PERSON_1 PERSON_1]]")
    }

    @Test("holds a run of brackets for no longer than a placeholder could be")
    func holding() throws {
        let context = try TestBodies.context(people)
        let hard = [
            "[[" + String(repeating: " ", count: 100), String(repeating: "[", count: 200),
            String(repeating: "&#91;", count: 50),
        ]
        for text in hard {
            let result = Restorer.restore(Cuts.single(Array(text.utf8)), context)
            #expect(result.text == text)
            #expect(result.longestHold <= 64)
        }
    }

    @Test("escapes what it puts into JSON")
    func json() throws {
        let name = "Anna \"A\"\n\\Weber\u{1}"
        let context = try TestBodies.context([(name, .person)])
        let result = Restorer.restore(#"{"to":"[[PERSON_1]]"}"#, context, mode: .json)
        let document = try JSONParser.parse(Array(result.text.utf8))
        #expect(document.member(JSONDocument.root, "to").flatMap { document.text($0) } == name)
    }

    @Test(
        "restores secrets as the policy says",
        arguments: [
            (MaskPolicy.SecretRestoring.textAndArguments, true, true), (.text, true, false), (.never, false, false),
        ])
    func secrets(secrets: MaskPolicy.SecretRestoring, inText: Bool, inArguments: Bool) throws {
        var policy = MaskPolicy.balanced
        policy.restoreSecrets = secrets
        let context = try TestBodies.context(people, policy: policy)
        for (isArgument, isRestored) in [(false, inText), (true, inArguments)] {
            let result = Restorer.restore("[[SECRET_3]] [[PERSON_1]]", context, mode: .json, isArgument: isArgument)
            #expect(result.text == (isRestored ? "sk-test-0000" : "[[SECRET_3]]") + " Anna Weber")
        }
    }
}

@Suite("A whole answer")
struct AnswerRestorerTests {
    private func restore(_ answer: String, _ dialect: Dialect) throws -> (String, ReplySummary) {
        let restorer = AnswerRestorer(
            dialect: dialect, context: try TestBodies.context([("Anna \"A\" Weber", .person)]),
            identity: TestBodies.identity)
        let (restored, summary) = try restorer.restore(ProviderBytes(Array(answer.utf8)))
        _ = try JSONParser.parse(restored.expose(for: .returning))
        return (restored.text, summary)
    }

    @Test("of OpenAI is restored in text, refusals, arguments and fields that nobody has heard of")
    func openAI() throws {
        let (text, summary) = try restore(
            """
            {"id":"x","model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Dear [[PERSON_1]] [[ID_7]]",
            "refusal":"PERSON_1","tool_calls":[{"id":"c","type":"function","function":{"name":"PERSON_1","arguments":"{\\"to\\":\\"[[PERSON_1]]\\"}"}}],
            "novel":{"deep":["[[PERSON_1]]"]}},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":4}}
            """, .openai)
        #expect(text.contains(#""content":"Dear Anna \"A\" Weber [[ID_7]]""#))
        #expect(text.contains(#""refusal":"Anna \"A\" Weber""#))
        #expect(text.contains(#""name":"PERSON_1","arguments":"{\"to\":\"Anna \\\"A\\\" Weber\"}""#))
        #expect(text.contains(#""deep":["Anna \"A\" Weber"]"#))
        #expect(summary.foreign == 1)
        #expect(summary.usage(inputBytes: 0) == TokenUsage(input: 3, output: 4))
    }

    @Test("of Anthropic is restored in text and tool input, keys included; signed reasoning passes")
    func anthropic() throws {
        let (text, summary) = try restore(
            """
            {"id":"x","type":"message","model":"m","content":[{"type":"thinking","thinking":"[[PERSON_1]]","signature":"s"},
            {"type":"text","text":"[[PERSON_1]]","citations":[{"start_char_index":3}]},
            {"type":"tool_use","id":"t","name":"f","input":{"[[PERSON_1]]":["[[PERSON_1]]",5]}}]}
            """, .anthropic)
        #expect(text.contains(#""thinking":"[[PERSON_1]]","signature":"s""#))
        #expect(text.contains(#""text":"Anna \"A\" Weber","citations":null"#))
        #expect(text.contains(#""input":{"Anna \"A\" Weber":["Anna \"A\" Weber",5]}"#))
        #expect(summary.usage(inputBytes: 8).isEstimated)
    }

    @Test(
        "that is none says how",
        arguments: [
            (Dialect.openai, "<html>", TacitError.Code.upstreamInvalid), (.openai, "", .upstreamInvalid),
            (.openai, "[]", .upstreamFailed),
            (.openai, #"{"error":{"message":"x"}}"#, .upstreamFailed), (.anthropic, "\"x\"", .upstreamFailed),
            (.anthropic, #"{"type":"error","error":{}}"#, .upstreamFailed), (.anthropic, "{", .upstreamInvalid),
        ])
    func failures(dialect: Dialect, answer: String, code: TacitError.Code) throws {
        let error = try #require(throws: TacitError.self) { try restore(answer, dialect) }
        #expect(error.code == code)
    }
}
