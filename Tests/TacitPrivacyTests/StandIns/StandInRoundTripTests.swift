import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

/// Random requests with random entities, and a model that says back what it was told.
@Suite("The way there and back with stand-ins")
struct StandInRoundTripTests {
    private static let values: [(String, EntityKind)] = [
        ("Anna Weber", .person), ("Weber", .person), ("Anna", .person), ("WEBER, ANNA", .person),
        ("Łukasz Żak", .person),
        ("Ирина Петрова", .person), ("Conor O'Neil", .person), ("A. Weber", .person), ("anna weber", .person),
        ("Webers", .person), ("Jean-Luc de la Tour", .person), ("王小明", .person), ("anna.weber@firm.test", .email),
        ("j42@firm.test", .email), ("+49 171 5550123", .phone), ("(415) 777-1234", .phone), ("+39 06 1234567", .phone),
        ("4929 1234 5678 9012", .card), ("DE02 1203 0000 0000 2020 51", .iban), ("10.11.12.13", .ip),
        ("fe80::1:2", .ip),
        ("12.04.1990", .birthDate), ("5 May 2001", .date), ("sk-test-0000", .secret), ("[[ID_9000]]", .literal),
        ("12 Elm St\nOslo", .address), ("4711-x", .id), ("D:\\home", .value),
    ]

    private static let fillers = [
        " ", " ", "\n", "\"", "\\", "[", "[[", "]]", "(", ")", ", ", ": ", "é", "😀", "\u{2028}", "\u{1}", "_", "'s ",
        "s ",
        "-", ".", ". ", "%", "%20", "%4", "\\u0041", "\\n", "{", "}", "null", "0", "555", "Frau ", "Dr. ", "S. ",
        "[[PERSON_1]]",
        "PERSON_2", "see https://example.com/a?b=c ", "„", "“", "　", "先生", "a", "Ann", "example.com", "192.0.2.1",
        "1990",
    ]

    private static let modes: [Pseudonyms] = [
        .standIns(checkDigits: .valid), .standIns(checkDigits: .invalid), .keyedStandIns(checkDigits: .valid),
        .keyedTags,
    ]

    private static func text(using generator: inout SeededGenerator) -> String {
        var text = "t "
        for _ in 0..<Int.random(in: 1...14, using: &generator) {
            text +=
                Bool.random(using: &generator)
                ? values.randomElement(using: &generator)?.0 ?? "" : fillers.randomElement(using: &generator) ?? ""
            if Int.random(in: 0..<2, using: &generator) == 0 { text += " " }
        }
        // Two backslashes can be the start of a link, too.
        return text.split(separator: "\\\\", omittingEmptySubsequences: false).joined(separator: "\\-\\")
    }

    @Test(
        "brings every text back as it was, in text and in JSON, however the answer is cut",
        arguments: 0..<120 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let (content, argument) = (Self.text(using: &generator), Self.text(using: &generator))
        let mode = Self.modes[Int(seed % 4)]
        let language = ["de", "en", "pl", nil][Int(seed / 4 % 4)]
        let rendering = try Self.rendering(.openai, content, argument, mode, language)
        for (value, kind) in Self.values where kind != .literal && value.utf8.count > 4 && content.contains(value) {
            #expect(!rendering.body.text.contains(value), "\(value)")
        }
        let texts = try rendering.body.texts
        let sent = try #require(texts.first { $0.hasPrefix("t ") })
        let json = String(decoding: try Self.arguments(rendering.body), as: UTF8.self)
        for (text, replyMode, expected) in [(sent, ReplyLeaf.Mode.text, content), (json, .json, argument)] {
            let bytes = Array(text.utf8)
            let cuts =
                Cuts.everyPair(of: bytes) + [Cuts.single(bytes), [bytes]]
                + (0..<3).map { _ in Cuts.random(bytes, longest: 7, using: &generator) }
            for pieces in cuts {
                let result = Restorer.restore(pieces, rendering.context, mode: replyMode)
                let back = replyMode == .json ? try Self.argument(result.text) : result.text
                #expect(back == expected)
                #expect(result.longestHold <= 96)
            }
        }
    }

    @Test("brings bodies of both dialects back, whole and streamed", arguments: 0..<24 as Range<UInt64>)
    func bodies(seed: UInt64) throws {
        var generator = SeededGenerator(seed: 1_000 + seed)
        let (content, argument) = (Self.text(using: &generator), Self.text(using: &generator))
        for dialect in Dialect.allCases {
            let rendering = try Self.rendering(dialect, content, argument, Self.modes[Int(seed % 4)], "de")
            let seen = try EchoModel.seen(rendering.body, dialect)
            for texts in [
                try EchoModel.streamed(seen, dialect, rendering.context, using: &generator),
                try EchoModel.whole(seen, dialect, rendering.context),
            ] {
                #expect(texts.content == content)
                #expect(try Self.argument(texts.input) == argument)
            }
        }
    }

    private static func rendering(
        _ dialect: Dialect, _ content: String, _ argument: String, _ mode: Pseudonyms, _ language: String?
    ) throws -> Rendering {
        try TestBodies.rendering(
            EchoModel.body(dialect, content, #"{"x":"# + TestBodies.quoted(argument) + "}"), dialect: dialect,
            entities: values, policy: StandInTexts.policy(mode), key: StandInTexts.key(9), language: language)
    }

    private static func arguments(_ body: ProtectedBody) throws -> [UInt8] {
        Array(try EchoModel.seen(body, .openai).input.utf8)
    }

    private static func argument(_ input: String) throws -> String? {
        let document = try JSONParser.parse(Array(input.utf8))
        return document.member(JSONDocument.root, "x").flatMap { document.text($0) }
    }
}
