/// What a provider's data card must say before a text goes there. A fact that the card doesn't tell counts as the worst
/// case.
public struct DataDemand: Sendable, Equatable {
    /// One of these; empty: anywhere. Compared without regard to case.
    public var regions: [String]
    /// At most this far from one's own machines; `nil`: anybody.
    public var trust: DataCard.Trust?
    /// Whether models may learn from texts.
    public var allowsTraining: Bool
    /// Texts may be kept no longer; `nil`: any time.
    public var retentionDays: Int?

    public init(
        regions: [String] = [], trust: DataCard.Trust? = nil, allowsTraining: Bool = true, retentionDays: Int? = nil
    ) {
        self.regions = regions
        self.trust = trust
        self.allowsTraining = allowsTraining
        self.retentionDays = retentionDays
    }

    /// In words, what a card falls short of; empty if it meets all. The words are the configuration's own.
    public func unmet(by card: DataCard) -> [String] {
        var unmet: [String] = []
        if !regions.isEmpty, !regions.contains(where: { $0.lowercased() == card.region?.lowercased() }) {
            unmet.append("region is \(card.region ?? "unknown"), demanded is \(regions.joined(separator: " or "))")
        }
        if let trust, card.trust > trust {
            unmet.append("trust is \(card.trust.rawValue), demanded is \(trust.rawValue)")
        }
        if !allowsTraining, card.trainsOnData != false {
            let known = card.trainsOnData == nil ? "not known to be ruled out" : "allowed"
            unmet.append("training on texts is \(known), demanded is none")
        }
        if let retentionDays, card.retentionDays.map({ $0 > retentionDays }) ?? true {
            let known = card.retention.map { "\"\($0)\"" } ?? "unknown"
            unmet.append("retention is \(known), demanded are at most \(retentionDays) days")
        }
        return unmet
    }
}
