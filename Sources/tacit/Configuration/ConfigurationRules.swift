import TacitConnectors
import TacitCore

/// What no value shows alone: values that don't go together, and facts that are old.
enum ConfigurationRules {
    static func problems(in configuration: Configuration, today: CalendarDay) -> [ConfigurationProblem] {
        var problems = listening(configuration) + PatternRules.problems(in: configuration)
        for provider in configuration.providers {
            problems += address(of: provider, configuration)
            problems += card(of: provider, configuration, today)
        }
        return problems + prices(configuration)
    }

    /// A price for a provider that nobody can ask is a slip of the pen.
    private static func prices(_ configuration: Configuration) -> [ConfigurationProblem] {
        let names = configuration.providers.map(\.name)
        return configuration.prices.keys.sorted().compactMap { key in
            let name = String(key.prefix { $0 != "/" })
            guard !names.contains(name) else { return nil }
            let near = NearestName.of(name, among: names).map { "; did you mean `\($0)`?" } ?? ""
            return ConfigurationProblem(
                configuration.source(of: "prices.\(key)"), "prices.\(key)", "there is no provider `\(name)`\(near)")
        }
    }

    private static func listening(_ configuration: Configuration) -> [ConfigurationProblem] {
        let (tls, listen) = (configuration.tls, configuration.listen)
        if (tls.certificate == nil) != (tls.key == nil) {
            let given = tls.certificate == nil ? "tls.key" : "tls.certificate"
            return [
                ConfigurationProblem(
                    configuration.source(of: given), given,
                    "certificate and key go together (tls.certificate and tls.key, --tls-cert and --tls-key)")
            ]
        }
        guard !listen.isLoopback, !tls.isOn, !configuration.isBehindProxy else { return [] }
        return [
            ConfigurationProblem(
                configuration.source(of: "listen"), "listen",
                """
                \(listen.name(port: listen.port)): on an address that others can reach, texts would go readable over the \
                network; give tls.certificate and tls.key (--tls-cert, --tls-key), or behind_proxy: true \
                (--behind-proxy) if a proxy in front has TLS
                """)
        ]
    }

    /// Whether it can be called at all, and whether what is demanded lets any text go there.
    private static func address(
        of provider: ProviderConfiguration, _ configuration: Configuration
    ) -> [ConfigurationProblem] {
        let key = "providers.\(provider.name).url"
        let source = configuration.source(of: key)
        // A flag that may be given several times doesn't tell which of them it was.
        let isFlag = if case .flag = source { true } else { false }
        do {
            let url = try BaseURL(
                provider.url, dialect: provider.dialect, allowsPlainHTTP: configuration.upstream.allowsPlainHTTP)
            let card = provider.card ?? HTTPProvider.Settings(name: "", dialect: provider.dialect, baseURL: url).card
            let unmet = configuration.policy.demand.unmet(by: card)
            guard !unmet.isEmpty else { return [] }
            let message = "requests to \(provider.name) are refused: \(unmet.joined(separator: "; "))"
            return [ConfigurationProblem(source, key, message, isError: false)]
        } catch {
            let prefix = isFlag ? "\(provider.name): base URL " : ""
            return [ConfigurationProblem(source, key, prefix + error.message)]
        }
    }

    /// Warnings about facts that nobody has looked up for long.
    private static func card(
        of provider: ProviderConfiguration, _ configuration: Configuration, _ today: CalendarDay
    ) -> [ConfigurationProblem] {
        guard let card = provider.card else { return [] }
        let key = "providers.\(provider.name).card"
        func warning(_ key: String, _ message: String) -> ConfigurationProblem {
            let source = configuration.sources[key] ?? configuration.source(of: "providers.\(provider.name).url")
            return ConfigurationProblem(source, key, message, isError: false)
        }
        var warnings: [ConfigurationProblem] = []
        switch (card.asOf, card.isStale(on: today)) {
        case (let day?, _) where day > today:
            warnings.append(warning("\(key).as_of", "\(day) is in the future"))
        case (let day?, true):
            warnings.append(
                warning(
                    "\(key).as_of", "\(day) is more than \(DataCard.daysUntilStale) days ago; look the facts up again"))
        case (nil, _):
            warnings.append(warning("\(key).trust", "the card has no `as_of`: nobody can tell how old its facts are"))
        default: break
        }
        return warnings
    }
}
