import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

@Suite("Stand-ins for names")
struct NameStandInTests {
    private func names(_ language: String, _ flags: NamePool.Flags) -> Set<String> {
        Set(
            (NamePool.all[language]?.names ?? []).filter { $0.has(flags) }.map {
                String(decoding: $0.titled, as: UTF8.self)
            })
    }

    @Test("are one person wherever parts of the name stand, in the same roles")
    func parts() throws {
        let sent = try StandInTexts.sent(
            "Anna Weber schreibt. Frau Weber ist da. Anna dankt. WEBER, Anna; A. Weber",
            [
                ("Anna Weber", .person), ("Weber", .person), ("Anna", .person), ("WEBER, Anna", .person),
                ("A. Weber", .person),
            ], language: "de")
        let words = StandInTexts.words(sent)
        let (given, family) = (words[0], words[1])
        #expect(
            sent.hasPrefix(
                "\(given) \(family) schreibt. Frau \(family) ist da. \(given) dankt. \(family.uppercased()), \(given); "
            ))
        #expect(sent.hasSuffix(". \(family)"))
        #expect(!sent.contains("Anna") && !sent.contains("Weber"))
        #expect(names("de", .female).contains(given))
        #expect(names("de", .familyOfWomen).contains(family))
    }

    @Test(
        "have the language and the gender of the text and the name",
        arguments: [
            ("de", "Frau Anna Weber", NamePool.Flags.female), ("de", "Herr Stefan Weber", .male),
            ("en", "Emily Clark", .female), ("fr", "Hélène Dubois", .female), ("es", "Javier Ortega", .male),
            ("it", "Giulia Ferri", .female), ("nl", "Pieter Bakker", .male), ("pl", "Agnieszka Zielińska", .female),
            ("sv", "Björn Holmgren", .male), ("da", "Mette Poulsen", .female), ("no", "Ragnhild Solberg", .female),
            ("fi", "Pekka Lahtinen", .male), ("cs", "Lenka Horáková", .female), ("ro", "Mihai Popescu", .male),
            ("tr", "Mehmet Demirel", .male), ("ru", "Ирина Петрова", .female), ("pt", "João Carvalho", .male),
        ])
    func languages(language: String, name: String, gender: NamePool.Flags) throws {
        let bare = name.replacing("Frau ", with: "").replacing("Herr ", with: "")
        for seed in 1...5 as ClosedRange<UInt8> {
            let sent = try StandInTexts.sent("x \(bare) y", [(bare, .person)], seed: seed, language: language)
            let words = StandInTexts.words(sent)
            try #require(words.count == 4)
            #expect(names(language, gender).contains(words[1]))
            #expect(names(language, gender == .female ? .familyOfWomen : .familyOfMen).contains(words[2]))
        }
    }

    @Test("take the gender of a family name alone from its title or its ending")
    func titles() throws {
        let sent = try StandInTexts.sent(
            "Pani Kowalska, pan Nowicki", [("Kowalska", .person), ("Nowicki", .person)], language: "pl")
        #expect(sent.contains("ska, pan ") && sent.hasSuffix("ski"))
    }

    @Test("keep blanks, commas, hyphens, particles and titles, and the way a part is written")
    func build() throws {
        let text = "Dr. Anna-Lena  von der Heide\nHEIDE, ANNA-LENA"
        let sent = try StandInTexts.sent(
            text, [("Dr. Anna-Lena  von der Heide", .person), ("HEIDE, ANNA-LENA", .person)], language: "de")
        let words = StandInTexts.words(sent)
        try #require(words.count == 9)
        #expect(sent.hasPrefix("Dr. \(words[1])-\(words[2])  von der \(words[5])\n"))
        #expect(sent.hasSuffix("\n\(words[5].uppercased()), \(words[1].uppercased())-\(words[2].uppercased())"))
    }

    @Test(
        "aren't made for what isn't built like a name: it gets a tag",
        arguments: ["王小明", "anna_4711", "x@y", "J. R. R. Tolkien", "Anna 😀"])
    func others(_ value: String) throws {
        #expect(try StandInTexts.sent("a \(value) b", [(value, .person)]) == "a [[PERSON_1]] b")
    }

    @Test("of a family share what they share, and no two names have the same")
    func families() throws {
        let people = ["Anna Weber", "Peter Weber", "Anna Schulte", "Jonas Reuter"]
        let sent = try StandInTexts.sent(people.joined(separator: "; "), people.map { ($0, .person) }, language: "de")
        let names = sent.split(separator: "; ").map { StandInTexts.words(String($0)) }
        #expect(names[0][1] == names[1][1] && names[0][0] == names[2][0])
        #expect(Set(names.flatMap { $0 }).count == 6)
    }

    @Test("are others in other exchanges, and the same when a history comes again")
    func exchanges() throws {
        let first = try StandInTexts.sent("Anna Weber", [("Anna Weber", .person)], seed: 1, language: "en")
        let again = try StandInTexts.sent(
            "Anna Weber and Ben Cole", [("Anna Weber", .person), ("Ben Cole", .person)], seed: 1, language: "en")
        #expect(again.hasPrefix(first + " and "))
        let different = try (2...9 as ClosedRange<UInt8>).map {
            try StandInTexts.sent("Anna Weber", [("Anna Weber", .person)], seed: $0, language: "en")
        }
        #expect(Set(different).count > 4)
    }

    @Test("need no instruction; tags beside them do")
    func instruction() throws {
        let names = try StandInTexts.rendering("Anna Weber", [("Anna Weber", .person)])
        #expect(try !names.body.texts.contains(Placeholder.instruction))
        #expect(names.masked == [.person: 1])
        let both = try StandInTexts.rendering(
            "Anna Weber sk-test-0000", [("Anna Weber", .person), ("sk-test-0000", .secret)])
        #expect(try both.body.texts.contains(Placeholder.instruction))
        #expect(try both.body.texts.last?.hasSuffix(" [[SECRET_1]]") == true)
        #expect(both.masked == [.person: 1, .secret: 1])
    }

    @Test("give way where a value is a piece of a word: a tag, so that the text comes back")
    func pieces() throws {
        let rendering = try StandInTexts.rendering("xAnna Webery", [("Anna Weber", .person)])
        let sent = try #require(try rendering.body.texts.last)
        #expect(sent.hasPrefix("x[[PERSON_1]]"))
        #expect(Restorer.restore(sent, rendering.context).text == "xAnna Webery")
    }

    @Test(
        "are of the language of the text, where nobody says which that is",
        arguments: [
            ("Dzień dobry, nazywam się #, proszę o kontakt.", "pl"), ("Ich bin # und habe die Rechnung nicht.", "de"),
            ("My name is # and this is for you", "en"), ("Je suis # et vous êtes dans le train", "fr"),
            ("Hej, det är # som skriver och jag är inte hemma", "sv"), ("Yes, #", "en"),
        ])
    func guessed(text: String, language: String) throws {
        let sent = try StandInTexts.sent(text.replacing("#", with: "Anna Kubicka"), [("Anna Kubicka", .person)])
        let pool = names(language, [.female, .familyOfWomen])
        #expect(StandInTexts.words(sent).count { pool.contains($0) } == 2)
    }

    @Test("stand for two family names after a title as for one")
    func twoFamilies() throws {
        let sent = try StandInTexts.sent(
            "Sr. Zuloaga Etxeberria", [("Zuloaga Etxeberria", .person)], language: "es")
        let words = StandInTexts.words(sent)
        let families = names("es", .familyOfMen)
        #expect(words.count == 3 && families.contains(words[1]) && families.contains(words[2]))
    }
}
