/// What is known of a provider's handling of data, shown wherever one chooses a model. Unknown facts are `nil` and
/// count as the worst case wherever a policy demands the fact.
public struct DataCard: Sendable, Equatable {
    /// How far a provider is trusted, from one's own machine outward.
    public enum Trust: String, Sendable, CaseIterable, Comparable {
        /// Runs on the operator's own machines.
        case own
        /// A processor under contract.
        case contract
        /// Anybody else.
        case `public`

        private var distance: Int {
            switch self {
            case .own: 0
            case .contract: 1
            case .public: 2
            }
        }

        public static func < (left: Trust, right: Trust) -> Bool { left.distance < right.distance }
    }

    public var trust: Trust
    public var region: String?
    public var retention: String?
    public var trainsOnData: Bool?

    public init(trust: Trust, region: String? = nil, retention: String? = nil, trainsOnData: Bool? = nil) {
        self.trust = trust
        self.region = region
        self.retention = retention
        self.trainsOnData = trainsOnData
    }
}
