import NIOCore

/// Name or address of a machine, as a URL or the settings of a proxy give it.
enum Host {
    /// Lower case and without the brackets of an IPv6 address; `nil` if it is neither a name (LDH labels and `_`,
    /// RFC 1123) nor an address.
    ///
    /// What looks like an IPv4 address must be one in its four-part decimal form.
    static func parse(_ text: some StringProtocol) -> String? {
        let host = text.lowercased()
        if host.hasPrefix("[") {
            guard host.hasSuffix("]") else { return nil }
            let address = String(host.dropFirst().dropLast())
            return address.contains(":") && isAddress(address) ? address : nil
        }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard host.utf8.count <= 253, labels.allSatisfy(isLabel) else { return nil }
        let last = labels.last?.utf8.first.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false
        return last && !isAddress(host) ? nil : host
    }

    /// Whether it is a name, not an address.
    static func isName(_ host: String) -> Bool { !isAddress(host) }

    /// Whether it is this machine: 127.0.0.0/8, ::1, `localhost`.
    static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" { return true }
        guard isAddress(host) else { return false }
        return host.contains(":") ? address(host) == address("::1") : host.hasPrefix("127.")
    }

    /// As it stands in a URL.
    static func bracketed(_ host: String) -> String {
        host.contains(":") ? "[\(host)]" : host
    }

    static func port(_ text: some StringProtocol) -> Int? {
        guard text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }), let port = Int(text),
            1...65535 ~= port
        else { return nil }
        return port
    }

    /// Splits `host`, `host:port`, `[v6]` and `[v6]:port`; `nil` if a part is wrong.
    static func splitPort(_ authority: some StringProtocol) -> (host: String, port: Int?)? {
        let nameEnd =
            authority.hasPrefix("[") ? authority.firstIndex(of: "]") ?? authority.startIndex : authority.startIndex
        guard let colon = authority[nameEnd...].firstIndex(of: ":") else {
            return parse(authority).map { ($0, nil) }
        }
        guard let host = parse(authority[..<colon]), let port = port(authority[authority.index(after: colon)...]) else {
            return nil
        }
        return (host, port)
    }

    private static func isLabel(_ label: Substring) -> Bool {
        1...63 ~= label.utf8.count
            && label.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    private static func address(_ text: String) -> SocketAddress? {
        try? SocketAddress(ipAddress: text, port: 0)
    }

    private static func isAddress(_ text: String) -> Bool { address(text) != nil }
}
