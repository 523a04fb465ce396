/// Text in every field of a request that can hold some, which comes back whole.
extension CaseBuilder {
    mutating func textCases() -> [ProofCase] {
        var cases: [ProofCase] = []
        for surface in Surface.allCases {
            for isStreamed in [false, true] {
                let fields = Self.fields + (surface == .chat ? [Self.participant] : [])
                for field in fields { cases.append(textCase(surface, isStreamed, field)) }
                cases.append(ownValues(surface, isStreamed))
                cases.append(secondRequest(surface, isStreamed))
                cases.append(endUser(surface, isStreamed))
                cases.append(toolCall(surface, isStreamed))
                cases.append(providerWords(surface, isStreamed))
                cases.append(headers(surface, isStreamed))
            }
        }
        return cases
    }

    /// Fields in which what stands for a value is made and restored in another way each.
    mutating func standInCases() -> [ProofCase] {
        let names: Set<String> = [
            "content string", "system", "tool call arguments", "tool result", "JSON in JSON", "keys of free-form JSON",
            "number in tool input", "known values",
        ]
        var cases: [ProofCase] = []
        for surface in Surface.allCases {
            for isStreamed in [false, true] {
                for var field in Self.fields where names.contains(field.name) {
                    field.name = "stand-ins: " + field.name
                    cases.append(textCase(surface, isStreamed, field, hasStandIns: true))
                }
                cases.append(letterCase(surface, isStreamed, "stand-ins: answer is a tool call", .toolCall))
            }
        }
        return cases
    }

    /// A field of the request: its name, and a request that holds a letter with the canaries there.
    private struct Field: Sendable {
        var name: String
        /// Messages and other members.
        let body:
            @Sendable (Surface, _ letter: String, [Canary]) -> (
                messages: [CaseBodies.Members], more: CaseBodies.Members
            )
        var canaries: @Sendable (inout CanaryMint) -> [Canary] = { $0.personal() + [$0.prose()] }
    }

    private static func user(_ content: Any = "go on") -> CaseBodies.Members { ["role": "user", "content": content] }

    private static let fields: [Field] = [
        Field(name: "content string") { _, letter, _ in ([user(letter)], [:]) },
        Field(name: "content parts") { _, letter, canaries in
            (
                [
                    user([
                        ["type": "text", "text": letter], ["type": "text", "text": CaseBodies.letter([canaries[0]])],
                    ])
                ], [:]
            )
        },
        Field(name: "large text") { _, letter, _ in
            let filler = String(repeating: "The weather was fine on that day. ", count: 6_000)
            return ([user(filler + letter + "\n" + filler)], [:])
        },
        Field(name: "system") { surface, letter, _ in
            surface == .chat
                ? ([["role": "system", "content": letter], user()], [:]) : ([user()], ["system": letter])
        },
        Field(name: "history") { _, letter, _ in
            ([user(), ["role": "assistant", "content": letter], user()], [:])
        },
        Field(name: "tool call arguments") { surface, letter, _ in
            (CaseBodies.toolTurn(surface, input: ["note": letter, "deep": ["list": [letter]]], result: "done"), [:])
        },
        Field(name: "tool result") { surface, letter, _ in
            (CaseBodies.toolTurn(surface, input: [:], result: letter), [:])
        },
        Field(name: "tool result in parts") { surface, letter, _ in
            (CaseBodies.toolTurn(surface, input: [:], result: [["type": "text", "text": letter]]), [:])
        },
        Field(name: "JSON in JSON") { surface, letter, _ in
            let inner = CaseBodies.text(["note": letter])
            return (
                CaseBodies.toolTurn(surface, input: ["inner": inner], result: CaseBodies.text(["inner": inner])), [:]
            )
        },
        Field(
            name: "keys of free-form JSON",
            body: { surface, _, canaries in
                (
                    CaseBodies.toolTurn(
                        surface, input: [canaries[0].text: 1], result: CaseBodies.text([canaries[1].text: true])), [:]
                )
            }, canaries: { [$0.email(), $0.email()] }),
        Field(
            name: "number in tool input",
            body: { surface, _, canaries in
                (CaseBodies.toolTurn(surface, input: ["card": Int(canaries[0].text) ?? 0], result: "done"), [:])
            }, canaries: { [$0.card()] }),
        Field(name: "tool description") { surface, letter, canaries in
            let tool = CaseBodies.tool(surface, description: letter, parameter: CaseBodies.letter([canaries[0]]))
            return ([user()], ["tools": [tool]])
        },
        Field(
            name: "known values",
            body: { _, letter, canaries in ([user(letter)], ["tacit": ["known_values": [canaries[0].text]]]) },
            canaries: { [$0.named(), $0.prose()] }),
        Field(name: "unknown fields") { _, letter, _ in
            ([user()], ["x_notes": [letter], "x_more": ["inner": letter]])
        },
    ]

    private static let participant = Field(
        name: "participant name",
        body: { _, _, canaries in
            ([["role": "user", "name": canaries[0].text, "content": "Note: \(canaries[1].text)"]], [:])
        }, canaries: { [$0.participant(), $0.prose()] })

    private mutating func textCase(
        _ surface: Surface, _ isStreamed: Bool, _ field: Field, hasStandIns: Bool = false
    ) -> ProofCase {
        let canaries = owned(field.canaries(&mint), by: field.name, surface.rawValue, isStreamed: isStreamed)
        let (messages, more) = field.body(surface, CaseBodies.letter(canaries), canaries)
        let model = model(surface, .echo)
        let body = CaseBodies.request(
            surface, model: model, isStreamed: isStreamed, messages: messages, more: more)
        var one = ProofCase(
            route: surface.rawValue, isStreamed: isStreamed, name: field.name, canaries: canaries,
            request: post(surface, CaseBodies.json(body)), expected: .restored(canaries))
        if hasStandIns { one.untaggedModel = String(model.dropFirst(surface.provider.count + 1)) }
        return one
    }

    /// What the operator has configured: a pattern, a value, a name of which only a part is written.
    private mutating func ownValues(_ surface: Surface, _ isStreamed: Bool) -> ProofCase {
        let name = "own pattern, own lists"
        let canaries = owned([mint.ownNumber(), mint.prose()], by: name, surface.rawValue, isStreamed: isStreamed)
        let all = canaries + [own.listed, own.named]
        let body = CaseBodies.request(
            surface, model: model(surface, .echo), isStreamed: isStreamed, content: CaseBodies.letter(all))
        return ProofCase(
            route: surface.rawValue, isStreamed: isStreamed, name: name, canaries: canaries,
            request: post(surface, CaseBodies.json(body)), expected: .restored(all))
    }

    /// A letter to a model of a behaviour; `silent` canaries stand elsewhere and don't come back.
    private mutating func letterCase(
        _ surface: Surface, _ isStreamed: Bool, _ name: String, _ behaviour: ProviderBehaviour, back: [Canary] = [],
        silent: [Canary] = [], more: CaseBodies.Members = [:], extra: [(String, String)] = [], query: String = ""
    ) -> ProofCase {
        let letter = owned(
            [mint.email(), mint.person(), mint.prose()], by: name, surface.rawValue, isStreamed: isStreamed)
        let body = CaseBodies.json(
            CaseBodies.request(
                surface, model: model(surface, behaviour), isStreamed: isStreamed, content: CaseBodies.letter(letter),
                more: more))
        return ProofCase(
            route: surface.rawValue, isStreamed: isStreamed, name: name,
            canaries: letter + owned(back + silent, by: name, surface.rawValue, isStreamed: isStreamed),
            request: head("POST", surface.path + query, key: key, length: body.count, extra: extra) + body,
            expected: .restored(letter + back))
    }

    private mutating func secondRequest(_ surface: Surface, _ isStreamed: Bool) -> ProofCase {
        var second = letterCase(surface, isStreamed, "second request", .echo)
        second.reusesConnection = true
        return second
    }

    /// Who the end user is becomes a pseudonym, other metadata goes nowhere.
    private mutating func endUser(_ surface: Surface, _ isStreamed: Bool) -> ProofCase {
        let user = mint.token("end user")
        let note = mint.token("metadata")
        let more: CaseBodies.Members =
            surface == .chat
            ? ["user": user.text, "metadata": ["note": note.text]]
            : ["metadata": ["user_id": user.text, "note": note.text]]
        return letterCase(surface, isStreamed, "end user, metadata", .echo, silent: [user, note], more: more)
    }

    private mutating func toolCall(_ surface: Surface, _ isStreamed: Bool) -> ProofCase {
        letterCase(surface, isStreamed, "answer is a tool call", .toolCall)
    }

    private mutating func providerWords(_ surface: Surface, _ isStreamed: Bool) -> ProofCase {
        let words = [mint.prose(allowed: []), mint.email(), mint.phone()]
        return letterCase(
            surface, isStreamed, "words of the provider", .say(words.map(\.text).joined(separator: "; ")), back: words)
    }

    private mutating func headers(_ surface: Surface, _ isStreamed: Bool) -> ProofCase {
        let names = [
            "User-Agent", "Cookie", "X-Forwarded-For", "Referer", "X-Unknown", "OpenAI-Organization", "traceparent",
        ]
        let tokens = names.map { mint.token("header \($0)") }
        let query = mint.token("query string")
        return letterCase(
            surface, isStreamed, "headers, query string", .echo, silent: tokens + [query],
            extra: Array(zip(names, tokens.map(\.text))), query: "?note=\(query.text)")
    }
}
