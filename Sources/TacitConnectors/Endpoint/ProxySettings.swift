#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An HTTP proxy, and what it is shown to let us through.
struct Proxy: Sendable {
    let host: String
    let port: Int
    /// Value of `proxy-authorization`.
    let authorization: String?

    /// RFC 7617.
    static func basic(user: String, password: String) -> String {
        "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
    }
}

/// Which upstreams are reached through a proxy, as the environment says: `HTTPS_PROXY` and `NO_PROXY`, or in lower
/// case, which wins where both are set (as with curl).
///
/// TLS connections alone go through it, in a tunnel (CONNECT, RFC 9110 section 9.3.6), so that the proxy never sees a
/// text. Plain http goes straight, and this machine is never asked for through a proxy.
package struct ProxySettings: Sendable, CustomStringConvertible, CustomReflectable {
    /// `nil` where there is no proxy.
    let proxy: Proxy?
    private let exceptions: [Exception]

    private enum Exception: Equatable {
        case all
        /// A host and everything under it; with a port, only there.
        case host(String, port: Int?)
    }

    /// No proxy at all.
    package static let none = ProxySettings(proxy: nil, exceptions: [])

    private init(proxy: Proxy?, exceptions: [Exception]) {
        self.proxy = proxy
        self.exceptions = exceptions
    }

    /// - Throws: `SettingError` with the name of the variable that is wrong.
    package init(environment: [String: String]) throws(SettingError) {
        var proxy: Proxy?
        for name in ["https_proxy", "HTTPS_PROXY"] where proxy == nil {
            guard let value = environment[name], !value.isEmpty else { continue }
            proxy = try Self.parse(value, variable: name)
        }
        let list = [environment["no_proxy"], environment["NO_PROXY"]].compactMap(\.self).first { !$0.isEmpty }
        self.init(proxy: proxy, exceptions: Self.exceptions(list ?? ""))
    }

    /// Whether the way to an upstream leads through the proxy.
    package func applies(to url: BaseURL) -> Bool {
        guard proxy != nil, url.isTLS, !url.isLoopback else { return false }
        return !exceptions.contains { exception in
            switch exception {
            case .all: true
            case .host(let host, let port):
                (port == nil || port == url.port) && (url.host == host || url.host.hasSuffix(".\(host)"))
            }
        }
    }

    /// `[http://][user:password@]host[:port][/]`; port 80 unless given.
    private static func parse(_ value: String, variable: String) throws(SettingError) -> Proxy {
        var rest = value[...]
        if let scheme = rest.firstRange(of: "://") {
            guard rest[..<scheme.lowerBound].lowercased() == "http" else {
                throw SettingError(variable, "only proxies that are spoken to in http:// are supported")
            }
            rest = rest[scheme.upperBound...]
        }
        while rest.hasSuffix("/") { rest.removeLast() }
        var authorization: String?
        if let at = rest.lastIndex(of: "@") {
            let parts = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard let user = unescaped(parts[0]), let password = unescaped(parts.count > 1 ? parts[1] : "") else {
                throw SettingError(variable, "has a malformed user or password; write special characters as %XX")
            }
            authorization = Proxy.basic(user: user, password: password)
            rest = rest[rest.index(after: at)...]
        }
        guard let (host, port) = Host.splitPort(rest) else {
            throw SettingError(variable, "must look like http://proxy.example.com:3128")
        }
        return Proxy(host: host, port: port ?? 80, authorization: authorization)
    }

    /// Entries between commas or blanks; a leading `.` or `*.` says the same as none.
    ///
    /// What can't be a host is passed over, as other programs do.
    private static func exceptions(_ list: String) -> [Exception] {
        list.split(whereSeparator: { $0 == "," || $0.isWhitespace }).compactMap { entry in
            if entry == "*" { return .all }
            var name = entry
            if name.hasPrefix("*.") { name.removeFirst(2) }
            if name.hasPrefix(".") { name.removeFirst() }
            if name.count(where: { $0 == ":" }) > 1, !name.hasPrefix("[") { name = "[\(name)]" }
            return Host.splitPort(name).map { .host($0.host, port: $0.port) }
        }
    }

    /// Percent-decoded (RFC 3986, section 2.1); `nil` if that is not possible.
    private static func unescaped(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let decoded = UInt8(String(Substring(rest.prefix(2))), radix: 16), rest.count >= 2 else { return nil }
            bytes.append(decoded)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    package var description: String { proxy == nil ? "no proxy" : "proxy" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
