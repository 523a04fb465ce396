/// How the proved instance is configured: by a file, as an operator's would be.
struct InstanceSettings {
    /// Lines of `policy`.
    private let policy: String

    /// As most are, with values of the operator's own.
    static func common(_ own: OwnValues) -> InstanceSettings { InstanceSettings(policy: own.policy) }

    /// Made-up values go out in place of tags.
    static let standIns = InstanceSettings(policy: "  pseudonyms: keyed-stand-ins")

    /// Prices, and that what callers say of where they come from is read.
    var text: String {
        """
        trusted_proxies: [127.0.0.1/32]
        prices:
          \(Instance.openAIProvider)/\(Instance.pricedModel): {input: 10, output: 30}
          \(Instance.anthropicProvider)/\(Instance.pricedModel): {input: 10, output: 30}
        policy:
        \(policy)

        """
    }
}

/// What the operator of the proved instance knows: a form of numbers, a value, a person. Nothing else finds them.
struct OwnValues {
    let listed: Canary
    /// A part of a listed name.
    let named: Canary
    private let givenName: String

    init(_ mint: inout CanaryMint) {
        listed = mint.named("listed value", allowed: .memory)
        named = mint.surname("part of a listed name", allowed: .memory)
        givenName = mint.surname("").text
    }

    var canaries: [Canary] {
        [listed, named].map { canary in
            var canary = canary
            canary.origin = "the operator's lists"
            return canary
        }
    }

    /// For numbers as `CanaryMint.ownNumber` makes them.
    fileprivate var policy: String {
        """
          patterns: {own: {pattern: '\\bqx-[a-z]+-[a-z]+-\\d{3}\\b'}}
          deny_list: [\(listed.text)]
          name_list: [\(givenName) \(named.text)]
        """
    }
}
