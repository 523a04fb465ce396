import NIOCore
import TacitConnectors

/// How upstreams are reached. The way through a proxy stays where other programs have it: HTTPS_PROXY and NO_PROXY.
struct UpstreamConfiguration {
    /// CA certificates trusted besides the system's, PEM.
    var authorities: String?
    var allowsPlainHTTP = false
    /// Connections to one upstream at a time.
    var connections = UpstreamClients.Settings().connectionsPerUpstream
    var connectTimeout = Duration.seconds(10)
    var timeouts = UpstreamTimeoutConfiguration()
}

/// What isn't set is as the next wider one has it: the provider's, `upstream.timeouts`, the built-in.
struct UpstreamTimeoutConfiguration: Equatable {
    var head: Duration?
    var stall: Duration?
    var models: Duration?

    static let builtIn = UpstreamTimeoutConfiguration(
        head: .nanoseconds(UpstreamTimeouts().head.nanoseconds),
        stall: .nanoseconds(UpstreamTimeouts().stall.nanoseconds),
        models: .nanoseconds(UpstreamTimeouts().models.nanoseconds))

    func over(_ wider: UpstreamTimeoutConfiguration) -> UpstreamTimeoutConfiguration {
        UpstreamTimeoutConfiguration(
            head: head ?? wider.head, stall: stall ?? wider.stall, models: models ?? wider.models)
    }
}
