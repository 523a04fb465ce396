/// Where connections lead: what two requests must have in common to share one.
struct Origin: Sendable, Hashable {
    /// As in `BaseURL`: lower case, an IPv6 address without its brackets.
    let host: String
    let port: Int
    let isTLS: Bool
    /// Reached through the proxy, in a tunnel.
    let isTunnelled: Bool

    init(_ url: BaseURL, proxies: ProxySettings) {
        host = url.host
        port = url.port
        isTLS = url.isTLS
        isTunnelled = proxies.applies(to: url)
    }
}
