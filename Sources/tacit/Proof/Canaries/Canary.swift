/// A unique value that is sent through Tacit and then looked for wherever nothing may stay.
package struct Canary: Sendable {
    /// Where it may be found without that being a leak.
    struct Allowed: OptionSet, Sendable {
        let rawValue: UInt8

        /// On the wire to the provider: plain prose, which is what the provider is asked about.
        static let provider = Allowed(rawValue: 1)
        /// In the instance's memory: what it needs as long as it runs.
        static let memory = Allowed(rawValue: 2)
    }

    /// What it is, in words for a report: `e-mail`, `prose`.
    let kind: String
    let text: String
    let allowed: Allowed
    /// What it was sent through, for a report.
    var origin = ""

    init(_ kind: String, _ text: String, allowed: Allowed = []) {
        self.kind = kind
        self.text = text
        self.allowed = allowed
    }
}
