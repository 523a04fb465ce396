#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An open file that nobody but its owner may read; closed when the last reference goes.
final class PrivateFile: Sendable {
    let descriptor: Int32

    /// A failed system call, by its error number.
    struct Failure: Error {
        let number: Int32

        /// The system's words for the number.
        var reason: String { String(cString: strerror(number)) }
    }

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit { _ = close(descriptor) }

    static func open(_ path: String, _ flags: Int32, create mode: mode_t = 0o600) throws(Failure) -> PrivateFile {
        var descriptor: Int32
        repeat {
            #if canImport(Glibc)
                descriptor = Glibc.open(path, flags | O_CLOEXEC, mode)
            #elseif canImport(Musl)
                descriptor = Musl.open(path, flags | O_CLOEXEC, mode)
            #else
                descriptor = Darwin.open(path, flags | O_CLOEXEC, mode)
            #endif
        } while descriptor < 0 && errno == EINTR
        guard descriptor >= 0 else { throw Failure(number: errno) }
        return PrivateFile(descriptor: descriptor)
    }

    func status() throws(Failure) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure(number: errno) }
        return status
    }

    func restrict(to mode: mode_t) throws(Failure) {
        guard fchmod(descriptor, mode) == 0 else { throw Failure(number: errno) }
    }

    /// At most `limit` bytes from where the file stands.
    func read(limit: Int) throws(Failure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        var filled = 0
        while filled < limit {
            let count = bytes.withUnsafeMutableBytes { buffer in
                #if canImport(Glibc)
                    Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), limit - filled)
                #elseif canImport(Musl)
                    Musl.read(descriptor, buffer.baseAddress?.advanced(by: filled), limit - filled)
                #else
                    Darwin.read(descriptor, buffer.baseAddress?.advanced(by: filled), limit - filled)
                #endif
            }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw Failure(number: errno) }
            if count == 0 { break }
            filled += count
        }
        bytes.removeLast(limit - filled)
        return bytes
    }

    /// Writes a few bytes and waits until the disk has them.
    func write(_ bytes: [UInt8]) throws(Failure) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                #if canImport(Glibc)
                    Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
                #elseif canImport(Musl)
                    Musl.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
                #else
                    Darwin.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
                #endif
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw Failure(number: errno) }
            written += count
        }
        try synchronize()
    }

    func synchronize() throws(Failure) {
        guard fsync(descriptor) == 0 else { throw Failure(number: errno) }
    }

    /// Takes an exclusive lock that the system gives back when the file is closed, also by the death of the process.
    /// False if somebody else has it.
    func tryLock() throws(Failure) -> Bool {
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return false }
            guard errno == EINTR else { throw Failure(number: errno) }
        }
        return true
    }
}
