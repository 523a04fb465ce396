import TacitCore

/// Requests of keys that are good for less than all, and of callers that say where they come from.
extension CaseBuilder {
    private struct Refusal: Sendable {
        let name: String
        let key: ProofKey
        let code: TacitError.Code
        var isPriced = false
        /// A request is let through first, which uses up what the key is good for.
        var comesSecond = false
    }

    /// Those that come second right behind the first: a minute's allowance comes back after a minute.
    private static let refusals = [
        Refusal(name: "scope missing", key: .lists, code: .notAllowed),
        Refusal(name: "model not allowed", key: .otherModels, code: .notAllowed),
        Refusal(name: "address not allowed", key: .otherAddresses, code: .notAllowed),
        Refusal(name: "model without price", key: .limited, code: .unpricedModel),
        Refusal(name: "requests used up", key: .oneRequest, code: .rateLimited, comesSecond: true),
        Refusal(name: "tokens used up", key: .oneToken, code: .rateLimited, comesSecond: true),
        Refusal(name: "spend cap reached", key: .oneCost, code: .spendCapReached, isPriced: true, comesSecond: true),
    ]

    mutating func limitCases() -> [ProofCase] {
        var cases: [ProofCase] = []
        for surface in Surface.allCases {
            for isStreamed in [false, true] {
                cases.append(limited(surface, isStreamed, "key with limits", .limited, surface.pricedModel))
                cases.append(namedModel(surface, isStreamed))
                cases.append(
                    limited(surface, isStreamed, "X-Forwarded-For, long", .unlimited, model(surface, .echo)))
            }
        }
        for refusal in Self.refusals {
            if refusal.comesSecond {
                cases.append(limited(.chat, false, "a key's last request", refusal.key, Surface.chat.pricedModel))
            }
            for surface in Surface.allCases {
                for isStreamed in [false, true] {
                    let asked = refusal.isPriced ? surface.pricedModel : model(surface, .echo)
                    cases.append(
                        limited(surface, isStreamed, "error: " + refusal.name, refusal.key, asked, refusal.code))
                }
            }
        }
        return cases
    }

    /// A letter, and addresses through which it is said to have come: restored, or refused with a code.
    private mutating func limited(
        _ surface: Surface, _ isStreamed: Bool, _ name: String, _ key: ProofKey, _ model: String,
        _ code: TacitError.Code? = nil, besides: [Canary] = []
    ) -> ProofCase {
        let letter = [mint.email(), mint.secret(), mint.prose()]
        let hops = (0..<4).flatMap { _ in [mint.token("forwarded name"), mint.address()] }
        let body = CaseBodies.json(
            CaseBodies.request(surface, model: model, isStreamed: isStreamed, content: CaseBodies.letter(letter)))
        let lines = [hops[..<6], hops[6...]].map { ("X-Forwarded-For", $0.map(\.text).joined(separator: ", ")) }
        return ProofCase(
            route: surface.rawValue, isStreamed: isStreamed, name: name,
            canaries: owned(letter + hops + besides, by: name, surface.rawValue, isStreamed: isStreamed),
            request: head("POST", surface.path, key: self.key(key), length: body.count, extra: lines) + body,
            expected: code.map { .refused([$0]) } ?? .restored(letter))
    }

    /// A model that the caller names goes to the provider, and into no record and no metric.
    private mutating func namedModel(_ surface: Surface, _ isStreamed: Bool) -> ProofCase {
        let name = mint.token("model's name", allowed: .provider)
        let model = surface.provider + "/" + name.text
        return limited(surface, isStreamed, "model's name", .unlimited, model, besides: [name])
    }
}

extension CaseBuilder.Surface {
    /// The only model of its provider that has a price at the instance.
    var pricedModel: String { provider + "/" + Instance.pricedModel }
}
