package import TacitCore
package import TacitPrivacy

/// The gateway's parts, handed in by whoever wires them. Plain Swift: no socket, no SQL.
package struct Gateway: Sendable {
    package struct Settings: Sendable {
        package var policy: MaskPolicy
        package var media: MediaPolicy
        package var lists: TextLists

        package init(policy: MaskPolicy = .balanced, media: MediaPolicy = .own, lists: TextLists = TextLists()) {
            self.policy = policy
            self.media = media
            self.lists = lists
        }
    }

    package let keys: any KeyBook
    package let providers: ProviderBook
    package let requests: any RequestLog
    package let log: any OperatorLog
    package let clock: any Clock
    package let settings: Settings
    package let finder: Finder
    package let pseudonym: @Sendable ([UInt8]) -> String

    package init(
        keys: any KeyBook, providers: ProviderBook, requests: any RequestLog, log: any OperatorLog, clock: any Clock,
        settings: Settings, finder: Finder = Finder(), pseudonym: @escaping @Sendable ([UInt8]) -> String
    ) {
        self.keys = keys
        self.providers = providers
        self.requests = requests
        self.log = log
        self.clock = clock
        self.settings = settings
        self.finder = finder
        self.pseudonym = pseudonym
    }
}
