import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

@Suite("An OpenAI stream")
struct OpenAIStreamTests {
    private func restored(
        _ events: [String], identity: ReplyIdentity = TestBodies.identity, pieces: (([UInt8]) -> [[UInt8]])? = nil
    ) throws -> (client: StreamClient, bytes: [UInt8], summary: ReplySummary) {
        let bytes = Events.openAI(events)
        let (output, summary) = try StreamRestorer.restore(
            pieces?(bytes) ?? [bytes], .openai, try TestBodies.context(people), identity: identity)
        return (try StreamClient(output, .openai), output, summary)
    }

    private static let end = Events.chunk("", finish: "stop")

    @Test("restores a placeholder cut anywhere over two events")
    func contentCuts() throws {
        let text = Array("Dear [[PERSON_1]], EMAIL_2 é [[")
        for cut in 0...text.count {
            let events = [String(text[..<cut]), String(text[cut...])].map { Events.content($0) }
            let result = try restored([Events.chunk(#""role":"assistant","content":"""#)] + events + [Self.end])
            #expect(result.client.texts["0.content"] == "Dear Anna Weber, anna@example.com é [[")
            #expect(result.client.marks == ["0 stop", "done"])
            #expect(result.summary.foreign == 0)
        }
    }

    @Test("restores the same, however its bytes are cut")
    func byteCuts() throws {
        let events = ["Dear [[PER", "SON_1]] ", "é😀 [[EMAIL", "_2]"].map { Events.content($0) } + [Self.end]
        let expected = try restored(events).bytes
        let client = try StreamClient(expected, .openai)
        #expect(client.texts["0.content"] == "Dear Anna Weber é😀 anna@example.com")
        #expect(try restored(events, pieces: Cuts.single).bytes == expected)
        for cuts in Cuts.everyPair(of: Events.openAI(events)) {
            #expect(try restored(events, pieces: { _ in cuts }).bytes == expected)
        }
    }

    @Test("keeps choices, fields and parallel tool calls apart, and escapes in arguments")
    func slots() throws {
        let name = #"Anna "Ann" Weber\"#
        let context = try TestBodies.context([(name, .person)])
        let events = [
            Events.content("[[PER"), Events.content("[[PERSON", choice: 1), Events.chunk(#""refusal":"no [[PERS""#),
            Events.chunk(
                #""tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"f","arguments":""}}]"#),
            Events.arguments(#"{"to":"[[PER"#), Events.arguments(#"{"cc":"[["#, tool: 1), Events.content("SON_1]]"),
            Events.arguments(#"PERSON_1]]"}"#, tool: 1), Events.content("_1]]!", choice: 1),
            Events.arguments(#"SON_1]]"}"#),
            Events.chunk(#""refusal":"ON_1]]""#), Events.chunk("", choice: 1, finish: "stop"),
            Events.chunk("", finish: "tool_calls"),
        ]
        let (bytes, _) = try StreamRestorer.restore([Events.openAI(events)], .openai, context)
        let texts = try StreamClient(bytes, .openai).texts
        #expect(texts["0.content"] == name)
        #expect(texts["1.content"] == name + "!")
        #expect(texts["0.refusal"] == "no " + name)
        #expect(texts["0.tool#0"] == #"{"to":"Anna \"Ann\" Weber\\"}"#)
        #expect(texts["0.tool#1"] == #"{"cc":"Anna \"Ann\" Weber\\"}"#)
    }

    @Test("gives up what it holds of a choice before that choice ends, and all before the end")
    func flush() throws {
        let result = try restored([
            Events.content("a PERSON_1"), Events.content("b [", choice: 1), Events.arguments(#"{"x":"[[EMAIL"#),
            Events.chunk("", finish: "stop"),
        ])
        #expect(
            result.client.texts == ["0.content": "a Anna Weber", "1.content": "b [", "0.tool#0": #"{"x":"[[EMAIL"#])
        #expect(result.client.marks == ["0 stop", "done"])
    }

    @Test("removes the usage event that only we asked for, and counts it")
    func usage() throws {
        let report = #"{"id":"x","choices":[],"usage":{"prompt_tokens":11,"completion_tokens":7}}"#
        let silent = ReplyIdentity(request: RequestID("req_1"), model: "lab/m", wantsUsage: false)
        let kept = try restored([Events.content("x"), Self.end, report])
        let removed = try restored([Events.content("x"), Self.end, report], identity: silent)
        #expect(kept.client.marks == ["0 stop", "usage", "done"])
        #expect(removed.client.marks == ["0 stop", "done"])
        for summary in [kept.summary, removed.summary] {
            #expect(summary.usage(inputBytes: 1) == TokenUsage(input: 11, output: 7))
        }
        let beside =
            #"{"id":"x","choices":[{"index":0,"delta":{"content":"y"}}],"usage":{"prompt_tokens":1,"completion_tokens":2}}"#
        #expect(try restored([beside], identity: silent).client.marks == ["done"])
        #expect(try restored([beside], identity: silent).client.texts["0.content"] == "y")
    }

    @Test("is ours by name: id, model, no fingerprint")
    func names() throws {
        let result = try restored([Events.content("[[PERS"), Self.end])
        #expect(result.client.documents.count == 3)
        for document in result.client.documents {
            let root = JSONDocument.root
            #expect(document.member(root, "id").flatMap { document.text($0) } == "chatcmpl-req_0000000000000000000000")
            #expect(document.member(root, "model").flatMap { document.text($0) } == "lab/model-1")
            #expect(document.member(root, "system_fingerprint") == nil)
        }
    }

    @Test("leaves out annotations whose text was restored, and keeps the others")
    func annotations() throws {
        let note = Events.chunk(
            #""annotations":[{"type":"url_citation","url_citation":{"title":"[[PERSON_1]]","start_index":3}}]"#)
        let plain = String(decoding: try restored([Events.content("x"), note, Self.end]).bytes, as: UTF8.self)
        #expect(plain.contains(#""title":"Anna Weber","start_index":3"#))
        let moved = String(
            decoding: try restored([Events.content("[[PERSON_1]]"), note, Self.end]).bytes, as: UTF8.self)
        #expect(moved.contains(#""annotations":[]"#))
    }

    @Test("passes a stream in which nothing was masked, but for the names")
    func nothingMasked() throws {
        let events = [Events.content("[[PERSON_1]]"), Self.end]
        let (bytes, summary) = try StreamRestorer.restore([Events.openAI(events)], .openai, try TestBodies.context([]))
        #expect(try StreamClient(bytes, .openai).texts["0.content"] == "[[PERSON_1]]")
        #expect(summary.textBytes == 12)
    }
}
