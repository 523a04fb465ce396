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

    /// A card's facts are looked up again by then.
    public static let daysUntilStale = 180

    /// How far it is trusted.
    public var trust: Trust
    /// Where texts are worked on; `nil` if it isn't known.
    public var region: String?
    /// In words; `none` and forms such as `30 days` are understood as a number, too.
    public var retention: String?
    /// Whether models learn from texts; `nil` if it isn't known.
    public var trainsOnData: Bool?
    /// Who else works on the texts for the provider; empty if it is known that nobody does.
    public var subProcessors: [String]?
    /// Where the provider's terms can be read: a URL.
    public var terms: String?
    /// The day on which the facts were looked up.
    public var asOf: CalendarDay?

    public init(
        trust: Trust, region: String? = nil, retention: String? = nil, trainsOnData: Bool? = nil,
        subProcessors: [String]? = nil, terms: String? = nil, asOf: CalendarDay? = nil
    ) {
        self.trust = trust
        self.region = region
        self.retention = retention
        self.trainsOnData = trainsOnData
        self.subProcessors = subProcessors
        self.terms = terms
        self.asOf = asOf
    }

    /// Whether the facts are older than 180 days; `nil` if nobody wrote down when they were looked up.
    public func isStale(on day: CalendarDay) -> Bool? {
        asOf.map { day.ordinal - $0.ordinal > Self.daysUntilStale }
    }

    /// For how many days the provider keeps texts, as far as `retention` says it as a number; hours are rounded up.
    public var retentionDays: Int? {
        guard let words = retention?.lowercased().split(separator: " ") else { return nil }
        if words == ["none"] { return 0 }
        guard words.count == 2, let number = Int(words[0]), number >= 0 else { return nil }
        switch words[1] {
        case "day", "days": return number
        case "hour", "hours": return (number + 23) / 24
        default: return nil
        }
    }
}
