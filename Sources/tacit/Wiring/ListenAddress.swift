import ArgumentParser

/// `HOST:PORT`, the host of IPv6 in brackets.
struct ListenAddress {
    let host: String
    let port: Int

    init(_ text: String) throws {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port), colon > text.startIndex
        else {
            throw ValidationError("--listen \(text): write HOST:PORT, for example 127.0.0.1:8080 or [::1]:8080")
        }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        self.host = host
        self.port = port
    }

    var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

    /// How a URL names it.
    func name(port: Int) -> String { (host.contains(":") ? "[\(host)]" : host) + ":\(port)" }
}
