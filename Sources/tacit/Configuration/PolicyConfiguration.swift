import TacitCore
import TacitPrivacy

/// What is masked, where it comes back, and where texts may go.
struct PolicyConfiguration {
    /// A mask policy's name.
    var name = MaskPolicy.balanced.name
    var media = MediaPolicy.own
    var restoreInLinks = MaskPolicy.LinkRestoring.knownHosts
    var restoreSecrets = MaskPolicy.SecretRestoring.textAndArguments
    var pseudonyms = PseudonymSort.tags
    var checkDigits = Pseudonyms.CheckDigits.invalid
    var tagger = TaggerChoice.shareAlike
    var allowList = ValueList()
    var denyList = ValueList()
    /// Of persons, who are found by each part of their names.
    var nameList = ValueList()
    /// The operator's own; found and named apart by their names.
    var patterns: [OperatorPattern] = []
    /// From which score a kind is masked, whatever the mask policy says of it; `MaskPolicy.never` for not at all.
    var thresholds: [EntityKind: Float] = [:]
    var allowsDocumentationValues = false
    var demand = DataDemand()
}

/// What stands for values, as configurations name it.
enum PseudonymSort: String, CaseIterable {
    case tags
    case keyedTags = "keyed-tags"
    case standIns = "stand-ins"
    case keyedStandIns = "keyed-stand-ins"

    func pseudonyms(_ checkDigits: Pseudonyms.CheckDigits) -> Pseudonyms {
        switch self {
        case .tags: .tags
        case .keyedTags: .keyedTags
        case .standIns: .standIns(checkDigits: checkDigits)
        case .keyedStandIns: .keyedStandIns(checkDigits: checkDigits)
        }
    }
}

/// Which trained model finds names, as configurations name it.
enum TaggerChoice: String, CaseIterable {
    case shareAlike = "share-alike"
    case permissive
    case none

    var model: TrainedModel {
        switch self {
        case .shareAlike: .shareAlike
        case .permissive: .permissive
        case .none: .none
        }
    }
}

/// Values of a list: in a file, one a line, and in the configuration itself. They may be personal: never shown, only
/// counted.
struct ValueList {
    var file: String?
    var values: [String] = []

    var isEmpty: Bool { file == nil && values.isEmpty }
}
