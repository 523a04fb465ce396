import NIOCore
import TacitCore
import TacitServer

/// The limits at the front from the configuration.
enum LimitsWiring {
    static func settings(_ configuration: Configuration, tls: CurrentTLS?) -> HTTPServer.Settings {
        let (address, limits) = (configuration.listen, configuration.limits)
        var settings = HTTPServer.Settings(host: address.host, port: address.port, tls: tls)
        settings.trustedProxies = configuration.trustedProxies
        settings.deadlines.handshake = TimeAmount(limits.handshake)
        settings.deadlines.head = TimeAmount(limits.head)
        settings.deadlines.bodySilence = TimeAmount(limits.bodySilence)
        settings.deadlines.reader = TimeAmount(limits.reader)
        settings.deadlines.idle = TimeAmount(limits.idle)
        settings.shutdownLimit = TimeAmount(limits.shutdown)
        return settings
    }

    /// No more connections than the system has files for; said so if that is fewer than the configuration allows.
    static func caps(_ limits: LimitsConfiguration, log: any OperatorLog) -> ConnectionCaps {
        var caps = ConnectionCaps()
        caps.open = limits.connections
        caps.perNetwork = limits.connectionsPerNetwork
        let allowed = OpenFiles.raise()
        if allowed < caps.open {
            caps.open = allowed
            log.write(.warning(.fewOpenFiles))
        }
        return caps
    }
}
