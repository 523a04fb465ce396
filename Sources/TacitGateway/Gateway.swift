package import TacitCore
package import TacitPrivacy

/// The gateway's parts, handed in by whoever wires them. Plain Swift: no socket, no SQL.
package struct Gateway: Sendable {
    package struct Settings: Sendable {
        package var policy: MaskPolicy
        package var media: MediaPolicy
        package var lists: TextLists
        /// What a provider's card must say before a text goes there.
        package var demand: DataDemand

        package init(
            policy: MaskPolicy = .balanced, media: MediaPolicy = .own, lists: TextLists = TextLists(),
            demand: DataDemand = DataDemand()
        ) {
            self.policy = policy
            self.media = media
            self.lists = lists
            self.demand = demand
        }
    }

    package let keys: any KeyBook
    package let providers: ProviderBook
    package let requests: any RequestLog
    package let rates: any RateBook
    package let spend: any SpendBook
    package let prices: PriceBook
    package let log: any OperatorLog
    package let clock: any Clock
    package let settings: Settings
    package let finder: Finder
    package let pseudonym: @Sendable ([UInt8]) -> String
    /// For keyed tags and stand-ins.
    package let valueKey: PseudonymKey?

    package init(
        keys: any KeyBook, providers: ProviderBook, requests: any RequestLog, rates: any RateBook,
        spend: any SpendBook, prices: PriceBook = PriceBook(), log: any OperatorLog, clock: any Clock,
        settings: Settings, finder: Finder = Finder(), pseudonym: @escaping @Sendable ([UInt8]) -> String,
        valueKey: PseudonymKey? = nil
    ) {
        self.keys = keys
        self.providers = providers
        self.requests = requests
        self.rates = rates
        self.spend = spend
        self.prices = prices
        self.log = log
        self.clock = clock
        self.settings = settings
        self.finder = finder
        self.pseudonym = pseudonym
        self.valueKey = valueKey
    }
}
