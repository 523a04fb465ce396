/// What stands for a value at a processor.
public enum Pseudonyms: Sendable, Equatable {
    /// What a stand-in does about the check digits of a card or an account.
    public enum CheckDigits: String, Sendable, CaseIterable {
        /// Right, so that forms accept the number: only numbers that are published for tests, so there are few of them.
        case valid
        /// Wrong, so that nobody can take the number for a real one.
        case invalid
    }

    /// `[[PERSON_1]]`, numbered anew in each exchange (default).
    case tags
    /// `[[PERSON_K7QD3MXF]]`: the same value has the same tag in all exchanges under one key.
    case keyedTags
    /// Made-up values of the same sort, other ones in each exchange; tags where there are none.
    case standIns(checkDigits: CheckDigits)
    /// The same, chosen by the value and the key alone, as far as no other value of the request has taken it.
    case keyedStandIns(checkDigits: CheckDigits)

    /// How check digits are made, where stand-ins are wanted.
    public var checkDigits: CheckDigits? {
        switch self {
        case .tags, .keyedTags: nil
        case .standIns(let checkDigits), .keyedStandIns(let checkDigits): checkDigits
        }
    }

    /// Whether the same value becomes the same in other exchanges.
    public var isKeyed: Bool {
        switch self {
        case .tags, .standIns: false
        case .keyedTags, .keyedStandIns: true
        }
    }
}
