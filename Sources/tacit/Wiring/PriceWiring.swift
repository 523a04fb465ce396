import TacitCore
import TacitGateway

/// The prices of all providers: the built-in list by the provider's host, and nothing for the provider in process, which
/// costs nothing.
enum PriceWiring {
    /// - Parameter hosts: by name of the provider.
    static func book(hosts: [String: String]) -> PriceBook {
        let list = PriceList.entries()
        var entries = hosts.compactMapValues { list[$0] }
        entries[LoopbackProvider.name] = [PriceBook.anyModel: .init(Tariff(.free), version: PriceList.version)]
        return PriceBook(entries)
    }
}
