import TacitCore

/// One request through one surface, with canaries of its own.
struct ProofCase {
    enum Sending {
        case whole
        /// The caller goes away in the middle of its body.
        case brokenOff
        /// The caller goes away while the provider says nothing more.
        case leaves
    }

    enum Expected {
        /// Status 200, a clean end, and all these in the answer.
        case restored([Canary])
        /// Status 200 without anybody's text.
        case plain
        /// An error with one of these codes: as an answer, or as an event in a stream that had begun.
        case refused([TacitError.Code])
        case nothing
    }

    let route: String
    let isStreamed: Bool
    /// Names of cases on an error path begin with `error`.
    let name: String
    let canaries: [Canary]
    let request: [UInt8]
    var sending = Sending.whole
    let expected: Expected
    /// The model, if none of its texts may go out with a tag where there are stand-ins.
    var untaggedModel: String?
    /// Goes over the connection of the case before it.
    var reusesConnection = false
}

/// What the cases are made of: routes with their dialect's shapes, and models that stand for a behaviour.
struct CaseBuilder {
    enum Surface: String, CaseIterable {
        case chat = "POST /v1/chat/completions"
        case messages = "POST /v1/messages"

        var path: String { self == .chat ? "/v1/chat/completions" : "/v1/messages" }
        var provider: String { self == .chat ? Instance.openAIProvider : Instance.anthropicProvider }
    }

    var mint = CanaryMint()
    let keys: [ProofKey: String]
    let own: OwnValues
    private(set) var behaviours: [String: ProviderBehaviour] = [:]

    /// - Parameters:
    ///   - keys: those that the cases of the tour need.
    ///   - own: what the instance's operator has configured.
    init(keys: [ProofKey: String], own: OwnValues) {
        self.keys = keys
        self.own = own
    }

    var key: String { key(.unlimited) }

    func key(_ key: ProofKey) -> String { keys[key] ?? "" }

    /// A model's name at the instance, of its own, whose requests the provider answers so.
    mutating func model(_ surface: Surface, _ behaviour: ProviderBehaviour) -> String {
        let name = "m\(behaviours.count)"
        behaviours[name] = behaviour
        return surface.provider + "/" + name
    }

    /// `canaries` with the case they belong to, for a report.
    func owned(_ canaries: [Canary], by name: String, _ route: String, isStreamed: Bool = false) -> [Canary] {
        canaries.map { canary in
            var canary = canary
            canary.origin = "\(route), \(isStreamed ? "streamed, " : "")\(name)"
            return canary
        }
    }

    /// A head for a body of this length.
    func head(
        _ method: String, _ target: String, key: String?, length: Int?, extra: [(String, String)] = []
    ) -> [UInt8] {
        var lines = ["\(method) \(target) HTTP/1.1", "Host: tacit.test"]
        if let key { lines.append("Authorization: Bearer \(key)") }
        if let length { lines += ["Content-Type: application/json", "Content-Length: \(length)"] }
        lines += extra.map { "\($0.0): \($0.1)" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    func post(_ surface: Surface, _ body: [UInt8], extra: [(String, String)] = []) -> [UInt8] {
        head("POST", surface.path, key: key, length: body.count, extra: extra) + body
    }
}
