package import TacitCore
package import TacitPrivacy
package import TacitWire

/// Bodies and contexts made the one way there is: by the renderer.
package enum TestBodies {
    package static let identity = ReplyIdentity(
        request: RequestID("req_0000000000000000000000"), model: "lab/model-1", wantsUsage: true)

    /// A pseudonym that a test can foresee.
    package static let pseudonym: @Sendable ([UInt8]) -> String = { "anon-\($0.count)" }

    /// Renders a body in which the given values are found.
    package static func rendering(
        _ json: String, dialect: Dialect = .openai, entities: [(String, EntityKind)] = [],
        policy: MaskPolicy = .balanced, lists: TextLists = TextLists(), key: PseudonymKey? = nil,
        language: String? = nil
    ) throws -> Rendering {
        let document = try JSONParser.parse(Array(json.utf8))
        let facts = try dialect.facts(of: document)
        let found = Finder(entities).find(in: dialect.texts(of: document), lists: lists)
        let media = try UnmaskedMedia(of: found.texts, to: .own, under: .own)
        return try Renderer(dialect: dialect, policy: policy, pseudonym: pseudonym, key: key, language: language)
            .render(document, facts, found, model: "model-1", media: media)
    }

    /// A protected body, of a request in which nothing is found.
    package static func protected(_ json: String, dialect: Dialect = .openai) throws -> ProtectedBody {
        try rendering(json, dialect: dialect).body
    }

    /// A context whose table holds the given values in order (`PERSON_1`, `EMAIL_2` …), as for a request whose user wrote
    /// them, and whatever `text` says besides.
    package static func context(
        _ entities: [(String, EntityKind)], text: String = "", policy: MaskPolicy = .balanced
    ) throws -> RestoringContext {
        let words = entities.map(\.0).joined(separator: "\n") + "\n" + text
        let json = #"{"model":"lab/model-1","messages":[{"role":"user","content":"# + quoted(words) + "}]}"
        return try rendering(json, entities: entities, policy: policy).context
    }

    /// A JSON string literal.
    package static func quoted(_ text: String) -> String {
        String(decoding: JSONString.quoted(text), as: UTF8.self)
    }
}

extension ProtectedBody {
    /// What the provider would see.
    package var text: String { String(decoding: expose(for: .sending), as: UTF8.self) }
}

extension Return {
    /// What the caller would see.
    package var text: String { String(decoding: expose(for: .returning), as: UTF8.self) }
}
