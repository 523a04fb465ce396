import Crypto
import TacitCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The one secret that all others of an installation come from: 256 random bits in a file of their own, so that the
/// database alone opens nothing.
package struct RootKey: Sendable, CustomStringConvertible, CustomReflectable {
    static let byteCount = 32

    /// What a derived key is for. Labels are part of what is stored: changing one makes everything under it void.
    package enum Purpose: String, Sendable, CaseIterable {
        case apiKeys = "tacit/1/api-keys"
        case pseudonyms = "tacit/1/pseudonyms"
        /// Tells whether a root key is the one that a database was made with.
        case check = "tacit/1/check"
    }

    private let key: SymmetricKey

    package init(bytes: [UInt8]) {
        precondition(bytes.count == Self.byteCount, "a root key has 256 bits")
        key = SymmetricKey(data: bytes)
    }

    /// A key of its own for a purpose: HKDF-SHA256 (RFC 5869) without salt, the label as info.
    func derived(for purpose: Purpose) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, info: Array(purpose.rawValue.utf8), outputByteCount: Self.byteCount)
    }

    /// 16 bytes that this key alone makes and that say nothing about it.
    var check: [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array("root key".utf8), using: derived(for: .check)).prefix(16))
    }

    package var description: String { "‹root key›" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension RootKey {
    /// Reads the key from `file`, or from `root.key` in the data directory, which the first start makes.
    ///
    /// - Parameter database: the database that was set up before with a key, if there is one.
    static func open(
        _ directory: DataDirectory, file: String?, beside database: String?, randomness: any Randomness
    ) throws -> RootKey {
        if let file { return try read(file) }
        var status = stat()
        if lstat(directory.rootKeyPath, &status) == 0 { return try read(directory.rootKeyPath) }
        if let database {
            throw StartError(
                .rootKeyMissing,
                "The root key \(directory.rootKeyPath) is missing, and \(database) exists. Restore the key from where "
                    + "it is kept (the data directory of another node has it), or name its file in "
                    + "TACIT_ROOT_KEY_FILE. Without it no API key can be recognised.")
        }
        return try make(directory, randomness)
    }

    private static func read(_ path: String) throws -> RootKey {
        let bytes: [UInt8]
        let mode: mode_t
        do {
            let file = try PrivateFile.open(path, O_RDONLY)
            mode = try file.status().st_mode
            bytes = try file.read(limit: byteCount + 1)
        } catch {
            let missing = error.number == ENOENT
            throw StartError(
                missing ? .rootKeyMissing : .rootKeyUnreadable,
                "The root key \(path) can't be read (\(error.reason)). It must be a file of 32 random bytes.")
        }
        guard mode & S_IFMT == S_IFREG, mode & othersBits(of: path) == 0 else {
            throw StartError(
                .rootKeyPermissions,
                "The root key \(path) must be a file that only its owner may read. Close it with: chmod 600 \(path)")
        }
        guard bytes.count == byteCount else {
            throw StartError(
                .rootKeyLength,
                "The root key \(path) must have exactly 32 bytes. Restore it; a new one: head -c 32 /dev/urandom")
        }
        return RootKey(bytes: bytes)
    }

    /// The permissions that would let others in. A credential of systemd may show its owner's right to read as the
    /// group's: it is an access list then, in a directory that the service alone may enter (systemd.exec(5),
    /// LoadCredential).
    private static func othersBits(of path: String) -> mode_t {
        path.hasPrefix("/run/credentials/") ? 0o037 : 0o077
    }

    /// The key appears under its name only when all of it is on the disk.
    private static func make(_ directory: DataDirectory, _ randomness: any Randomness) throws -> RootKey {
        let draft = directory.rootKeyPath + ".new"
        let bytes = randomness.bytes(byteCount)
        do {
            unlink(draft)
            try PrivateFile.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW).write(bytes)
            guard link(draft, directory.rootKeyPath) == 0 else { throw PrivateFile.Failure(number: errno) }
            unlink(draft)
            try PrivateFile.open(directory.path, O_RDONLY | O_DIRECTORY).synchronize()
        } catch let failure as PrivateFile.Failure {
            throw StartError(
                .rootKeyUnreadable, "The root key \(directory.rootKeyPath) can't be made (\(failure.reason)).")
        }
        return RootKey(bytes: bytes)
    }
}
