/// Which kinds of personal data leave as placeholders, and how they come back.
public struct MaskPolicy: Sendable, Equatable {
    /// Where a placeholder inside a link of an answer is restored.
    public enum LinkRestoring: String, Sendable, CaseIterable {
        /// Only in links to hosts that the caller's own system or user text named.
        case knownHosts = "known-hosts"
        case always
        case never
    }

    /// Where secrets come back.
    public enum SecretRestoring: String, Sendable, CaseIterable {
        case textAndArguments = "text-and-arguments"
        case text
        case never
    }

    public var name: String
    public var masked: Set<EntityKind>
    /// Findings below it are left alone. 0 to 1.
    public var threshold: Float
    /// In place of `threshold`, for single kinds. 0 to 1.
    public var thresholds: [EntityKind: Float]
    public var restoreInLinks: LinkRestoring
    public var restoreSecrets: SecretRestoring
    public var pseudonyms: Pseudonyms

    public init(
        name: String, masked: Set<EntityKind>, threshold: Float = 0.5, thresholds: [EntityKind: Float] = [:],
        restoreInLinks: LinkRestoring = .knownHosts, restoreSecrets: SecretRestoring = .textAndArguments,
        pseudonyms: Pseudonyms = .tags
    ) {
        self.name = name
        self.masked = masked
        self.threshold = threshold
        self.thresholds = thresholds
        self.restoreInLinks = restoreInLinks
        self.restoreSecrets = restoreSecrets
        self.pseudonyms = pseudonyms
    }

    /// What tells something about a person only together with other things.
    private static let circumstances: Set<EntityKind> = [.location, .organization, .date, .age]

    /// The default: persons, contacts, postal addresses, ids, payment data, secrets. Towns, firms, dates and ages stay, as
    /// answers would be of little use without them.
    public static let balanced = MaskPolicy(
        name: "balanced", masked: Set(EntityKind.allCases).subtracting(circumstances))
    /// Towns, firms, dates and ages as well, and doubtful findings of every kind.
    public static let strict = MaskPolicy(name: "strict", masked: Set(EntityKind.allCases), threshold: 0.3)
    /// Payment data, ids, secrets and contacts that are certain; names and addresses stay.
    public static let light = MaskPolicy(
        name: "light",
        masked: Set(EntityKind.allCases).subtracting(circumstances)
            .subtracting([.person, .address, .url, .username, .birthDate]),
        threshold: 0.8)

    public static let all = [strict, balanced, light]

    public static func named(_ name: String) -> MaskPolicy? {
        all.first { $0.name == name }
    }

    /// The least score of a kind that is replaced, if the kind is masked at all.
    public func threshold(of kind: EntityKind) -> Float {
        thresholds.isEmpty ? threshold : thresholds[kind] ?? threshold
    }

    /// Whether a finding of this kind and score is replaced. Literals always are: they keep the round trip exact.
    public func masks(_ kind: EntityKind, score: Float) -> Bool {
        kind == .literal || kind == .value || (masked.contains(kind) && score >= threshold(of: kind))
    }

    /// A copy that masks some kinds more and some less, and has thresholds of its own for some.
    ///
    /// A kind that is both added and removed is removed. Literals and the caller's values stay masked whatever is said.
    public func changed(
        adding: Set<EntityKind> = [], removing: Set<EntityKind> = [], threshold: Float? = nil,
        thresholds: [EntityKind: Float] = [:]
    ) -> MaskPolicy {
        var policy = self
        policy.masked = masked.union(adding).subtracting(removing)
        policy.threshold = threshold ?? self.threshold
        policy.thresholds.merge(thresholds) { $1 }
        return policy
    }
}
