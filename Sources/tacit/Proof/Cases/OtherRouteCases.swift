import TacitCore

/// Routes that take no text, with canaries where a caller can put them all the same.
extension CaseBuilder {
    mutating func otherRouteCases() -> [ProofCase] {
        var cases: [ProofCase] = []
        for path in ["/healthz", "/readyz"] {
            cases.append(listed("GET", path, "headers, query string", key: nil, .plain))
        }
        cases.append(listed("GET", "/metrics", "headers, query string", key: key(.figures), .plain))
        cases.append(listed("GET", "/metrics", "error: no key, from elsewhere", key: nil, .refused([.missingKey])))
        cases.append(listed("GET", "/metrics", "error: scope missing", key: key, .refused([.notAllowed])))
        for isAnthropic in [false, true] {
            let extra = isAnthropic ? [("anthropic-version", "2023-06-01")] : []
            let dialect = isAnthropic ? "Anthropic's" : "OpenAI's"
            cases.append(listed("GET", "/v1/models", "list, \(dialect)", key: key, .plain, extra: extra))
            cases.append(
                listed(
                    "GET", "/v1/models", "error: scope missing, \(dialect)", key: key(.texts), .refused([.notAllowed]),
                    extra: extra))
            let wrong = mint.credential("wrong key")
            cases.append(
                listed(
                    "GET", "/v1/models", "error: wrong key, \(dialect)", key: wrong.text, .refused([.invalidKey]),
                    extra: extra,
                    besides: [wrong]))
        }
        for method in ["GET", "POST", "DELETE"] {
            let segment = mint.token("path")
            cases.append(
                listed(
                    method, "/v1/\(segment.text)", "error: unknown path, \(method)", key: key,
                    .refused([.unknownRoute]),
                    besides: [segment], route: "unknown"))
        }
        for surface in Surface.allCases {
            cases.append(listed("GET", surface.path, "error: wrong method", key: key, .refused([.methodNotAllowed])))
        }
        return cases
    }

    private mutating func listed(
        _ method: String, _ path: String, _ name: String, key: String?, _ expected: ProofCase.Expected,
        extra: [(String, String)] = [], besides: [Canary] = [], route: String? = nil
    ) -> ProofCase {
        let names = ["User-Agent", "Cookie", "X-Forwarded-For", "X-Unknown"]
        let tokens = names.map { mint.token("header \($0)") }
        let query = mint.token("query string")
        let route = route ?? "\(method) \(path)"
        return ProofCase(
            route: route, isStreamed: false, name: name,
            canaries: owned(tokens + [query] + besides, by: name, route),
            request: head(
                method, "\(path)?note=\(query.text)", key: key, length: nil,
                extra: Array(zip(names, tokens.map(\.text))) + extra),
            expected: expected)
    }
}
