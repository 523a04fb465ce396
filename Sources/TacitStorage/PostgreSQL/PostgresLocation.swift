import CLibPQ

/// Which PostgreSQL database, read from a URL and checked. Shows itself without the password.
package struct PostgresLocation: Sendable, CustomStringConvertible, CustomReflectable {
    /// Where the URL was written. What stands on a command line can be read by every user of the machine.
    package enum Source: Sendable {
        case commandLine
        case environment
    }

    /// What libpq is told, for each host in turn.
    let hosts: [[String: String]]
    /// How long a call waits for a connection, and an attempt to connect for a host.
    package var patience = Duration.seconds(2)
    package let description: String
    package var customMirror: Mirror { Mirror(self, children: [:]) }

    /// Reads `postgresql://user@host:port/name?sslrootcert=…`. What it leaves out, libpq takes from the environment
    /// (`PGHOST`, `PGUSER`, `PGPASSWORD`, `PGPASSFILE` …).
    ///
    /// - Parameter allowsPlainDatabase: lets the URL say `sslmode=disable` for another machine. Otherwise a connection
    ///   that leaves this one needs `verify-full`, which is the default there.
    package init(url: String, from source: Source, allowsPlainDatabase: Bool = false) throws(StartError) {
        let scheme = ["postgresql://", "postgres://"].contains { url.hasPrefix($0) }
        guard scheme, var given = Self.options({ PQconninfoParse(url, nil) }) else {
            throw Self.wrong("can't be read. It has the form postgresql://USER@HOST:PORT/NAME")
        }
        for name in given.keys.sorted() where !Self.allowed.contains(name) {
            throw Self.wrong("must not set \(name)")
        }
        if source == .commandLine, given["password"] != nil || given["sslpassword"] != nil {
            throw Self.wrong(
                "must not hold a password on the command line, which every user of this machine can read. "
                    + "Put it in PGPASSWORD, in a file that PGPASSFILE names, or give the whole URL in TACIT_DATABASE")
        }
        let defaults = Self.options { PQconndefaults() } ?? [:]
        for name in ["host", "hostaddr", "port", "user", "dbname"] {
            given[name] = given[name] ?? defaults[name]
        }
        let separated = try Self.separated(given)
        hosts = try separated.map { host throws(StartError) in
            try Self.secured(host, defaults, allowsPlainDatabase)
        }
        description = Self.shown(given)
    }

    private static let allowed: Set<String> = [
        "host", "hostaddr", "port", "user", "password", "dbname", "passfile", "options", "target_session_attrs",
        "channel_binding", "sslmode", "sslrootcert", "sslcert", "sslkey", "sslpassword", "sslcrl", "sslcrldir",
        "ssl_min_protocol_version",
    ]

    /// One set of options for each host that the URL lists: libpq would wait for the first as long as for all.
    private static func separated(_ options: [String: String]) throws(StartError) -> [[String: String]] {
        func parts(_ name: String) -> [String] {
            options[name]?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
        }
        let lists = ["host": parts("host"), "hostaddr": parts("hostaddr")]
        let ports = parts("port")
        let count = lists.values.map(\.count).max() ?? 0
        guard count > 1 else { return [options] }
        guard lists.values.allSatisfy({ $0.isEmpty || $0.count == count }), ports.count <= 1 || ports.count == count
        else { throw wrong("must name as many addresses and ports as hosts") }
        return (0..<count).map { index in
            var options = options
            for (name, values) in lists where !values.isEmpty { options[name] = values[index] }
            if ports.count == count { options["port"] = ports[index] }
            return options
        }
    }

    private static func secured(
        _ host: [String: String], _ defaults: [String: String], _ allowsPlainDatabase: Bool
    ) throws(StartError) -> [String: String] {
        var host = host
        if !isLocal(host) {
            switch host["sslmode"] {
            case nil, "verify-full":
                host["sslmode"] = "verify-full"
            case "disable" where allowsPlainDatabase:
                break
            case "disable":
                throw wrong(
                    "turns TLS off for another machine. Leave sslmode out, or allow it expressly if that network is "
                        + "yours alone")
            default:
                throw wrong(
                    "asks for less than a verified certificate on another machine. Leave sslmode out (verify-full), "
                        + "and name a private CA in sslrootcert")
            }
        }
        if ["verify-full", "verify-ca"].contains(host["sslmode"]), host["sslrootcert"] == nil {
            guard let bundle = defaults["sslrootcert"] ?? TrustedAuthorities.systemBundle else {
                throw wrong("needs the file of the CAs to trust: add sslrootcert=FILE")
            }
            host["sslrootcert"] = bundle
        }
        return host
    }

    /// A Unix socket, or an address that leads back to this machine.
    private static func isLocal(_ options: [String: String]) -> Bool {
        let address = [options["hostaddr"], options["host"]].lazy.compactMap { $0 }.first { !$0.isEmpty }
        guard let address else { return true }
        if address.hasPrefix("/") || address.hasPrefix("@") { return true }
        let isIPv4Loopback =
            address.hasPrefix("127.") && address.utf8.allSatisfy { $0 == 0x2e || $0 >= 0x30 && $0 <= 0x39 }
        return isIPv4Loopback || address == "::1" || address == "localhost"
    }

    private static func shown(_ options: [String: String]) -> String {
        let user = options["user"].map { $0 + "@" } ?? ""
        let host = options["host"] ?? options["hostaddr"] ?? ""
        let port = options["port"].map { ":" + $0 } ?? ""
        return "postgresql://\(user)\(host)\(port)/\(options["dbname"] ?? options["user"] ?? "")"
    }

    private static func options(
        _ make: () -> UnsafeMutablePointer<PQconninfoOption>?
    ) -> [String: String]? {
        guard let first = make() else { return nil }
        defer { PQconninfoFree(first) }
        var options: [String: String] = [:]
        var option = first
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { options[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return options
    }

    private static func wrong(_ what: String) -> StartError {
        StartError(.databaseURL, "The database URL \(what).")
    }
}
