import TacitCore
import TacitTraining
import Testing

@Suite("Generator")
struct GeneratorTests {
    private static let heavyNoise = NoiseShares(
        lowerCase: 0.3, upperCase: 0.3, typos: 0.5, withoutMarks: 0.3, withoutPunctuation: 0.5, quoted: 0.5,
        wrapped: 0.5)

    @Test("every template file parses, and every slot is known")
    func files() throws {
        let library = try GeneratorFixtures.library()
        #expect(library.languages == GeneratorFixtures.languages)
        #expect(!library.languages.isEmpty)
    }

    @Test("each language has enough templates, personal and not", arguments: GeneratorFixtures.languages)
    func counts(language: String) throws {
        let counts = try GeneratorFixtures.library().counts(of: language)
        let most = ["en", "de", "fr", "es", "it", "nl"]
        let some = ["pt", "pl", "sv", "da", "no", "fi"]
        let total = counts.values.reduce(0, +)
        #expect(total >= (most.contains(language) ? 120 : some.contains(language) ? 70 : 25))
        #expect(counts[.negative] ?? 0 >= total / 8)
    }

    @Test("a slot that nothing fills is an error with its name")
    func unknownSlot() throws {
        var files = GeneratorFixtures.files
        files["en", default: []] += Array("\nHello {nobody}\n".utf8)
        #expect(throws: TemplateError(language: "en", line: 0, slot: "nobody")) { try TemplateLibrary(files: files) }
    }

    @Test("an open brace is an error with its line")
    func openBrace() throws {
        var files = GeneratorFixtures.files
        files["en"] = Array("== ticket\nHello {person\n".utf8)
        #expect(throws: TemplateError(language: "en", line: 2)) { try TemplateLibrary(files: files) }
    }

    @Test("the same seed gives the same texts", arguments: GeneratorFixtures.languages)
    func seed(language: String) throws {
        let library = try GeneratorFixtures.library()
        var first = try GeneratorFixtures.generator(seed: 7, library: library)
        var second = try GeneratorFixtures.generator(seed: 7, library: library)
        for _ in 0..<60 {
            let (one, other) = (first.next(language: language), second.next(language: language))
            #expect(one != nil && one == other)
        }
    }

    @Test("spans are in order, whole scalars, without blanks around", arguments: GeneratorFixtures.languages)
    func spans(language: String) throws {
        var generator = try GeneratorFixtures.generator(seed: 11, noise: Self.heavyNoise)
        for _ in 0..<400 {
            let made = generator.next(language: language)
            let text = try #require(made)
            #expect(!text.bytes.isEmpty)
            var end = 0
            for span in text.spans {
                #expect(span.range.lowerBound >= end && !span.range.isEmpty)
                end = span.range.upperBound
                let bytes = text.bytes[span.range]
                #expect(String(validating: bytes, as: UTF8.self) != nil)
                #expect(bytes.first != 0x20 && bytes.last != 0x20 && !bytes.contains(UInt8(ascii: "{")))
            }
            #expect(end <= text.bytes.count)
        }
    }

    @Test("spans cover exactly the filled values, whatever the noise", arguments: [false, true])
    func exactness(noisy: Bool) throws {
        let slots = [
            "person", "given", "family:f", "city", "organization", "email", "phone", "card", "iban", "id:US_SSN",
            "date", "birthdate", "age", "username", "ip", "secret:PASSWORD", "address", "url", "initials",
        ]
        var files = GeneratorFixtures.files
        let marked = slots.map { "⟦{\($0)}⟧ and words between them" }.joined(separator: "\n") + " {order} {amount}"
        let line = marked.replacing("\n", with: ", ")
        let head = String(decoding: files["en", default: []], as: UTF8.self).split(separator: "\n== ")[0]
        files["en"] = Array((head + "\n== email\n" + line + "\n").utf8)
        let library = try TemplateLibrary(files: files)
        var generator = try GeneratorFixtures.generator(
            seed: 3, noise: noisy ? Self.heavyNoise : .none, library: library)
        for _ in 0..<300 {
            let made = generator.text(language: "en", template: 0)
            let text = try #require(made)
            let openings = text.bytes.indices.filter { text.bytes[$0...].starts(with: "⟦".utf8) }.map { $0 + 3 }
            let closings = text.bytes.indices.filter { text.bytes[$0...].starts(with: "⟧".utf8) }
            #expect(text.spans.map(\.range) == zip(openings, closings).map { $0..<$1 })
            #expect(text.spans.map(\.label.kind).prefix(3) == [.person, .person, .person])
        }
    }

    @Test("every fifth template is kept for measuring", arguments: GeneratorFixtures.languages)
    func split(language: String) throws {
        let library = try GeneratorFixtures.library()
        var training = try GeneratorFixtures.generator(seed: 1, split: .training, library: library)
        var measuring = try GeneratorFixtures.generator(seed: 1, split: .measuring, library: library)
        for _ in 0..<200 {
            let seen = training.next(language: language)
            let kept = measuring.next(language: language)
            #expect(!TemplateSplit.isHeldOut(try #require(seen).template))
            #expect(TemplateSplit.isHeldOut(try #require(kept).template))
        }
    }

    @Test("negatives have no spans", arguments: GeneratorFixtures.languages)
    func negatives(language: String) throws {
        var generator = try GeneratorFixtures.generator(seed: 5)
        for _ in 0..<300 {
            let made = generator.next(language: language)
            let text = try #require(made)
            if text.section == .negative { #expect(text.spans.isEmpty) }
        }
    }

    @Test("no language without templates")
    func unknownLanguage() throws {
        var generator = try GeneratorFixtures.generator(seed: 5)
        let text = generator.next(language: "xx")
        #expect(text == nil)
    }
}
