import TacitCore

/// What is masked, where it comes back, and where texts may go.
struct PolicyConfiguration {
    /// A mask policy's name.
    var name = MaskPolicy.balanced.name
    var media = MediaPolicy.own
    var restoreInLinks = MaskPolicy.LinkRestoring.knownHosts
    var restoreSecrets = MaskPolicy.SecretRestoring.textAndArguments
    var allowList = ValueList()
    var denyList = ValueList()
    var allowsDocumentationValues = false
    var demand = DataDemand()
}

/// Values of a list: in a file, one a line, and in the configuration itself. They may be personal: never shown, only
/// counted.
struct ValueList {
    var file: String?
    var values: [String] = []

    var isEmpty: Bool { file == nil && values.isEmpty }
}
