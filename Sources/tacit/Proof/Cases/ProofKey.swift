/// API keys that the proof makes for itself, by what each is good for.
enum ProofKey: CaseIterable {
    case unlimited
    /// Limits of every kind, which the proof doesn't reach.
    case limited
    /// Opens no texts, nothing but texts, the figures.
    case lists, texts, figures
    /// Good for other models, from other addresses than those of the proof.
    case otherModels, otherAddresses
    /// Good for one request in a minute, or in all.
    case oneRequest, oneToken, oneCost

    /// As `tacit keys create` takes them.
    var options: [String] {
        switch self {
        case .unlimited: []
        case .limited: ["--rpm", "1000", "--tpm", "10000000", "--spend-cap", "1000000/month"]
        case .lists: ["--scopes", "models"]
        case .texts: ["--scopes", "chat"]
        case .figures: ["--scopes", "metrics"]
        case .otherModels: ["--models", "loopback/*"]
        case .otherAddresses: ["--from", "192.0.2.0/24,2001:db8::/128"]
        case .oneRequest: ["--rpm", "1"]
        // Whatever comes first may use up more than there is.
        case .oneToken: ["--tpm", "1"]
        case .oneCost: ["--spend-cap", "0.000001"]
        }
    }
}
