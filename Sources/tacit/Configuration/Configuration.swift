import TacitCore

/// Everything that can be set, with its defaults: what the server and the commands are wired from.
///
/// Made by `ConfigurationLoader` out of the file, the environment and the flags, in this order; the later one wins.
struct Configuration {
    var listen = ListenAddress.standard
    var data = "tacit-data"
    /// `postgresql://…`; `nil`: SQLite in the data directory.
    var database: String?
    /// `nil`: text on a terminal, else JSON.
    var log: LogForm?
    var tls = TLSFiles()
    var isBehindProxy = false
    /// Addresses and ranges whose word on a caller's address is taken.
    var trustedProxies: [AddressRange] = []
    var upstream = UpstreamConfiguration()
    /// In the order of the file, then of the flags.
    var providers: [ProviderConfiguration] = []
    var policy = PolicyConfiguration()
    var limits = LimitsConfiguration()
    /// Days, by class; classes that aren't named keep their own.
    var retention: [DataClass: Int] = [:]
    /// A label: all prices and caps are in it.
    var currency = "USD"
    /// Instead of the price list's, by `PROVIDER/MODEL`; `PROVIDER/*` for all models without one of their own.
    var prices: [String: Price] = [:]

    /// Where values come from, by key path; the others are the defaults.
    var sources: [String: SettingSource] = [:]

    func source(of key: String) -> SettingSource { sources[key] ?? .standard }

    /// All prices that are given: by name of the provider, then by the model's name there.
    var givenPrices: [String: [String: Price]] {
        var given: [String: [String: Price]] = [:]
        for (name, price) in prices {
            let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
            given[parts[0], default: [:]][parts[1]] = price
        }
        for provider in providers {
            for model in provider.models ?? [] {
                if let price = model.price { given[provider.name, default: [:]][model.upstream ?? model.name] = price }
            }
        }
        return given
    }
}

/// PEM files of the listening side.
struct TLSFiles: Equatable {
    var certificate: String?
    var key: String?

    var isOn: Bool { certificate != nil && key != nil }
}

/// Where the value of a setting comes from.
package enum SettingSource: Sendable, Equatable {
    case standard
    case file(String, line: Int)
    case environment(String)
    case flag(String)

    /// For people: `tacit.yaml:12`, `--listen`, `TACIT_DATA`, `default`.
    package var name: String {
        switch self {
        case .standard: "default"
        case .file(let file, let line): "\(file):\(line)"
        case .environment(let variable): variable
        case .flag(let flag): flag
        }
    }

    /// For scripts.
    package var kind: String {
        switch self {
        case .standard: "default"
        case .file: "file"
        case .environment: "environment"
        case .flag: "flag"
        }
    }
}
