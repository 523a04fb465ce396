#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The directory that holds everything a server keeps: mode 0700, its files 0600.
struct DataDirectory {
    let path: String

    var databasePath: String { path + "/tacit.db" }
    var rootKeyPath: String { path + "/root.key" }
    var serverLockPath: String { path + "/server.lock" }

    /// Makes the directory if it is missing. One that others may read is refused, unless it is empty (as a fresh volume
    /// is): that one is closed to them.
    init(preparing path: String) throws {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        try makeMissing()
        do {
            let directory = try PrivateFile.open(self.path, O_RDONLY | O_DIRECTORY)
            guard try directory.status().st_mode & 0o077 != 0 else { return }
            guard try isEmpty() else {
                throw StartError(
                    .dataDirectoryPermissions,
                    "Others may read the data directory \(self.path). Close it with: chmod 700 \(self.path)")
            }
            try directory.restrict(to: 0o700)
        } catch let failure as PrivateFile.Failure {
            throw unusable(failure)
        }
    }

    /// Makes the database file, empty and closed to others, before SQLite would make it with the umask's permissions.
    ///
    /// A file that is there is not opened: closing it would drop the locks that SQLite holds on it in this process
    /// (POSIX advisory locks belong to process and file).
    func prepareDatabaseFile() throws {
        var status = stat()
        guard lstat(databasePath, &status) == 0 else {
            do {
                _ = try PrivateFile.open(databasePath, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW)
            } catch {
                throw unusable(error)
            }
            return
        }
        guard status.st_mode & 0o077 == 0 || chmod(databasePath, 0o600) == 0 else {
            throw unusable(PrivateFile.Failure(number: errno))
        }
    }

    /// Whether anything was ever stored here.
    func hasDatabase() throws -> Bool {
        var status = stat()
        return lstat(databasePath, &status) == 0 && status.st_size > 0
    }

    /// Holds the directory for the moment of opening, so that of two first starts one makes the files and the other
    /// finds them. Waits up to ten seconds.
    func lock(pause: Pause) async throws -> PrivateFile {
        do {
            let directory = try PrivateFile.open(path, O_RDONLY | O_DIRECTORY)
            for _ in 0..<1000 {
                if try directory.tryLock() { return directory }
                try await pause(.milliseconds(10))
            }
        } catch let failure as PrivateFile.Failure {
            throw unusable(failure)
        }
        throw StartError(.dataDirectory, "Another process has been opening the data directory \(path) for ten seconds.")
    }

    private func makeMissing() throws {
        var prefix = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            prefix += "/" + part
            guard mkdir(prefix, 0o700) == 0 || errno == EEXIST || errno == EISDIR || access(prefix, F_OK) == 0 else {
                throw unusable(PrivateFile.Failure(number: errno))
            }
        }
    }

    private func isEmpty() throws -> Bool {
        guard let stream = opendir(path) else { throw PrivateFile.Failure(number: errno) }
        defer { closedir(stream) }
        var entries = 0
        while readdir(stream) != nil { entries += 1 }
        return entries <= 2
    }

    private func unusable(_ failure: PrivateFile.Failure) -> StartError {
        StartError(
            .dataDirectory,
            "The data directory \(path) can't be used (\(failure.reason)). Name one that this user may write.")
    }
}
