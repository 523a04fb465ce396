#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Says that a server uses the data directory: one at a time. Held for the life of this value, and no longer than that
/// of the process. Commands work beside it.
final class ServerLock: Sendable {
    private let file: PrivateFile

    init(_ directory: DataDirectory) throws {
        let locked: Bool
        do {
            file = try PrivateFile.open(directory.serverLockPath, O_RDWR | O_CREAT | O_NOFOLLOW)
            locked = try file.tryLock()
        } catch {
            throw StartError(
                .dataDirectory, "The lock file \(directory.serverLockPath) can't be used (\(error.reason)).")
        }
        guard locked else {
            throw StartError(
                .serverRunning,
                "A server is already running on the data directory \(directory.path). Stop it, or name another one.")
        }
    }
}
