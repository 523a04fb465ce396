/// Which kinds of personal data leave as placeholders, and how they come back.
public struct MaskPolicy: Sendable, Equatable {
    /// Where a placeholder inside a link of an answer is restored.
    public enum LinkRestoring: String, Sendable, CaseIterable {
        /// Only in links to hosts that the caller's own system or user text named.
        case knownHosts = "known-hosts"
        /// In every link.
        case always
        /// In none.
        case never
    }

    /// Where secrets come back.
    public enum SecretRestoring: String, Sendable, CaseIterable {
        /// In text and in the arguments of tool calls.
        case textAndArguments = "text-and-arguments"
        /// In text; arguments keep the placeholder.
        case text
        /// Nowhere.
        case never
    }

    /// As configuration and requests say it.
    public var name: String
    /// Kinds that are replaced.
    public var masked: Set<EntityKind>
    /// Findings below it are left alone. 0 to 1.
    public var threshold: Float
    /// In place of `threshold`, for single kinds. 0 to 1, or `never`.
    public var thresholds: [EntityKind: Float]
    /// The same, of the policy itself: `thresholds`, which an operator sets under any policy, come before. 0 to 1.
    public var ownThresholds: [EntityKind: Float]
    /// A rule of the gateway; `TextProtector` restores in links always.
    public var restoreInLinks: LinkRestoring
    /// A rule of the gateway; `TextProtector` restores secrets always.
    public var restoreSecrets: SecretRestoring
    /// What stands for a value.
    public var pseudonyms: Pseudonyms

    /// A policy of your own. Scores are 0 to 1; below its kind's threshold a finding is left alone.
    public init(
        name: String, masked: Set<EntityKind>, threshold: Float = 0.5, thresholds: [EntityKind: Float] = [:],
        ownThresholds: [EntityKind: Float] = [:], restoreInLinks: LinkRestoring = .knownHosts,
        restoreSecrets: SecretRestoring = .textAndArguments,
        pseudonyms: Pseudonyms = .tags
    ) {
        self.name = name
        self.masked = masked
        self.threshold = threshold
        self.thresholds = thresholds
        self.ownThresholds = ownThresholds
        self.restoreInLinks = restoreInLinks
        self.restoreSecrets = restoreSecrets
        self.pseudonyms = pseudonyms
    }

    /// A threshold that no score reaches.
    public static let never = Float.infinity

    /// What tells something about a person only together with other things.
    private static let circumstances: Set<EntityKind> = [.location, .organization, .date, .age]

    /// The default: persons, contacts, postal addresses, ids, payment data, secrets. Towns, firms, dates and ages stay, as
    /// answers would be of little use without them. Names are masked even where they are likelier none: a placeholder too many
    /// costs an answer little.
    public static let balanced = MaskPolicy(
        name: "balanced", masked: Set(EntityKind.allCases).subtracting(circumstances), ownThresholds: [.person: 0.33])
    /// Towns, firms, dates and ages as well, and doubtful findings of every kind.
    public static let strict = MaskPolicy(name: "strict", masked: Set(EntityKind.allCases), threshold: 0.3)
    /// Payment data, ids, secrets and contacts that are certain; names and addresses stay.
    public static let light = MaskPolicy(
        name: "light",
        masked: Set(EntityKind.allCases).subtracting(circumstances)
            .subtracting([.person, .address, .url, .username, .birthDate]),
        threshold: 0.8)

    /// The three policies that have a name, the strictest first.
    public static let all = [strict, balanced, light]

    /// The policy of a name: `strict`, `balanced`, `light`; `nil` for others.
    public static func named(_ name: String) -> MaskPolicy? {
        all.first { $0.name == name }
    }

    /// The least score of a kind that is replaced, if the kind is masked at all.
    public func threshold(of kind: EntityKind) -> Float {
        if thresholds.isEmpty && ownThresholds.isEmpty { return threshold }
        return thresholds[kind] ?? ownThresholds[kind] ?? threshold
    }

    /// Whether a finding of this kind and score is replaced. Literals always are: they keep the round trip exact.
    public func masks(_ kind: EntityKind, score: Float) -> Bool {
        kind == .literal || kind == .value || (masked.contains(kind) && score >= threshold(of: kind))
    }

    /// A copy that masks some kinds more and some less, and has thresholds of its own for some.
    ///
    /// A kind that is both added and removed is removed. Literals and the caller's values stay masked whatever is said. A new
    /// `threshold` is that of all kinds but those with one in `thresholds`.
    public func changed(
        adding: Set<EntityKind> = [], removing: Set<EntityKind> = [], threshold: Float? = nil,
        thresholds: [EntityKind: Float] = [:]
    ) -> MaskPolicy {
        var policy = self
        policy.masked = masked.union(adding).subtracting(removing)
        if let threshold {
            policy.threshold = threshold
            policy.ownThresholds = [:]
        }
        policy.thresholds.merge(thresholds) { $1 }
        return policy
    }

    /// What this policy masks, under the rules of another: what stands for values, where they come back, and the
    /// thresholds of single kinds, each of which is masked from there whatever this policy says of it.
    public func under(_ rules: MaskPolicy) -> MaskPolicy {
        let never = rules.thresholds.filter { $0.value > 1 }.keys
        var policy = rules.changed(threshold: threshold)
        policy.name = name
        policy.ownThresholds = ownThresholds
        policy.masked = masked.union(rules.thresholds.keys).subtracting(never)
        policy.thresholds = thresholds.merging(rules.thresholds) { $1 }
        return policy
    }
}
