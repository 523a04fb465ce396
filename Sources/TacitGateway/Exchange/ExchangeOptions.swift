import TacitCore
import TacitPrivacy
import TacitWire

/// What a caller may ask of Tacit for one request, in the body's member `tacit`, which doesn't go upstream:
///
/// ```json
/// {"policy": "strict", "known_values": ["A-1009"], "known_names": ["Anna Weber"], "allow": ["Acme Support"]}
/// ```
struct ExchangeOptions: Sendable {
    var policy: MaskPolicy?
    var lists = TextLists()

    private static let names: Set<String> = ["policy", "known_values", "known_names", "allow"]
    private static let maximumValues = 1_000

    init(of document: JSONDocument) throws {
        guard let options = document.member(JSONDocument.root, "tacit") else { return }
        guard document.kind(options) == .object else { throw Self.invalid("`tacit` must be an object.") }
        for member in document.children(options) where !Self.names.contains(document.keyText(member) ?? "") {
            throw Self.invalid("`tacit` may hold `policy`, `known_values`, `known_names` and `allow`.")
        }
        if let policy = document.member(options, "policy") {
            guard let known = document.text(policy).flatMap({ MaskPolicy.named($0) }) else {
                let names = MaskPolicy.all.map(\.name).joined(separator: ", ")
                throw Self.invalid("`tacit.policy` must be one of: \(names).")
            }
            self.policy = known
        }
        lists = TextLists(
            allowed: try Self.strings(document.member(options, "allow"), "tacit.allow", in: document),
            denied: try Self.strings(document.member(options, "known_values"), "tacit.known_values", in: document),
            names: try Self.strings(document.member(options, "known_names"), "tacit.known_names", in: document))
    }

    private static func strings(
        _ array: JSONDocument.Index?, _ name: String, in document: JSONDocument
    ) throws -> [String] {
        guard let array else { return [] }
        let values = document.children(array).map { document.text($0) }
        guard document.kind(array) == .array, values.count <= maximumValues else {
            throw invalid("`\(name)` must be an array of at most \(maximumValues) strings.")
        }
        return try values.map { value in
            guard let value else { throw invalid("`\(name)` must hold strings only.") }
            return value
        }
    }

    private static func invalid(_ message: String) -> TacitError {
        TacitError(.invalidRequest, message, parameter: "tacit")
    }
}
