import TacitCore
import TacitWire

/// A request's body, indexed, and what it says besides text.
struct Asked: Sendable {
    let document: JSONDocument
    let facts: RequestFacts
    let texts: RequestText
    let options: ExchangeOptions
}

extension Gateway {
    func read(_ request: ExchangeRequest) async throws -> Asked {
        let body = try await request.body()
        return try await LongWork.run(bytes: body.byteCount) { try index(body, Dialect(route: request.route)) }
    }

    private func index(_ body: ClearText, _ dialect: Dialect) throws -> Asked {
        let document: JSONDocument
        do throws(JSONError) {
            document = try JSONParser.parse(body.expose(for: .finding))
        } catch {
            throw TacitError(
                .invalidJSON, "The body is not valid JSON: \(error.code.rawValue) at byte \(error.offset).",
                operator: "the body is not valid JSON: \(error.code.rawValue)")
        }
        let facts = try dialect.facts(of: document)
        return Asked(
            document: document, facts: facts, texts: dialect.texts(of: document),
            options: try ExchangeOptions(of: document))
    }
}
