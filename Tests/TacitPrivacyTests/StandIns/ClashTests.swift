import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

@Suite("Stand-ins and the words of a request")
struct ClashTests {
    @Test("never meet: no part of a stand-in occurs in the request, in any case", arguments: NamePool.all.keys.sorted())
    func names(_ language: String) throws {
        let pool = try #require(NamePool.all[language]).names.map { String(decoding: $0.titled, as: UTF8.self) }
        var generator = SeededGenerator(seed: UInt64(language.utf8.reduce(0) { Int($0) * 31 + Int($1) }))
        for round in 0..<4 {
            // Most of the names stand in the text as somebody else's, in one case or another.
            let real = pool.shuffled(using: &generator).prefix(pool.count * 3 / 4)
            let text =
                real.enumerated().map { [$1, $1.lowercased(), $1.uppercased()][($0 + round) % 3] }.joined(
                    separator: ", ")
                + " Xanna Qeber, Xotto Zuck."
            let rendering = try StandInTexts.rendering(
                text, [("Xanna Qeber", .person), ("Xotto Zuck", .person)], seed: UInt8(round), language: language)
            let sent = try #require(try rendering.body.texts.last)
            #expect(Restorer.restore(sent, rendering.context).text == text)
            #expect(!sent.contains("Qeber") && !sent.contains("Zuck"))
            let words = Set(StandInTexts.words(text).map { $0.lowercased() })
            for word in StandInTexts.words(String(sent.suffix(60))).suffix(4) where !sent.contains("[[") {
                #expect(!words.contains(word.lowercased()))
            }
        }
    }

    @Test("never meet in keys, schemas and earlier messages either")
    func everywhere() throws {
        let pool = try #require(NamePool.all["en"]).names.map { String(decoding: $0.lowered, as: UTF8.self) }
        let keys = pool.dropFirst(6).map { "\"\($0)\":{\"type\":\"string\"}" }.joined(separator: ",")
        let json = """
            {"model":"lab/m","messages":[{"role":"user","content":"Xanna Qeber"}],"tools":[{"type":"function","function":
            {"name":"f","parameters":{"type":"object","properties":{\(keys)}}}}]}
            """
        let rendering = try TestBodies.rendering(
            json, entities: [("Xanna Qeber", .person)], policy: StandInTexts.policy(.standIns(checkDigits: .valid)),
            key: StandInTexts.key(1), language: "en")
        let sent = try #require(try rendering.body.texts.last)
        let free = Set(pool.prefix(6))
        #expect(sent.contains("[[") || StandInTexts.words(sent).allSatisfy { free.contains($0.lowercased()) })
    }

    @Test("never meet in numbers, whatever groups them")
    func numbers() throws {
        // All numbers of the range that is kept but one.
        let taken = (0..<100).filter { $0 != 42 }.map { $0 < 10 ? "55501-0\($0)" : "555-01\($0)" }.joined(
            separator: " / ")
        let text = "\(taken) (415) 777-1234"
        let rendering = try StandInTexts.rendering(text, [("(415) 777-1234", .phone)], seed: 3)
        let sent = try #require(try rendering.body.texts.last)
        #expect(sent.hasSuffix("555-0142") || sent.hasSuffix("[[PHONE_1]]"))
        #expect(Restorer.restore(sent, rendering.context).text == text)
    }

    @Test("of a later text of one table get a tag, so that they come back as they are")
    func laterTexts() throws {
        let policy = StandInTexts.policy(.standIns(checkDigits: .valid))
        let protector = TextProtector(
            finder: Finder([("Anna Weber", .person), ("Anna", .person)]), policy: policy, key: StandInTexts.key(1),
            language: "de")
        var table = EntityTable()
        let first = protector.protect(ClearText("Anna Weber"), into: &table).expose(for: .printing)
        let standIn = String(decoding: first, as: UTF8.self)
        let given = try #require(StandInTexts.words(standIn).first)
        let text = "\(given) und Anna"
        let second = protector.protect(ClearText(text), into: &table).expose(for: .printing)
        #expect(String(decoding: second, as: UTF8.self) == "[[LITERAL_1]] und \(given)")
        #expect(protector.restore(second, from: table).text == text)
        #expect(protector.restore(first, from: table).text == "Anna Weber")
    }

    @Test("give way to tags when names run out, and the text still comes back")
    func manyPersons() throws {
        var generator = SeededGenerator(seed: 5)
        let letters = Array("bcdfghjklmnprstvz")
        func word() -> String {
            var word = ""
            for _ in 0..<3 {
                word.append(letters.randomElement(using: &generator) ?? "b")
                word.append("aeiou".randomElement(using: &generator) ?? "a")
            }
            return word.titled
        }
        let people = Set((0..<300).map { _ in "\(word()) \(word())" }).sorted().map { ($0, EntityKind.person) }
        let text = people.map(\.0).joined(separator: "; ")
        let rendering = try StandInTexts.rendering(text, people, language: "en")
        let sent = try #require(try rendering.body.texts.last)
        #expect(sent.contains("[[PERSON_") && !sent.hasPrefix("[[PERSON_1]]; [[PERSON_2]]; [[PERSON_3]]; [[PERSON_4]]"))
        #expect(rendering.masked[.person] == people.count)
        #expect(Restorer.restore(sent, rendering.context).text == text)
    }
}

extension String {
    /// With a capital first letter.
    fileprivate var titled: String { prefix(1).uppercased() + dropFirst() }
}
