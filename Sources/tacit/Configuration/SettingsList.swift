import TacitCore
import TacitPrivacy
import TacitWire

/// Every setting that counts, with its value as it may be shown and where it comes from. Secrets and the values of
/// lists are never in it.
struct SettingsList {
    struct Row {
        let key: String
        let value: JSONValue
        let source: SettingSource

        /// For people.
        var text: String {
            switch value {
            case .string(let text): text
            case .none: "–"
            case .array(let values):
                values.isEmpty
                    ? "none"
                    : values.map { if case .string(let text) = $0 { text } else { $0.text } }.joined(separator: ", ")
            case .number, .flag, .object: value.text
            }
        }
    }

    private(set) var rows: [Row] = []
    private let configuration: Configuration
    private let environment: [String: String]

    init(_ configuration: Configuration, _ environment: [String: String]) {
        self.configuration = configuration
        self.environment = environment
        addServer()
        addUpstream()
        for provider in configuration.providers { add(provider) }
        addPolicy()
        addRest()
    }

    private mutating func add(_ key: String, _ value: JSONValue) {
        rows.append(Row(key: key, value: value, source: configuration.source(of: key)))
    }

    private mutating func addServer() {
        add("listen", .string(configuration.listen.name(port: configuration.listen.port)))
        add("data", .string(configuration.data))
        add("database", .string(configuration.database.map(DatabaseURL.shown) ?? "SQLite in the data directory"))
        add("log", .string(configuration.log?.rawValue ?? "text on a terminal, else json"))
        add("tls.certificate", .string(configuration.tls.certificate))
        add("tls.key", .string(configuration.tls.key))
        add("behind_proxy", .flag(configuration.isBehindProxy))
        add("trusted_proxies", .array(configuration.trustedProxies.map { .string($0.text) }))
    }

    private mutating func addUpstream() {
        let upstream = configuration.upstream
        add("upstream.ca", .string(upstream.authorities))
        add("upstream.allow_plain_http", .flag(upstream.allowsPlainHTTP))
        add("upstream.connections", .number(upstream.connections))
        add("upstream.timeouts.connect", .string(Units.text(upstream.connectTimeout)))
        add(upstream.timeouts.over(.builtIn), "upstream.timeouts")
    }

    private mutating func add(_ timeouts: UpstreamTimeoutConfiguration, _ key: String) {
        for (name, time) in [("head", timeouts.head), ("stall", timeouts.stall), ("models", timeouts.models)] {
            if let time { add("\(key).\(name)", .string(Units.text(time))) }
        }
    }

    private mutating func add(_ provider: ProviderConfiguration) {
        let key = "providers.\(provider.name)"
        add("\(key).dialect", .string(provider.dialect.rawValue))
        add("\(key).url", .string(provider.url))
        rows.append(credential(provider, "\(key).credential"))
        if let card = provider.card { add(card, "\(key).card") }
        if let models = provider.models {
            for model in models { add(model, "\(key).models") }
        } else {
            add("\(key).models", .string("any"))
        }
        add(provider.timeouts, "\(key).timeouts")
    }

    /// That there is one and where, and no more.
    private func credential(_ provider: ProviderConfiguration, _ key: String) -> Row {
        switch provider.credentialSource(environment) {
        case .environment(let variable):
            let isSet = environment[variable].map { !$0.isEmpty } ?? false
            let text = isSet ? "(from \(variable))" : "(\(variable) is not set)"
            let source = configuration.sources[key] ?? .environment(variable)
            return Row(key: key, value: .string(text), source: source)
        case .file(let path):
            return Row(key: key, value: .string("(from \(path))"), source: configuration.source(of: key))
        case nil:
            return Row(key: key, value: .none, source: .standard)
        }
    }

    private mutating func add(_ card: DataCard, _ key: String) {
        add("\(key).trust", .string(card.trust.rawValue))
        add("\(key).region", .string(card.region ?? "unknown"))
        add("\(key).retention", .string(card.retention ?? "unknown"))
        add("\(key).training", card.trainsOnData.map { .flag($0) } ?? .string("unknown"))
        add("\(key).sub_processors", card.subProcessors.map { .array($0.map { .string($0) }) } ?? .string("unknown"))
        add("\(key).terms", .string(card.terms ?? "unknown"))
        add("\(key).as_of", .string(card.asOf?.description ?? "unknown"))
    }

    private mutating func add(_ model: ModelConfiguration, _ key: String) {
        var words = [model.upstream ?? model.name]
        if let price = model.price { words.append(text(price)) }
        let own = "\(key).\(model.name)"
        let isOwn = configuration.sources.keys.contains { $0.hasPrefix(own + ".") }
        rows.append(
            Row(
                key: own, value: .string(words.joined(separator: ", ")),
                source: isOwn
                    ? configuration.sources["\(own).upstream"] ?? configuration.source(of: "\(own).price")
                    : configuration.source(of: key)))
    }

    private func text(_ price: Price) -> String {
        let parts = [
            ("in", price.input), ("cached", price.cachedInput), ("cache write", price.cacheWrite),
            ("out", price.output),
        ]
        return parts.filter { $0.0 == "in" || $0.1 != price.input || $0.0 == "out" }
            .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    private mutating func addPolicy() {
        let policy = configuration.policy
        add("policy.name", .string(policy.name))
        add("policy.media", .string(policy.media.rawValue))
        add("policy.restore_in_links", .string(policy.restoreInLinks.rawValue))
        add("policy.restore_secrets", .string(policy.restoreSecrets.rawValue))
        add("policy.pseudonyms", .string(policy.pseudonyms.rawValue))
        add("policy.check_digits", .string(policy.checkDigits.rawValue))
        add("policy.tagger", .string(policy.tagger.rawValue))
        add("policy.allow_list", .string(text(policy.allowList)))
        add("policy.deny_list", .string(text(policy.denyList)))
        add("policy.name_list", .string(text(policy.nameList)))
        if policy.patterns.isEmpty { add("policy.patterns", .string("none")) }
        for pattern in policy.patterns { add(pattern) }
        if policy.thresholds.isEmpty { add("policy.thresholds", .string("as the policy has them")) }
        for (kind, score) in policy.thresholds.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            add("policy.thresholds.\(kind.rawValue)", .string(score > 1 ? "never" : ScoreText.of(score)))
        }
        add("policy.allow_documentation_values", .flag(policy.allowsDocumentationValues))
        let demand = policy.demand
        add(
            "policy.demand.region", demand.regions.isEmpty ? .string("any") : .array(demand.regions.map { .string($0) })
        )
        add("policy.demand.trust", .string(demand.trust?.rawValue ?? "any"))
        add("policy.demand.training", .string(demand.allowsTraining ? "any" : "false"))
        add("policy.demand.retention", demand.retentionDays.map { .string("at most \($0) days") } ?? .string("any"))
    }

    /// What it finds, not the pattern: that may hold names of projects or people.
    private mutating func add(_ pattern: OperatorPattern) {
        let key = "policy.patterns.\(pattern.name)"
        var words = [[pattern.kind.rawValue, pattern.subtype].compactMap(\.self).joined(separator: " ")]
        words.append("score " + ScoreText.of(pattern.score))
        if !pattern.context.isEmpty { words.append("near one of \(pattern.context.count) words") }
        if pattern.ignoresCase { words.append("in any case") }
        rows.append(
            Row(
                key: key, value: .string(words.joined(separator: ", ")),
                source: configuration.source(of: key + ".pattern")))
    }

    private func text(_ list: ValueList) -> String {
        let parts = [list.file, list.values.isEmpty ? nil : "\(list.values.count) values"].compactMap(\.self)
        return parts.isEmpty ? "none" : parts.joined(separator: " and ")
    }

    private mutating func addRest() {
        let limits = configuration.limits
        add("limits.content_bytes", .string(Units.text(bytes: limits.contentBytes)))
        add("limits.connections", .number(limits.connections))
        add("limits.connections_per_network", limits.connectionsPerNetwork.map { .number($0) } ?? .string("any"))
        for (name, time) in [
            ("handshake", limits.handshake), ("head", limits.head), ("body_silence", limits.bodySilence),
            ("reader", limits.reader), ("idle", limits.idle), ("shutdown", limits.shutdown),
        ] {
            add("limits.\(name)", .string(Units.text(time)))
        }
        for (name, dataClass) in RetentionReader.classes {
            let days = configuration.retention[dataClass] ?? dataClass.daysToLive
            add("retention.\(name)", .string(days.map { "\($0) days" }))
        }
        add("currency", .string(configuration.currency))
        for (name, price) in configuration.prices.sorted(by: { $0.key < $1.key }) {
            add("prices.\(name)", .string(text(price)))
        }
    }
}
