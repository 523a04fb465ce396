import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

@Suite("Log-probabilities")
struct LogprobTests {
    private struct Entry: Equatable {
        var token: String
        var logprob: Double
        var bytes: [Int]
    }

    private func entry(_ token: String, _ logprob: Double) -> String {
        let bytes = token.utf8.map(String.init).joined(separator: ",")
        return #"{"token":\#(TestBodies.quoted(token)),"logprob":\#(logprob),"bytes":[\#(bytes)],"top_logprobs":[]}"#
    }

    private func read(_ list: JSONDocument.Index, _ document: JSONDocument) -> [Entry] {
        document.children(list).map { entry in
            Entry(
                token: document.member(entry, "token").flatMap { document.text($0) } ?? "",
                logprob: document.member(entry, "logprob").flatMap { document.double($0) } ?? .nan,
                bytes: document.member(entry, "bytes").map { document.children($0).compactMap { document.integer($0) } }
                    ?? [])
        }
    }

    /// Entries of all events, in order.
    private func streamed(_ groups: [[String]]) throws -> [Entry] {
        let events = groups.map { group in
            Events.chunk("", more: #","logprobs":{"content":[\#(group.joined(separator: ","))],"refusal":null}"#)
        }
        let bytes = Events.openAI(events + [Events.chunk("", finish: "stop")])
        let (output, _) = try StreamRestorer.restore([bytes], .openai, try TestBodies.context(people))
        return try StreamClient(output, .openai).documents.flatMap { document -> [Entry] in
            guard let choices = document.member(JSONDocument.root, "choices") else { return [] }
            return document.children(choices).flatMap { choice in
                let list = document.member(choice, "logprobs").flatMap { document.member($0, "content") }
                return list.map { read($0, document) } ?? []
            }
        }
    }

    private let tokens = [("Hi", -0.5), (" [[", -0.25), ("PERSON", -0.125), ("_1", -1), ("]]", -2), ("!", -0.5)]

    private let expected = [
        Entry(token: "Hi", logprob: -0.5, bytes: Array("Hi".utf8).map(Int.init)),
        Entry(token: " Anna Weber", logprob: -3.375, bytes: Array(" Anna Weber".utf8).map(Int.init)),
        Entry(token: "!", logprob: -0.5, bytes: [33]),
    ]

    @Test("of a placeholder become one entry: its value, its bytes, the sum; wherever the events are cut")
    func merging() throws {
        let entries = tokens.map { entry($0.0, $0.1) }
        for mask in 0..<(1 << (entries.count - 1)) {
            var groups: [[String]] = [[]]
            for (index, entry) in entries.enumerated() {
                groups[groups.count - 1].append(entry)
                if mask >> index & 1 == 1 { groups.append([]) }
            }
            #expect(try streamed(groups) == expected)
        }
    }

    @Test("held at the end come out")
    func flush() throws {
        #expect(
            try streamed([[entry("a", -1), entry(" [[", -1)], [entry("PERS", -1)]]).map(\.token) == [
                "a", " [[", "PERS",
            ])
        #expect(try streamed([[entry("PERSON", -1)], [entry("_1", -1)]]).map(\.token) == ["Anna Weber"])
    }

    @Test("stay valid JSON whatever the provider sends")
    func extremes() throws {
        let wild = #"{"token":"[[PERSON_1","logprob":-1e999},{"token":"]]","logprob":"x"},{},7"#
        _ = try streamed([[wild]])
        let low = #"{"token":"[[PERSON_1","logprob":-1.7e308},{"token":"]]","logprob":-1.7e308}"#
        _ = try streamed([[low]])
    }

    @Test("of a whole answer are merged too")
    func wholeAnswer() throws {
        let list = tokens.map { entry($0.0, $0.1) }.joined(separator: ",")
        let answer =
            #"{"choices":[{"index":0,"message":{"content":"Hi [[PERSON_1]]!"},"logprobs":{"content":[\#(list)]}}]}"#
        let restorer = AnswerRestorer(
            dialect: .openai, context: try TestBodies.context(people), identity: TestBodies.identity)
        let (restored, _) = try restorer.restore(ProviderBytes(Array(answer.utf8)))
        let document = try JSONParser.parse(restored.expose(for: .returning))
        let choices = try #require(document.member(JSONDocument.root, "choices"))
        let logprobs = try #require(document.member(choices + 1, "logprobs"))
        let content = try #require(document.member(logprobs, "content"))
        #expect(read(content, document) == expected)
    }
}
