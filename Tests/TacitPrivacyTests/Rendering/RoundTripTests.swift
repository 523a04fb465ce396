import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

/// Random requests with random entities, and a model that says back what it was told.
@Suite("The way there and back")
struct RoundTripTests {
    private static let values = [
        "Anna Weber", "Łukasz \"Luk\" Żak", "anna@example.com", "D:\\home\\anna", "O'Neil\tJr.", "王小明", "😀 Smith",
        "A-4711", "{\"k\": 1}",
        "PERSON_7000", "[[ID_9000]]", "a\nb c", "%5BX%5D", "x[y]z", "ünïcode",
    ]

    private static let fillers = [
        " ", "\n", "\"", "\\", "\\\\", "[", "[[", "]", "]]", "(", ")", "{", "}", ":", ",", "é", "😀", "\u{2028}",
        "\u{1}", "[[PERSON_1]]",
        "PERSON_2", "[email 3]", "⟦ID_1⟧", "%5B%5BID_1%5D%5D", "&#91;", "\\[", "\\_", "_1",
        "see https://example.com/a?b=c ", "www.example.org ",
        "<b>", "`", "'", "=", "the end", "\\u005b", "null", "0", "_", "%", "&", "］",
    ]

    private static func text(_ values: [String], using generator: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...12, using: &generator) {
            let source = Bool.random(using: &generator) ? values : fillers
            text += source.randomElement(using: &generator) ?? ""
            // A value on its own line, so that a link in front of it has ended.
            if Int.random(in: 0..<3, using: &generator) == 0 { text += " \n" }
        }
        // Two backslashes can be the start of a link, too.
        return "t " + text.split(separator: "\\\\", omittingEmptySubsequences: false).joined(separator: "\\-\\")
    }

    private static func entities(using generator: inout SeededGenerator) -> [(String, EntityKind)] {
        values.shuffled(using: &generator).prefix(5).map {
            ($0, EntityKind.allCases.randomElement(using: &generator) ?? .person)
        }
    }

    /// The contents of all strings of a JSON text, keys included.
    private static func strings(_ bytes: [UInt8]) throws -> [String] {
        let document = try JSONParser.parse(bytes)
        return (0..<document.count).flatMap { [document.text($0), document.keyText($0)].compactMap { $0 } }
    }

    private static func contains(_ text: String, _ value: String) -> Bool {
        let (text, value) = (Array(text.utf8), Array(value.utf8))
        guard value.count <= text.count else { return false }
        return (0...text.count - value.count).contains { text[$0..<$0 + value.count].elementsEqual(value) }
    }

    @Test(
        "brings every text back as it was, and the provider sees no value in any spelling",
        arguments: 0..<150 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let entities = Self.entities(using: &generator)
        let content = Self.text(entities.map(\.0), using: &generator)
        let argument = Self.text(entities.map(\.0), using: &generator)
        let input = #"{"x":"# + TestBodies.quoted(argument) + "}"
        for dialect in Dialect.allCases {
            let rendering = try TestBodies.rendering(
                EchoModel.body(dialect, content, input), dialect: dialect, entities: entities, policy: Self.policy)
            for (value, _) in entities {
                #expect(!Self.contains(rendering.body.text, value))
                #expect(!Self.contains(rendering.body.text, String(TestBodies.quoted(value).dropFirst().dropLast())))
                for string in try Self.strings(rendering.body.expose(for: .sending))
                where string != Placeholder.instruction {
                    #expect(!Self.contains(string, value))
                }
            }
            let seen = try EchoModel.seen(rendering.body, dialect)
            for _ in 0..<3 {
                let texts = try EchoModel.streamed(seen, dialect, rendering.context, using: &generator)
                #expect(texts.content == content)
                #expect(try Self.argument(texts.input) == argument)
            }
            let texts = try EchoModel.whole(seen, dialect, rendering.context)
            #expect(texts.content == content)
            #expect(try Self.argument(texts.input) == argument)
        }
    }

    /// Links are the subject of other tests.
    private static let policy: MaskPolicy = {
        var policy = MaskPolicy.strict
        policy.restoreInLinks = .always
        return policy
    }()

    private static func argument(_ input: String) throws -> String? {
        let document = try JSONParser.parse(Array(input.utf8))
        return document.member(JSONDocument.root, "x").flatMap { document.text($0) }
    }
}
