import TacitCore
import TacitPrivacy
import TacitWire

/// What restorers restore from: `PERSON_1` and `EMAIL_2`, of a request that names the host `known.example`.
enum RestoringFixture {
    static let context: RestoringContext = {
        let json = #"{"model":"m","messages":[{"role":"user","content":"Anna \"A\" Weber anna@known.example"}]}"#
        let finder = Finder(
            recognizers: [FixedRecognizer([("Anna \"A\" Weber", .person), ("anna@known.example", .email)])])
        guard let document = try? JSONParser.parse(Array(json.utf8)),
            let facts = try? Dialect.openai.facts(of: document)
        else { fatalError("the fixture is a request") }
        let found = finder.find(in: Dialect.openai.texts(of: document), lists: TextLists())
        guard let media = try? UnmaskedMedia(of: found.texts, to: .own, under: .own),
            let rendering = try? Renderer(dialect: .openai, policy: .balanced, pseudonym: { _ in "" })
                .render(document, facts, found, model: "m", media: media)
        else { fatalError("the fixture can be rendered") }
        return rendering.context
    }()
}
