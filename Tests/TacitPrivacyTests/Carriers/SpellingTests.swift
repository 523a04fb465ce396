import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

@Suite("Spellings of a placeholder")
struct SpellingTests {
    static let spellings: [(String, String)] = [
        ("[[PERSON_1]]", "Anna Weber"), ("[[person_1]]", "Anna Weber"), ("[[Person_1]]", "Anna Weber"),
        ("[PERSON_1]", "Anna Weber"), ("[person_1].", "Anna Weber."), ("[[ PERSON_1 ]]", "Anna Weber"),
        ("[[PERSON 1]]", "Anna Weber"), ("[[PERSON-1]]", "Anna Weber"), ("[[PERSON1]]", "Anna Weber"),
        ("[[PERSON_１]]", "Anna Weber"), ("［［PERSON＿１］］", "Anna Weber"), ("［PERSON_1］", "Anna Weber"),
        ("【PERSON_1】", "Anna Weber"), ("【【PERSON_1】】", "Anna Weber"), ("⟦PERSON_1⟧", "Anna Weber"),
        ("&#91;&#91;PERSON_1&#93;&#93;", "Anna Weber"), ("&#x5B;&#x5b;PERSON_1&#x5D;&#x5d;", "Anna Weber"),
        ("&lbrack;&lbrack;PERSON_1&rbrack;&rbrack;", "Anna Weber"), ("&lsqb;PERSON&#95;1&rsqb;", "Anna Weber"),
        (#"\[\[PERSON\_1\]\]"#, "Anna Weber"), (#"\[PERSON_1\]"#, "Anna Weber"), (#"[[PERSON\_1]]"#, "Anna Weber"),
        (#"\u005b\u005BPERSON_1\u005d\u005D"#, "Anna Weber"),
        ("%5B%5BPERSON_1%5D%5D", "Anna%20Weber"), ("%5b%5bperson%5f1%5d%5d", "Anna%20Weber"),
        ("PERSON_1", "Anna Weber"), (#"PERSON\_1"#, "Anna Weber"), ("PERSON_1's", "Anna Weber's"),
        ("(PERSON_1)", "(Anna Weber)"),
        ("[PERSON_1](#top)", "[Anna Weber](#top)"), (#"["PERSON_1","EMAIL_2"]"#, #"["Anna Weber","anna@example.com"]"#),
        ("**[[PERSON_1]]**", "**Anna Weber**"), ("`[[PERSON_1]]`", "`Anna Weber`"),
        ("<[[EMAIL_2]]>", "<anna@example.com>"),
        ("[[[PERSON_1]]]", "[Anna Weber]"), ("[[[[PERSON_1]]]]", "[[Anna Weber]]"), ("[[PERSON_1]", "Anna Weber"),
        ("[[PERSON_1]][[EMAIL_2]]", "Anna Weberanna@example.com"), ("x[[PERSON_1]]y", "xAnna Webery"),
        ("mailto:[[EMAIL_2]]", "mailto:anna@example.com"),
    ]

    @Test("are all restored, in any two pieces and byte by byte", arguments: spellings)
    func tolerated(spelling: String, expected: String) throws {
        let context = try TestBodies.context(people)
        let bytes = Array("a \(spelling) b".utf8)
        for cuts in Cuts.everyPair(of: bytes) + [Cuts.single(bytes)] {
            let result = Restorer.restore(cuts, context)
            #expect(result.text == "a \(expected) b")
            #expect(result.longestHold <= 64)
            #expect(result.restorer.foreign == 0)
        }
    }

    @Test(
        "don't include words that only look like one",
        arguments: [
            "MY_PERSON_1", "PERSON_1X", "PERSON_1_2", "xPERSON_1", "éPERSON_1", "PERSON_1é", "person_1", "Person_1",
            "PERSON-1",
            "PERSON 1", "[[PERSON_01]]", "[[PERSON_0]]", "[[PERSON_]]", "[[PERSON]]", "[[PERSONS_1]]", "[[1]]",
            "[[PERSON_1000000000]]", "[[person_1", "[[person_1}]", "[[     person_1]]", "[[\nperson_1]]",
            "&#91;PERSON1", "[", "[[",
            "%5", "\\", "&", "⟦", "P",
        ])
    func strangers(_ text: String) throws {
        let context = try TestBodies.context(people)
        let bytes = Array(text.utf8)
        for cuts in Cuts.everyPair(of: bytes) + [Cuts.single(bytes)] {
            let result = Restorer.restore(cuts, context)
            #expect(result.text == text)
            #expect(result.restorer.restored == 0)
            #expect(result.longestHold <= 64)
        }
    }

    @Test("of another ordinal or kind are foreign: they stay, and are counted")
    func foreign() throws {
        let context = try TestBodies.context(people)
        let text = "[[PERSON_10]] PERSON_2 [[EMAIL_1]] [VALUE_9] 【ID_12】"
        let result = Restorer.restore(text, context)
        #expect(result.text == text)
        #expect(result.restorer.foreign == 5)
        #expect(result.restorer.restored == 0)
    }

    @Test("tell PERSON_1 from PERSON_10, however the text is cut")
    func longest() throws {
        let many = (1...12).map { ("Name\($0) Surname", EntityKind.person) }
        let context = try TestBodies.context(many)
        let bytes = Array("PERSON_1 PERSON_10 PERSON_11 [[PERSON_1]]0 [[PERSON_12]]".utf8)
        for cuts in Cuts.everyPair(of: bytes) + [Cuts.single(bytes)] {
            #expect(
                Restorer.restore(cuts, context).text
                    == "Name1 Surname Name10 Surname Name11 Surname Name1 Surname0 Name12 Surname")
        }
    }

    @Test("in a request are values of their own, so that nothing can be forged", arguments: spellings)
    func literals(spelling: String, _ restored: String) throws {
        let text = "\(spelling) met Anna Weber"
        let json = #"{"model":"lab/m","messages":[{"role":"user","content":"# + TestBodies.quoted(text) + "}]}"
        let rendering = try TestBodies.rendering(json, entities: [("Anna Weber", .person)])
        #expect(rendering.masked[.literal, default: 0] >= 1)
        let seen = try #require(try rendering.body.texts.last)
        #expect(!seen.contains("Anna"))
        #expect(seen.contains("[[LITERAL_1]]"))
        #expect(Restorer.restore(seen, rendering.context).text == text)
    }

    @Test(
        "that a value's letters hide until the value is replaced are values of their own, too",
        arguments: [
            "PERSON_1Anna Weber", "Anna WeberPERSON_1", "Anna WeberPERSON_1Anna Weber PERSON_1", "xPERSON_1Anna Weber",
        ])
    func hidden(_ text: String) throws {
        let json = #"{"model":"lab/m","messages":[{"role":"user","content":"# + TestBodies.quoted(text) + "}]}"
        let rendering = try TestBodies.rendering(json, entities: [("Anna Weber", .person)])
        let seen = try #require(try rendering.body.texts.last)
        #expect(Restorer.restore(seen, rendering.context).text == text)
    }
}
