import TacitCore

/// Everything that can go wrong at the provider, with its words in it.
extension CaseBuilder {
    private struct Fault: Sendable {
        let name: String
        let codes: [TacitError.Code]
        let behaviour: @Sendable (String) -> ProviderBehaviour
    }

    private static let faults: [Fault] = [
        Fault(name: "provider 400", codes: [.upstreamRejected]) { .status(400, $0) },
        Fault(name: "provider 401", codes: [.upstreamCredential]) { .status(401, $0) },
        Fault(name: "provider 404", codes: [.upstreamUnknownModel]) { .status(404, $0) },
        Fault(name: "provider 413", codes: [.bodyTooLarge]) { .status(413, $0) },
        Fault(name: "provider 429", codes: [.upstreamRateLimited]) { .status(429, $0) },
        Fault(name: "provider 500", codes: [.upstreamFailed]) { .status(500, $0) },
        Fault(name: "provider 503", codes: [.upstreamOverloaded]) { .status(503, $0) },
        Fault(name: "provider redirects", codes: [.upstreamInvalid]) { .redirect($0) },
        Fault(name: "provider truncates", codes: [.upstreamTruncated]) { .truncated($0) },
        Fault(name: "provider resets", codes: [.upstreamTruncated, .upstreamUnreachable]) { .reset($0) },
        Fault(name: "provider error event", codes: [.upstreamFailed]) { .error($0) },
        Fault(name: "provider not JSON", codes: [.upstreamInvalid]) { .notJSON($0) },
        Fault(name: "provider not UTF-8", codes: [.upstreamInvalid]) { .notUTF8($0) },
        Fault(name: "provider HTML", codes: [.upstreamInvalid]) { .otherType($0) },
        Fault(name: "provider compressed", codes: [.upstreamInvalid]) { .compressed($0) },
        Fault(name: "provider announces 1 GB", codes: [.upstreamInvalid]) { .announcesTooMuch($0) },
        Fault(name: "provider sends 80 MiB", codes: [.upstreamInvalid]) { .sendsTooMuch($0) },
        Fault(name: "provider not HTTP", codes: [.upstreamInvalid, .upstreamUnreachable]) { .garbage($0) },
    ]

    mutating func providerErrorCases() -> [ProofCase] {
        var cases: [ProofCase] = []
        for surface in Surface.allCases {
            for isStreamed in [false, true] {
                for fault in Self.faults { cases.append(faultCase(surface, isStreamed, fault)) }
            }
        }
        return cases
    }

    private mutating func faultCase(_ surface: Surface, _ isStreamed: Bool, _ fault: Fault) -> ProofCase {
        let name = "error: " + fault.name
        let letter = [mint.email(), mint.person(), mint.prose()]
        let words = [mint.prose(allowed: []), mint.email()]
        let said = words.map(\.text).joined(separator: " ")
        let body = CaseBodies.request(
            surface, model: model(surface, fault.behaviour(said)), isStreamed: isStreamed,
            content: CaseBodies.letter(letter))
        return ProofCase(
            route: surface.rawValue, isStreamed: isStreamed, name: name,
            canaries: owned(letter + words, by: name, surface.rawValue, isStreamed: isStreamed),
            request: post(surface, CaseBodies.json(body)), expected: .refused(fault.codes))
    }
}
