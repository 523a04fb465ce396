/// `HOST:PORT`, the host of IPv6 in brackets.
struct ListenAddress: Equatable {
    static let standard = ListenAddress(host: "127.0.0.1", port: 8080)

    let host: String
    let port: Int

    private init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    init(_ text: String) throws(WrongValue) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port), colon > text.startIndex
        else {
            throw WrongValue("`\(text)` is not HOST:PORT, for example 127.0.0.1:8080 or [::1]:8080")
        }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        self.init(host: host, port: port)
    }

    var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

    /// How a URL names it.
    func name(port: Int) -> String { (host.contains(":") ? "[\(host)]" : host) + ":\(port)" }
}
