import Foundation
import TacitCore
import TacitStorage
import Testing

@Suite("The root key")
struct RootKeyTests {
    private func reason(
        _ directory: TemporaryDirectory, _ driver: Driver, file: String? = nil
    ) async -> StartError.Reason? {
        do {
            try await Storage.open(directory, driver, rootKeyFile: file).close()
            return nil
        } catch {
            return (error as? StartError)?.reason
        }
    }

    private func write(_ count: Int, to path: String, mode: Int = 0o600) throws {
        let bytes = Data(SystemRandomness().bytes(count))
        #expect(FileManager.default.createFile(atPath: path, contents: bytes, attributes: [.posixPermissions: mode]))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    @Test("The first start makes 32 bytes and later starts keep them", arguments: databases)
    func made(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        #expect(await reason(directory, driver) == nil)
        let first = try Data(contentsOf: URL(fileURLWithPath: directory.file("root.key")))
        #expect(first.count == 32)
        #expect(Set(first).count > 8)
        #expect(await reason(directory, driver) == nil)
        #expect(try Data(contentsOf: URL(fileURLWithPath: directory.file("root.key"))) == first)
    }

    @Test("A missing key beside an existing database stops the start and is not made anew", arguments: databases)
    func missing(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        #expect(await reason(directory, driver) == nil)
        try FileManager.default.removeItem(atPath: directory.file("root.key"))
        #expect(await reason(directory, driver) == .rootKeyMissing)
        #expect(!FileManager.default.fileExists(atPath: directory.file("root.key")))
    }

    @Test("A key that others may read is refused", arguments: databases, [0o644, 0o640, 0o604, 0o610])
    func permissions(driver: Driver, mode: Int) async throws {
        let directory = TemporaryDirectory()
        #expect(await reason(directory, driver) == nil)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: directory.file("root.key"))
        #expect(await reason(directory, driver) == .rootKeyPermissions)
    }

    @Test("A key of another length is refused", arguments: databases, [0, 31, 33, 64])
    func length(driver: Driver, count: Int) async throws {
        let directory = TemporaryDirectory()
        #expect(await reason(directory, driver) == nil)
        try write(count, to: directory.file("root.key"))
        #expect(await reason(directory, driver) == .rootKeyLength)
    }

    @Test("Another key than the database was made with is refused", arguments: databases)
    func wrong(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        #expect(await reason(directory, driver) == nil)
        try write(32, to: directory.file("root.key"))
        #expect(await reason(directory, driver) == .rootKeyWrong)
    }

    @Test("A named file is read instead, never made, and its rules are the same", arguments: databases)
    func namedFile(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        let elsewhere = TemporaryDirectory()
        try FileManager.default.createDirectory(atPath: elsewhere.path, withIntermediateDirectories: true)
        let path = elsewhere.file("key")
        #expect(await reason(directory, driver, file: path) == .rootKeyMissing)
        try write(32, to: path, mode: 0o440)
        #expect(await reason(directory, driver, file: path) == .rootKeyPermissions)
        try write(32, to: path, mode: 0o400)
        #expect(await reason(directory, driver, file: path) == nil)
        #expect(!FileManager.default.fileExists(atPath: directory.file("root.key")))
        #expect(await reason(directory, driver, file: elsewhere.path) == .rootKeyUnreadable)
    }

    @Test("A start that broke off before the key was whole is taken up by the next", arguments: databases)
    func brokenOff(driver: Driver) async throws {
        let directory = TemporaryDirectory()
        try FileManager.default.createDirectory(
            atPath: directory.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try write(7, to: directory.file("root.key.new"))
        #expect(await reason(directory, driver) == nil)
        #expect(try directory.names().contains("root.key.new") == false)
    }

    @Test("Pseudonyms are equal for equal values, and differ by value, label and installation")
    func pseudonyms() {
        let hash = KeyedHash(RootKey(bytes: [UInt8](repeating: 1, count: 32)))
        let other = KeyedHash(RootKey(bytes: [UInt8](repeating: 2, count: 32)))
        let value = Array("user-4711".utf8)
        let pseudonym = hash.pseudonym(value, label: "user")
        #expect(pseudonym.utf8.count == 16)
        #expect(pseudonym.utf8.allSatisfy { Array("0123456789".utf8).contains($0) || ($0 | 32) - 97 < 26 })
        #expect(pseudonym == hash.pseudonym(value, label: "user"))
        #expect(pseudonym != hash.pseudonym(value, label: "cache"))
        #expect(pseudonym != hash.pseudonym(Array("user-4712".utf8), label: "user"))
        #expect(pseudonym != other.pseudonym(value, label: "user"))
        #expect(hash.pseudonym(Array("bc".utf8), label: "a") != hash.pseudonym(Array("c".utf8), label: "ab"))
    }

    @Test("Nothing that holds a key shows it")
    func descriptions() {
        let root = RootKey(bytes: Array("0123456789abcdef0123456789abcdef".utf8))
        var dumped = ""
        dump(root, to: &dumped)
        dump(KeyedHash(root), to: &dumped)
        #expect("\(root) \(KeyedHash(root)) \(dumped)".contains("012") == false)
        #expect(dumped.contains("48") == false)
    }
}
