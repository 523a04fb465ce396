package import TacitWire

/// The base URL of an upstream, as the official client of its dialect takes it: OpenAI's ends with the version
/// (`https://api.openai.com/v1`), Anthropic's without (`https://api.anthropic.com`).
package struct BaseURL: Sendable, Equatable, CustomStringConvertible {
    package let isTLS: Bool
    /// Lower case; an IPv6 address without its brackets.
    package let host: String
    package let port: Int
    /// Empty, or begins with `/` and doesn't end with one.
    package let path: String

    /// Whether the upstream is on this machine.
    package var isLoopback: Bool { Host.isLoopback(host) }

    /// Host and, unless it is the scheme's own, port.
    var authority: String {
        let standard = isTLS ? 443 : 80
        return "\(Host.bracketed(host))\(port == standard ? "" : ":\(port)")"
    }

    package var description: String { "\(isTLS ? "https" : "http")://\(authority)\(path)" }

    /// Puts right what is often pasted wrong: slashes at the end, a missing or doubled `/v1`, the operation's own path.
    ///
    /// A base with a path of its own (`https://example.com/openai`) is taken as it is: not every OpenAI-compatible
    /// service has `/v1` in it.
    ///
    /// - Throws: `SettingError` for anything but http(s), for credentials, a query or a fragment, and for plain http to
    ///   another machine unless that is allowed.
    package init(_ text: String, dialect: Dialect, allowsPlainHTTP: Bool = false) throws(SettingError) {
        func wrong(_ message: String) -> SettingError { SettingError("base URL", message) }
        guard text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw wrong("has blanks or characters outside ASCII; write names of other scripts in their xn-- form")
        }
        guard let schemeEnd = text.utf8.firstIndex(of: UInt8(ascii: ":")),
            case let rest = text[schemeEnd...], rest.hasPrefix("://")
        else { throw wrong("must begin with https:// or http://") }
        switch text[..<schemeEnd].lowercased() {
        case "https": isTLS = true
        case "http": isTLS = false
        default: throw wrong("must begin with https:// or http://")
        }
        guard !text.contains("?"), !text.contains("#") else { throw wrong("must have no query and no fragment") }
        guard !text.contains("\\") else { throw wrong("has a backslash") }
        let parts = rest.dropFirst(3).split(separator: "/", omittingEmptySubsequences: false)
        guard let authority = parts.first, !authority.isEmpty else { throw wrong("names no host") }
        guard !authority.contains("@") else {
            throw wrong("must hold no credentials; give the key as the provider's credential")
        }
        guard let (host, port) = Host.splitPort(authority) else { throw wrong("has a malformed host or port") }
        self.host = host
        self.port = port ?? (isTLS ? 443 : 80)
        let segments = parts.dropFirst().filter { !$0.isEmpty }
        guard segments.allSatisfy({ $0 != "." && $0 != ".." && Self.isSegment($0) }) else {
            throw wrong("has a malformed path")
        }
        path = Self.path(segments.map { "/\($0)" }.joined(), dialect)
        guard isTLS || allowsPlainHTTP || Host.isLoopback(host) else {
            throw wrong(
                "plain http:// would send texts readable over the network to \(host); use https://, or allow it if that "
                    + "network is yours (--allow-plain-http, upstream.allow_plain_http: true)")
        }
    }

    private static func path(_ given: String, _ dialect: Dialect) -> String {
        var path = given[...]
        if path.hasSuffix(dialect.operationPath) {
            path = path.dropLast(dialect.operationPath.count)
        }
        switch dialect {
        case .openai:
            while path.hasSuffix("/v1/v1") { path = path.dropLast(3) }
            return path.isEmpty ? "/v1" : String(path)
        case .anthropic:
            while path.hasSuffix("/v1") { path = path.dropLast(3) }
            return String(path)
        }
    }

    /// RFC 3986, `segment`: unreserved, percent-encoded, sub-delims, `:` and `@`.
    private static func isSegment(_ segment: Substring) -> Bool {
        let bytes = Array(segment.utf8)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                continue
            case UInt8(ascii: "%"):
                guard index + 2 < bytes.count,
                    UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16) != nil
                else { return false }
            default:
                guard "-._~!$&'()*+,;=:@".utf8.contains(byte) else { return false }
            }
        }
        return true
    }
}
