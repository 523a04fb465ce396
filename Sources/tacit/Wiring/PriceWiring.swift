import TacitConnectors
import TacitCore
import TacitGateway

/// The prices of all providers: those that the configuration gives, else the built-in list's by the provider's host. The
/// provider in process costs nothing.
enum PriceWiring {
    /// What stands in a record whose price the configuration gave.
    static let configured = "config"

    static func book(_ configuration: Configuration) -> PriceBook {
        let list = PriceList.entries()
        var entries = [LoopbackProvider.name: [PriceBook.anyModel: PriceBook.Entry(.free, version: PriceList.version)]]
        for provider in configuration.providers {
            let url = try? BaseURL(provider.url, dialect: provider.dialect, allowsPlainHTTP: true)
            entries[provider.name] = url.flatMap { list[$0.host] } ?? [:]
        }
        for (provider, prices) in configuration.givenPrices {
            for (model, price) in prices {
                let known = entries[provider]?[model]
                entries[provider, default: [:]][model] = PriceBook.Entry(
                    Tariff(price), version: configured, model: model == PriceBook.anyModel ? nil : model,
                    maximumOutput: known?.maximumOutput)
            }
        }
        return PriceBook(entries)
    }
}
