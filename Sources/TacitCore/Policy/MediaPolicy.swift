/// Where pictures, sound and files may go, which no recognizer can look into.
public enum MediaPolicy: String, Sendable, CaseIterable {
    /// Nowhere.
    case none
    /// Only to providers of trust `own` (default).
    case own
    /// To providers of trust `own` and `contract`.
    case contract
    /// To any provider.
    case any

    /// Whether media may go to a provider of this trust.
    public func allows(_ trust: DataCard.Trust) -> Bool {
        switch self {
        case .none: false
        case .own: trust == .own
        case .contract: trust <= .contract
        case .any: true
        }
    }
}
