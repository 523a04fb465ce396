import TacitCore
import TacitPrivacy
import Testing

@Suite("What the tagger finds and cannot be")
struct PlausibilityTests {
    private static let finder = Finder()

    private func found(_ text: String, _ kind: EntityKind) -> [String] {
        let scan = ScanText(text)
        return Self.finder.find(in: scan, under: .strict).filter { $0.kind == kind }
            .map { String(decoding: scan.bytes[$0.range], as: UTF8.self) }
    }

    @Test(
        "Words of code, and words in small letters that no list of names has, are no persons",
        arguments: [
            "<main>\n  </footer>\n", "import Darwin\nimport Glibc\n", "extension Duration {\n    static let day = 1\n}",
            "Dried mealworms for robins, finches and tits.",
            "Copas de cristal sin plomo. Hechas en España.", "canImport(unit_price) and pageSize",
        ])
    func noPersons(text: String) {
        #expect(found(text, .person) == [])
    }

    @Test(
        "Names in small letters are persons where nothing has a capital, and where the lists know them",
        arguments: [
            ("ask katarzyna kowalczyk about it", "katarzyna kowalczyk"),
            ("Please ask katarzyna about it.", "katarzyna"),
        ])
    func small(text: String, name: String) {
        #expect(found(text, .person).contains(name))
    }

    @Test(
        "Months, holidays, brands, goods, keys of JSON and those after whom something is called are no persons",
        arguments: [
            "{\"nascimento\": \"ok\", \"apellido1\": \"\"}", "Chiuso a Ferragosto e in Gennaio.",
            "Zamknięte w Wielkanoc i Boże Ciało.", "We fit it with Gibbs sampling and a Markov chain.",
            "Babinski negativ beidseits.", "C'est la loi de Moore.",
            "He rides a Harley-Davidson and drinks Jack Daniels.",
            "Sofa Oskar, 3-Sitzer, grau", "deploy with Docker and Terraform",
        ])
    func calledAfter(text: String) {
        #expect(found(text, .person) == [])
    }

    @Test(
        "Persons who are called like a month or a thing are still found",
        arguments: [
            ("My name is April Winters.", "April Winters"), ("Dr. Markov has signed it.", "Markov"),
            ("Her name is June.", "June"),
        ])
    func alike(text: String, name: String) {
        #expect(found(text, .person).contains(name))
    }

    @Test(
        "A firm may have a capital inside",
        arguments: ["I watched it on YouTube yesterday.", "He moved from LinkedIn to YouTube."])
    func firms(text: String) {
        #expect(found(text, .organization).count == 1)
    }
}
