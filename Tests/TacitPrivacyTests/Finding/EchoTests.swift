import TacitCore
import TacitPrivacy
import TacitTestKit
import Testing

/// Finds a value only behind a cue, as recognizers by context do.
private struct Cued: Recognizer {
    let name = "cued"
    let needs: ByteTraits = []
    let value: String
    var kind = EntityKind.person
    var score: Float = 0.9

    func find(in text: ScanText, into findings: inout [Finding]) {
        let cue = Array("is \(value)".utf8)
        for start in text.bytes.indices where text.bytes[start...].starts(with: cue) {
            findings.append(Finding(range: start + 3..<start + cue.count, kind: kind, score: score, recognizer: name))
        }
    }
}

@Suite("Values found once")
struct EchoTests {
    private func protect(
        _ text: String, _ recognizer: Cued, policy: MaskPolicy = .balanced, lists: TextLists = TextLists()
    ) -> String {
        var table = EntityTable()
        let protector = TextProtector(finder: Finder(recognizers: [recognizer]), policy: policy, lists: lists)
        let safe = protector.protect(ClearText(text), into: &table).expose(for: .printing)
        #expect(protector.restore(safe, from: table).text == text)
        return String(decoding: safe, as: UTF8.self)
    }

    @Test(
        "are found again, and so are the parts of a name",
        arguments: [
            ("Anna Weber", "Anna Weber? He is Anna Weber.", "[[PERSON_1]]? He is [[PERSON_1]]."),
            (
                "Anna Weber", "he is Anna Weber. Weber, Anna! ANNA",
                "he is [[PERSON_1]]. [[PERSON_2]], [[PERSON_3]]! [[PERSON_4]]"
            ),
            ("Anna Weber", "he is Anna Weber, Annabel Weberei Joanna", "he is [[PERSON_1]], Annabel Weberei Joanna"),
            ("Jan van der Berg", "he is Jan van der Berg; van der Berg", "he is [[PERSON_1]]; van der [[PERSON_2]]"),
            ("Samuel L. Jackson", "he is Samuel L. Jackson. L. Jackson", "he is [[PERSON_1]]. L. [[PERSON_2]]"),
            ("Søren Ærø", "he is Søren Ærø, Ærø; Ærøs", "he is [[PERSON_1]], [[PERSON_2]]; Ærøs"),
        ])
    func names(value: String, text: String, expected: String) {
        #expect(protect(text, Cued(value: value)) == expected)
    }

    @Test(
        "are found again with their punctuation, on word borders only",
        arguments: [
            ("A-4711", "it is A-4711 A-4711 A-47110 BA-4711", "it is [[ID_1]] [[ID_1]] A-47110 BA-4711"),
            ("+49 30", "it is +49 30; +49 30, +49 301", "it is [[ID_1]]; [[ID_1]], +49 301"),
            ("17", "it is 17, 17", "it is [[ID_1]], 17"),
        ])
    func values(value: String, text: String, expected: String) {
        #expect(protect(text, Cued(value: value, kind: .id)) == expected)
    }

    @Test(
        "are found again in other case, with endings and with other separators",
        arguments: [
            ("Anna Weber", "is Anna Weber; anna weber, ANNA WEBER", "is [[PERSON_1]]; [[PERSON_2]], [[PERSON_3]]"),
            (
                "Anna Weber", "is Anna Weber: Webers Haus, WEBERS, webers",
                "is [[PERSON_1]]: [[PERSON_2]] Haus, [[PERSON_3]], [[PERSON_4]]"
            ),
            (
                "Novák", "is Novák: Novákovi, NOVAK, Nováková, Novaktar",
                "is [[PERSON_1]]: [[PERSON_2]], [[PERSON_3]], [[PERSON_4]], Novaktar"
            ),
            (
                "Петров", "is Петров: Петрова, ПЕТРОВУ, Петровский",
                "is [[PERSON_1]]: [[PERSON_2]], [[PERSON_3]], Петровский"
            ),
            ("Jürgen Müller", "is Jürgen Müller, juergen mueller", "is [[PERSON_1]], [[PERSON_2]]"),
            ("Marek", "is Marek, Markowi", "is [[PERSON_1]], [[PERSON_2]]"),
            ("Čapek", "is Čapek, Čapkem", "is [[PERSON_1]], [[PERSON_2]]"),
            ("Anna Weber", "is Anna Webers Haus", "is [[PERSON_1]] Haus"),
        ])
    func spellings(value: String, text: String, expected: String) {
        #expect(protect(text, Cued(value: value)) == expected)
    }

    @Test(
        "that are common words are not followed in small letters, nor with endings",
        arguments: [
            ("Rose", "is Rose; a rose, roses, Roses, Rose", "is [[PERSON_1]]; a rose, roses, Roses, [[PERSON_1]]"),
            ("May", "is May; you may, MAY, May", "is [[PERSON_1]]; you may, MAY, [[PERSON_1]]"),
            ("Kim", "is Kim; kim, KIM", "is [[PERSON_1]]; kim, [[PERSON_2]]"),
            (
                "Stein", "is Stein; Steine, stein, STEIN, Steins",
                "is [[PERSON_1]]; Steine, stein, [[PERSON_2]], [[PERSON_3]]"
            ),
            ("Mark", "is Mark; mark it, Marken", "is [[PERSON_1]]; mark it, Marken"),
            ("Berg", "is Berg; Bergen, bergs", "is [[PERSON_1]]; Bergen, bergs"),
            ("王", "is 王; 王国", "is [[PERSON_1]]; 王国"),
        ])
    func common(value: String, text: String, expected: String) {
        #expect(protect(text, Cued(value: value)) == expected)
    }

    @Test(
        "are found again as numbers, however they are grouped",
        arguments: [
            ("A-4711", "is A-4711, a-4711, A4711, A 4711, A47110", "is [[ID_1]], [[ID_2]], [[ID_3]], [[ID_4]], A47110"),
            ("4711 0815", "is 4711 0815; 4711-0815, 47110815, 471108151", "is [[ID_1]]; [[ID_2]], [[ID_3]], 471108151"),
            ("4711", "is 4711; 47 11, 47.11, 4711", "is [[ID_1]]; 47 11, 47.11, [[ID_1]]"),
            ("12.05.1980", "is 12.05.1980, 12/05/1980", "is [[ID_1]], [[ID_2]]"),
        ])
    func numbers(value: String, text: String, expected: String) {
        #expect(protect(text, Cued(value: value, kind: .id)) == expected)
    }

    @Test(
        "are found again as numbers of the same line",
        arguments: ["+49 30 901820", "0049 30 901820", "(0049) 30 901820"])
    func phones(value: String) {
        #expect(protect("is \(value), 030 901820", Cued(value: value, kind: .phone)) == "is [[PHONE_1]], [[PHONE_2]]")
    }

    @Test("are found again in a firm's name only where that was not found as one")
    func insideAnother() {
        let finder = Finder(recognizers: [
            Cued(value: "Weber"), Cued(value: "Hans Weber KG", kind: .organization),
        ])
        let text = Array("is Hans Weber KG, is Weber".utf8)
        #expect(finder.find(in: ScanText(text)).map { String(decoding: text[$0.range], as: UTF8.self) } == ["Weber"])
    }

    @Test(
        "of firms and places are followed in capitals, in small letters only where they are of several words",
        arguments: [EntityKind.organization, .location])
    func firms(kind: EntityKind) {
        let word = kind.rawValue
        #expect(
            protect("is Quorvex; quorvex, QUORVEX", Cued(value: "Quorvex", kind: kind), policy: .strict)
                == "is [[\(word)_1]]; quorvex, [[\(word)_2]]")
        #expect(
            protect("is Quorvex Zand; quorvex zand", Cued(value: "Quorvex Zand", kind: kind), policy: .strict)
                == "is [[\(word)_1]]; [[\(word)_2]]")
    }

    @Test("don't spread doubt: a weak finding has no echo")
    func weak() {
        #expect(
            protect("it is Rose. Rose", Cued(value: "Rose", score: 0.4), policy: .strict) == "it is [[PERSON_1]]. Rose")
    }

    @Test("are masked always if the caller named them, whatever their length, number and the policy")
    func named() {
        let numbered = (1...200).map { "Kunde \($0)" }
        let lists = TextLists(denied: ["Al", "Anna Weber"] + numbered)
        let text = "Al is Anna Weber; Kunde 200 Kunde 7; Alma"
        let expected = "[[VALUE_1]] is [[VALUE_2]]; [[VALUE_3]] [[VALUE_4]]; Alma"
        for policy in MaskPolicy.all {
            #expect(protect(text, Cued(value: "Anna Weber"), policy: policy, lists: lists) == expected)
        }
    }

    @Test("stay if the caller allowed them, unless also named")
    func allowed() {
        #expect(
            protect("it is Acme Corp, Acme", Cued(value: "Acme Corp"), lists: TextLists(allowed: ["acme corp"]))
                == "it is Acme Corp, Acme")
        let both = TextLists(allowed: ["Acme Corp"], denied: ["Acme Corp"])
        #expect(protect("it is Acme Corp", Cued(value: "Acme Corp"), lists: both) == "it is [[VALUE_1]]")
    }

    @Test("that documentation reserves stay, where the lists say so")
    func documentation() {
        let lists = TextLists(allowsDocumentationValues: true)
        for value in [
            "anna@example.com", "anna@mail.example.org", "192.0.2.7", "+1 212 555-0142", "2001:DB8::1", "x.test",
        ] {
            #expect(protect("it is \(value)", Cued(value: value, kind: .id), lists: lists) == "it is \(value)")
        }
        for value in ["anna@notexample.com", "192.0.20.7", "+1 212 555-0242"] {
            #expect(protect("it is \(value)", Cued(value: value, kind: .id), lists: lists) == "it is [[ID_1]]")
        }
    }
}
