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
        let document: JSONDocument
        do throws(JSONError) {
            document = try JSONParser.parse(body.expose(for: .finding))
        } catch {
            throw TacitError(
                .invalidJSON, "The body is not valid JSON: \(error.code.rawValue) at byte \(error.offset).",
                operator: "the body is not valid JSON: \(error.code.rawValue)")
        }
        let dialect = Dialect(route: request.route)
        let facts = try dialect.facts(of: document)
        return Asked(
            document: document, facts: facts, texts: dialect.texts(of: document),
            options: try ExchangeOptions(of: document))
    }
}
