/// What one process takes on at its front. What a caller may do stands with the caller's key.
struct LimitsConfiguration {
    /// Bytes of content in the process at once.
    var contentBytes = 1 << 30
    /// Connections in all.
    var connections = 4096
    /// From one IPv4 address or one /64 network of IPv6; `nil`: any number, as it has to be behind a proxy.
    var connectionsPerNetwork: Int?
    /// For the TLS handshake.
    var handshake = Duration.seconds(10)
    /// For a request's head.
    var head = Duration.seconds(10)
    /// Silence within a body.
    var bodySilence = Duration.seconds(30)
    /// A reader that takes nothing of an answer.
    var reader = Duration.seconds(60)
    /// How long a connection is kept without a request.
    var idle = Duration.seconds(75)
    /// How long streams under way may go on once the server was told to stop.
    var shutdown = Duration.seconds(30)
}
