import TacitCore
import TacitGateway
import TacitPrivacy

/// The gateway's settings from the configuration.
enum SettingsWiring {
    static func settings(_ configuration: PolicyConfiguration) throws(WrongValue) -> Gateway.Settings {
        Gateway.Settings(
            policy: configuration.maskPolicy, media: configuration.media, lists: try configuration.lists(),
            demand: configuration.demand)
    }
}

/// What finds and what masks, as it is configured: for the server, and for texts on the command line.
extension PolicyConfiguration {
    var maskPolicy: MaskPolicy { (MaskPolicy.named(name) ?? .balanced).under(rules) }

    /// Nothing but what is set beside the mask policy's name, and counts under any policy.
    var rules: MaskPolicy {
        MaskPolicy(
            name: "", masked: [], thresholds: thresholds, restoreInLinks: restoreInLinks,
            restoreSecrets: restoreSecrets, pseudonyms: pseudonyms.pseudonyms(checkDigits))
    }

    func lists() throws(WrongValue) -> TextLists {
        TextLists(
            allowed: try allowList.read(), denied: try denyList.read(), names: try nameList.read(),
            allowsDocumentationValues: allowsDocumentationValues)
    }

    /// - Parameter other: a trained model in place of the configured one.
    func finder(model other: TrainedModel? = nil) throws(PatternError) -> Finder {
        let model = other ?? tagger.model
        guard !patterns.isEmpty else { return Finder(model: model) }
        return Finder(recognizers: Recognizers.all + [try PatternRecognizer(patterns)], model: model)
    }
}
