import TacitCore

/// The whole file, section by section.
enum ConfigurationReader {
    /// What the file says over the defaults. All that is wrong in it stands in `reading`.
    static func read(_ text: String, _ reading: FileReading) -> Configuration {
        var configuration = Configuration()
        guard let root = reading.root(text) else { return configuration }
        root.read("listen", into: &configuration.listen) { text throws(WrongValue) in try ListenAddress(text) }
        root.read("data", into: &configuration.data) { text throws(WrongValue) in reading.path(text) }
        root.read("database", into: &configuration.database, DatabaseURL.open)
        root.read("log", into: &configuration.log, Words.choice("a form of log"))
        if let tls = root.section("tls") { read(tls, into: &configuration.tls) }
        root.read("behind_proxy", into: &configuration.isBehindProxy, Words.flag)
        configuration.trustedProxies = root.list("trusted_proxies", Words.range) ?? []
        if let upstream = root.section("upstream") { UpstreamReader.read(upstream, into: &configuration.upstream) }
        if let providers = root.section("providers") { configuration.providers = ProviderReader.read(providers) }
        if let policy = root.section("policy") { PolicyReader.read(policy, into: &configuration.policy) }
        if let limits = root.section("limits") { read(limits, into: &configuration.limits) }
        if let retention = root.section("retention") { configuration.retention = RetentionReader.read(retention) }
        root.read("currency", into: &configuration.currency, Words.currency)
        if let prices = root.section("prices") { configuration.prices = PriceReader.read(prices) }
        root.refuseUnknown()
        configuration.sources = reading.sources
        return configuration
    }

    private static func read(_ section: Section, into tls: inout TLSFiles) {
        section.read("certificate", into: &tls.certificate) { text throws(WrongValue) -> String in
            section.reading.path(text)
        }
        section.read("key", into: &tls.key) { text throws(WrongValue) -> String in section.reading.path(text) }
        section.refuseUnknown()
    }

    private static func read(_ section: Section, into limits: inout LimitsConfiguration) {
        section.read("content_bytes", into: &limits.contentBytes, Units.size)
        section.read("connections", into: &limits.connections, Words.count)
        section.read("connections_per_network", into: &limits.connectionsPerNetwork, Words.count)
        section.read("handshake", into: &limits.handshake, Units.duration)
        section.read("head", into: &limits.head, Units.duration)
        section.read("body_silence", into: &limits.bodySilence, Units.duration)
        section.read("reader", into: &limits.reader, Units.duration)
        section.read("idle", into: &limits.idle, Units.duration)
        section.read("shutdown", into: &limits.shutdown, Units.duration)
        section.refuseUnknown()
    }
}
