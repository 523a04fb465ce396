import TacitPrivacy

/// National ids that pass their recognizer's check.
enum NationalIDs {
    static func sample(_ subtype: String, _ random: inout SeededRandom) -> String {
        NationalIDSamples.sample(subtype, using: &random) ?? ""
    }
}
