/// `upstream`: how all providers are reached.
enum UpstreamReader {
    static func read(_ section: Section, into upstream: inout UpstreamConfiguration) {
        section.read("ca", into: &upstream.authorities) { text throws(WrongValue) -> String in
            section.reading.path(text)
        }
        section.read("allow_plain_http", into: &upstream.allowsPlainHTTP, Words.flag)
        section.read("connections", into: &upstream.connections, Words.count)
        if let timeouts = section.section("timeouts") {
            timeouts.read("connect", into: &upstream.connectTimeout, Units.duration)
            upstream.timeouts = self.timeouts(timeouts)
        }
        section.refuseUnknown()
    }

    /// `head`, `stall` and `models`, as they may stand with one provider, too.
    static func timeouts(_ section: Section) -> UpstreamTimeoutConfiguration {
        var timeouts = UpstreamTimeoutConfiguration()
        section.read("head", into: &timeouts.head, Units.duration)
        section.read("stall", into: &timeouts.stall, Units.duration)
        section.read("models", into: &timeouts.models, Units.duration)
        section.refuseUnknown()
        return timeouts
    }
}
