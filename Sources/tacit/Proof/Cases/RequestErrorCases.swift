import TacitCore

/// Requests that Tacit refuses, or whose sender goes away.
extension CaseBuilder {
    mutating func requestErrorCases() -> [ProofCase] {
        var cases: [ProofCase] = []
        for surface in Surface.allCases {
            for isStreamed in [false, true] {
                cases += bodyErrors(surface, isStreamed)
                cases += departures(surface, isStreamed)
            }
            cases += rawErrors(surface)
        }
        return cases
    }

    /// A refused letter, changed before it is sent.
    private mutating func refused(
        _ surface: Surface, _ isStreamed: Bool, _ name: String, _ codes: [TacitError.Code],
        more: CaseBodies.Members = [:],
        _ change: (_ letter: [Canary], _ body: CaseBodies.Members) -> [UInt8]
    ) -> ProofCase {
        let name = "error: " + name
        let letter = owned(
            [mint.email(), mint.secret(), mint.prose()], by: name, surface.rawValue, isStreamed: isStreamed)
        let body = CaseBodies.request(
            surface, model: model(surface, .echo), isStreamed: isStreamed, content: CaseBodies.letter(letter),
            more: more)
        return ProofCase(
            route: surface.rawValue, isStreamed: isStreamed, name: name, canaries: letter,
            request: change(letter, body),
            expected: .refused(codes))
    }

    private mutating func bodyErrors(_ surface: Surface, _ isStreamed: Bool) -> [ProofCase] {
        let builder = self
        let other: Surface = surface == .chat ? .messages : .chat
        func json(_ change: @escaping (inout CaseBodies.Members, [Canary]) -> Void) -> ([Canary], CaseBodies.Members) ->
            [UInt8]
        {
            { letter, body in
                var body = body
                change(&body, letter)
                return builder.post(surface, CaseBodies.json(body))
            }
        }
        return [
            refused(surface, isStreamed, "unknown model", [.unknownModel], json { $0["model"] = $1[2].text }),
            refused(
                surface, isStreamed, "model of another dialect", [.dialectMismatch],
                json { $0["model"] = "\(other.provider)/\($1[0].text)" }),
            refused(
                surface, isStreamed, "wrong type of messages", [.invalidRequest], json { $0["messages"] = $1[2].text }),
            refused(
                surface, isStreamed, "wrong type of a message", [.invalidRequest],
                json { $0["messages"] = [$1[2].text] }),
            refused(surface, isStreamed, "wrong type of stream", [.invalidRequest], json { $0["stream"] = $1[2].text }),
            refused(
                surface, isStreamed, "unknown option", [.invalidRequest],
                json { $0["tacit"] = [$1[1].text: 1] as CaseBodies.Members }),
            refused(
                surface, isStreamed, "unknown policy", [.invalidRequest], json { $0["tacit"] = ["policy": $1[2].text] }),
            refused(
                surface, isStreamed, "media refused", [.mediaNotAllowed],
                json { $0["messages"] = [Self.picture(surface, $1)] }),
            refused(surface, isStreamed, "no key", [.missingKey]) { _, body in
                let body = CaseBodies.json(body)
                return builder.head("POST", surface.path, key: nil, length: body.count) + body
            },
            refused(surface, isStreamed, "wrong key", [.invalidKey]) { letter, body in
                let body = CaseBodies.json(body)
                return builder.head("POST", surface.path, key: letter[1].text, length: body.count) + body
            },
            refused(surface, isStreamed, "wrong x-api-key", [.invalidKey]) { letter, body in
                let body = CaseBodies.json(body)
                return builder.head(
                    "POST", surface.path, key: nil, length: body.count, extra: [("x-api-key", letter[1].text)]) + body
            },
            refused(surface, isStreamed, "compressed body", [.compressedBody]) { _, body in
                builder.post(surface, CaseBodies.json(body), extra: [("Content-Encoding", "gzip")])
            },
        ]
    }

    private static func picture(_ surface: Surface, _ letter: [Canary]) -> CaseBodies.Members {
        let note: CaseBodies.Members = ["type": "text", "text": CaseBodies.letter(letter)]
        let picture: CaseBodies.Members =
            surface == .chat
            ? ["type": "image_url", "image_url": ["url": "data:image/png;base64,\(letter[1].text)"]]
            : ["type": "image", "source": ["type": "base64", "media_type": "image/png", "data": letter[1].text]]
        return ["role": "user", "content": [note, picture]]
    }

    /// Bodies that are no JSON of the dialect; whether they ask for a stream can't be told.
    private mutating func rawErrors(_ surface: Surface) -> [ProofCase] {
        let builder = self
        return [
            refused(surface, false, "malformed JSON", [.invalidJSON]) { letter, body in
                builder.post(surface, CaseBodies.json(body).dropLast(3) + Array(letter[2].text.utf8))
            },
            refused(surface, false, "not an object", [.invalidRequest]) { letter, _ in
                builder.post(surface, CaseBodies.json(CaseBodies.letter(letter)))
            },
            refused(surface, false, "deep nesting", [.invalidJSON]) { letter, _ in
                let text = CaseBodies.json(CaseBodies.letter(letter))
                return builder.post(
                    surface,
                    [UInt8](repeating: UInt8(ascii: "["), count: 5_000) + text
                        + [UInt8](repeating: UInt8(ascii: "]"), count: 5_000))
            },
            refused(surface, false, "invalid UTF-8", [.invalidJSON]) { letter, body in
                builder.post(surface, Array(#"{"a":""#.utf8) + [0xC3, 0x28] + Array("\(letter[2].text)\"}".utf8))
            },
            refused(surface, false, "oversized body", [.bodyTooLarge]) { letter, _ in
                let text = CaseBodies.json(CaseBodies.letter(letter))
                let filler = [UInt8](repeating: 0x20, count: 1 << 20)
                return builder.post(surface, (0...32).flatMap { _ in text + filler })
            },
        ]
    }

    private mutating func departures(_ surface: Surface, _ isStreamed: Bool) -> [ProofCase] {
        let leaving = "error: caller leaves"
        let words = mint.prose(allowed: [])
        let letter = owned(
            [mint.email(), mint.secret(), mint.prose()], by: leaving, surface.rawValue, isStreamed: isStreamed)
        let body = CaseBodies.json(
            CaseBodies.request(
                surface, model: model(surface, .stall(words.text)), isStreamed: isStreamed,
                content: CaseBodies.letter(letter)))
        let builder = self
        let broken = refused(surface, isStreamed, "body broken off", []) { letter, body in
            // The head announces more than comes.
            let text = CaseBodies.json(body)
            return builder.head("POST", surface.path, key: builder.key, length: text.count + 1_000) + text
        }
        return [
            ProofCase(
                route: surface.rawValue, isStreamed: isStreamed, name: leaving,
                canaries: letter + owned([words], by: leaving, surface.rawValue, isStreamed: isStreamed),
                request: post(surface, body), sending: .leaves, expected: .nothing),
            ProofCase(
                route: broken.route, isStreamed: isStreamed, name: broken.name, canaries: broken.canaries,
                request: broken.request, sending: .brokenOff, expected: .nothing),
        ]
    }
}
