package import NIOCore

/// How long a caller may take over what. Whoever takes longer is cut off.
package struct ConnectionDeadlines: Sendable {
    /// The TLS handshake, from the opening of the connection.
    package var handshake = TimeAmount.seconds(10)
    /// A request's head: the first one from the opening of the connection (with TLS, from the end of the handshake),
    /// later ones from their first byte.
    package var head = TimeAmount.seconds(10)
    /// Silence within a body that is being waited for.
    package var bodySilence = TimeAmount.seconds(30)
    /// Bytes a second that a body must reach on average once `bodySilence` has passed.
    ///
    /// One that drips ends after little more than `bodySilence`; 32 MiB may take more than an hour.
    package var bodyRate = 8 << 10
    /// From an answer's end to the first byte of the next request.
    package var idle = TimeAmount.seconds(75)
    /// A reader that takes nothing of an answer. It is noticed at most a quarter later.
    package var reader = TimeAmount.seconds(60)
    /// From the end of the server's side of a connection to the end of the caller's.
    package var linger = TimeAmount.seconds(10)

    package init() {}
}

/// Why a connection was cut off, or never let in.
package enum ConnectionEnd: String, Sendable, CaseIterable {
    case slowHandshake = "slow_handshake"
    case slowHead = "slow_head"
    case slowBody = "slow_body"
    case slowReader = "slow_reader"
    case idle
    case unclosed
    /// It waited longest for its first head when too many did.
    case evicted
    case full
    case addressFull = "address_full"
}
