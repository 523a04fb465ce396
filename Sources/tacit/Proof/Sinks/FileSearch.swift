import Foundation

/// Files below a directory, read as they are on disk.
enum FileSearch {
    /// Bytes read at a time; the overlap is longer than any form.
    private static let chunk = 4 << 20
    private static let overlap = 512

    /// - Parameters:
    ///   - since: only files changed at that time or later, in seconds since 1970.
    ///   - isOthers: another user's, who may be the database server's: all of them must be readable.
    ///   - isWanted: by path.
    static func search(
        _ directory: String, since: Double = 0, isOthers: Bool = false, for search: CanarySearch, into sink: inout Sink,
        where isWanted: (String) -> Bool = { _ in true }
    ) {
        guard let files = FileManager.default.enumerator(atPath: directory) else {
            sink.failure = "the directory can't be listed"
            return
        }
        while let name = files.nextObject() as? String {
            let path = directory + "/" + name
            guard isWanted(path) else { continue }
            var status = stat()
            // What has gone meanwhile is not there any more.
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            guard Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9 >= since else { continue }
            // The name of a file is a place too.
            sink.add(search.found(in: Array(name.utf8)))
            read(path, isOthers: isOthers, for: search, into: &sink)
        }
    }

    private static func read(_ path: String, isOthers: Bool, for search: CanarySearch, into sink: inout Sink) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            // Another user's files can't be the instance's: it runs as this user.
            if errno != ENOENT, access(path, F_OK) == 0, isOthers || isOwn(path) {
                sink.failure = "a file can't be read"
            }
            return
        }
        defer { close(descriptor) }
        var window: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: chunk)
        while true {
            let count = Glibc.read(descriptor, &buffer, chunk)
            guard count > 0 else { return }
            window = window.suffix(overlap) + buffer[..<count]
            sink.bytes += count
            sink.add(search.found(in: window))
        }
    }

    private static func isOwn(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_uid == geteuid()
    }
}
