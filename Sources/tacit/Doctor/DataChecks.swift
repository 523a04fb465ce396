import FoundationEssentials
import TacitStorage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where things are kept: only looked at, nothing is made or changed.
struct DataChecks {
    let configuration: Configuration
    let environment: [String: String]

    func run() async -> [Diagnosis] {
        guard let status = Self.status(configuration.data) else {
            let message = "\(configuration.data) isn't there yet; the first start makes it"
            return [data("data directory", .ok, message), disk]
                + (configuration.database == nil ? [] : [await database()])
        }
        return [directory(status), rootKey, disk, await database()]
    }

    private func data(
        _ name: String, _ status: Diagnosis.Status, _ message: String, remedy: String? = nil
    ) -> Diagnosis {
        Diagnosis("Data", name, status, message, remedy: remedy)
    }

    private static func status(_ path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }

    private func directory(_ status: stat) -> Diagnosis {
        let path = configuration.data
        guard status.st_mode & S_IFMT == S_IFDIR else {
            return data("data directory", .fail, "\(path) is not a directory", remedy: "name another one (data)")
        }
        if let foreign = foreign("data directory", path, status) { return foreign }
        return status.st_mode & 0o077 == 0
            ? data("data directory", .ok, "\(path), closed to others")
            : data("data directory", .fail, "others may read \(path)", remedy: "chmod 700 \(path)")
    }

    /// Somebody else's: what is in it can't be judged from here.
    private func foreign(_ name: String, _ path: String, _ status: stat) -> Diagnosis? {
        guard status.st_uid != geteuid() else { return nil }
        return data(
            name, geteuid() == 0 ? .warn : .fail, "\(path) belongs to user \(status.st_uid), you are \(geteuid())",
            remedy: "run this as the server's user, or chown -R it to that one")
    }

    private var rootKey: Diagnosis {
        let named = environment["TACIT_ROOT_KEY_FILE"]
        let path = named ?? configuration.data + "/root.key"
        guard let status = Self.status(path) else {
            let isFirst = named == nil && Self.status(configuration.data + "/tacit.db") == nil
            return isFirst
                ? data("root key", .ok, "none yet; the first start makes it")
                : data(
                    "root key", .fail, "\(path) is missing: without it no API key can be recognised",
                    remedy: "restore it from where it is kept, or name it in TACIT_ROOT_KEY_FILE")
        }
        if let foreign = foreign("root key", path, status) { return foreign }
        let others: mode_t = path.hasPrefix("/run/credentials/") ? 0o037 : 0o077
        guard status.st_mode & others == 0 else {
            return data("root key", .fail, "others may read \(path)", remedy: "chmod 600 \(path)")
        }
        guard status.st_size == 32 else {
            return data("root key", .fail, "\(path) doesn't have 32 bytes", remedy: "restore it from where it is kept")
        }
        return named == nil
            ? data(
                "root key", .ok,
                "\(path), closed to others; it lies beside the data: keep a copy elsewhere, and not with "
                    + "the backups")
            : data("root key", .ok, "\(path), closed to others")
    }

    private var disk: Diagnosis {
        // The directory, or the nearest one above that is there.
        var path = configuration.data
        while Self.status(path) == nil, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            path = String(path[..<slash])
        }
        var status = statvfs()
        guard statvfs(Self.status(path) == nil ? "." : path, &status) == 0 else {
            return data("disk", .warn, "free space can't be read")
        }
        let free = Int(status.f_bavail) * Int(status.f_frsize)
        let text = "\(free >> 20) MiB free"
        switch free {
        case ..<(100 << 20): return data("disk", .fail, text, remedy: "make room: without it no request is admitted")
        case ..<(1 << 30): return data("disk", .warn, text, remedy: "make room before it runs out")
        default: return data("disk", .ok, "\(free >> 30) GiB free")
        }
    }

    private func database() async -> Diagnosis {
        do {
            let version =
                switch try configuration.databaseLocation() {
                case .embedded: try SchemaLook.version(inDataDirectory: configuration.data)
                case .postgresql(let location): try await SchemaLook.version(at: location)
                }
            guard let version else { return data("database", .ok, "\(place): none yet; the first start makes it") }
            let latest = SchemaLook.latest
            if version > latest {
                return data(
                    "database", .fail, "\(place): schema \(version), this binary knows \(latest)",
                    remedy: "start the newer tacit that wrote it, or restore a backup from before the upgrade")
            }
            return data(
                "database", .ok,
                version < latest
                    ? "\(place): schema \(version); the next start brings it to \(latest): back it up before that"
                    : "\(place): schema \(version)")
        } catch {
            return data(
                "database", .fail, "\(place) can't be read (\(error))",
                remedy: configuration.database == nil
                    ? "check its owner and its disk, or restore a backup"
                    : "check that it runs, its address, its certificate, and the password in PGPASSWORD or PGPASSFILE")
        }
    }

    private var place: String {
        configuration.database.map(DatabaseURL.shown) ?? "SQLite in \(configuration.data)"
    }
}
