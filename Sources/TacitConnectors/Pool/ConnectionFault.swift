/// Why there is no connection, as the pool itself decides it.
enum ConnectionFault: Error {
    /// No connection, or none to be had from the pool, in time.
    case timeout
    case tlsTimeout
    /// The other side closed it.
    case closed
    /// An upstream named by its address can't be told from the proxy before it: certificates are compared with the
    /// address of the connection.
    case addressBehindProxy
    case shutDown
}
