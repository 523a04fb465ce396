import TacitCore
import TacitGateway
import TacitPrivacy

/// The gateway's settings from the configuration.
enum SettingsWiring {
    static func settings(_ configuration: PolicyConfiguration) throws(WrongValue) -> Gateway.Settings {
        var policy = MaskPolicy.named(configuration.name) ?? .balanced
        policy.restoreInLinks = configuration.restoreInLinks
        policy.restoreSecrets = configuration.restoreSecrets
        policy.pseudonyms = configuration.pseudonyms.pseudonyms(configuration.checkDigits)
        let lists = TextLists(
            allowed: try configuration.allowList.read(), denied: try configuration.denyList.read(),
            allowsDocumentationValues: configuration.allowsDocumentationValues)
        return Gateway.Settings(
            policy: policy, media: configuration.media, lists: lists, demand: configuration.demand)
    }
}
