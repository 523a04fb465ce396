import TacitCore
import TacitPrivacy
import TacitTraining
import Testing

@Suite("Generated values")
struct GeneratedValueTests {
    @Test(
        "each sort of national id can be made and passes its recognizer's check", arguments: NationalIDSamples.subtypes)
    func nationalIDs(subtype: String) throws {
        var random = SeededRandom(seed: 42)
        for _ in 0..<3 {
            let made = NationalIDSamples.sample(subtype, using: &random)
            let sample = try #require(made)
            #expect(NationalIDSamples.isValid(sample, subtype))
        }
    }

    @Test("there is no id of an unknown sort")
    func unknownID() {
        var random = SeededRandom(seed: 1)
        let sample = NationalIDSamples.sample("XX_NONE", using: &random)
        #expect(sample == nil)
        #expect(!NationalIDSamples.isValid("123", "XX_NONE"))
    }

    @Test("cards pass Luhn, IBANs leave 1 by 97, both are found by their recognizers")
    func payment() throws {
        var files = GeneratorFixtures.files
        let head = String(decoding: files["en", default: []], as: UTF8.self).split(separator: "\n== ")[0]
        files["en"] = Array((head + "\n== log\nCard: {card}; account: {iban}; thanks\n").utf8)
        var generator = try GeneratorFixtures.generator(seed: 9, library: try TemplateLibrary(files: files))
        for _ in 0..<300 {
            let made = generator.text(language: "en", template: 0)
            let text = try #require(made)
            let card = text.bytes[text.spans[0].range].filter { 0x30...0x39 ~= $0 }.map { $0 - 0x30 }
            #expect(Checksums.luhn(card) && 12...19 ~= card.count)
            let iban = text.bytes[text.spans[1].range].filter { $0 != 0x20 && $0 != 0x2D }
            #expect(Checksums.iban(iban))
            var findings: [Finding] = []
            IBANRecognizer().find(in: ScanText(text.bytes), into: &findings)
            #expect(findings.map(\.range) == [text.spans[1].range])
        }
    }

    @Test("a person's slots with one number agree")
    func ties() throws {
        var files = GeneratorFixtures.files
        let head = String(decoding: files["en", default: []], as: UTF8.self).split(separator: "\n== ")[0]
        files["en"] = Array((head + "\n== log\n{given.1}|{family.1}|{given.1}|{family.2}\n").utf8)
        var generator = try GeneratorFixtures.generator(seed: 2, library: try TemplateLibrary(files: files))
        var differs = false
        for _ in 0..<50 {
            let made = generator.text(language: "en", template: 0)
            let text = try #require(made)
            let values = text.spans.map { GeneratorFixtures.text(text, $0) }
            #expect(values[0] == values[2])
            differs = differs || values[1] != values[3]
        }
        #expect(differs)
    }

    @Test("names that are no one name are left out")
    func names() {
        let book = NameBook(
            given: Array("locale\tname\tgender\nnl_NL\tAnna\tf\n".utf8),
            family: Array("locale\tname\nnl_NL\tBergen, van\nne_NP\t(केसी)\n".utf8))
        #expect(!book.knows(locale: "ne_NP"))
        #expect(book.knows(locale: "nl_NL"))
    }
}
