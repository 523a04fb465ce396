import ArgumentParser
import TacitCore
import TacitStorage

struct KeysRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Close a key for good, on every server within a second.",
        discussion: """
            Example:
              tacit keys revoke key_0Ab3dEf6hIj9
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "The key's id, as `tacit keys list` shows it; not the key itself.")
    var id: String

    func run() async throws {
        let id = try KeyID(argument: id)
        let storage = try await data.openStorage(as: .command)
        defer { try? storage.close() }
        guard try await storage.keys.revoke(id) else { throw UnknownKey(id: id) }
        print("\(id) is revoked.")
    }
}

struct UnknownKey: Error, CustomStringConvertible {
    let id: KeyID

    var description: String { "There is no key \(id) that is still good; `tacit keys list` shows all." }
}

/// An argument that isn't the id of a key.
struct NoKeyID: Error, CustomStringConvertible {
    let description: String
}

extension KeyID {
    /// An id off the command line. Whoever gives a key itself is told, without repeating it.
    init(argument: String) throws(NoKeyID) {
        guard !argument.hasPrefix(APIKey.prefix) else {
            throw NoKeyID(
                description:
                    "That is a key, not its id. It is now in your shell's history: revoke it by the id that `tacit keys list` shows."
            )
        }
        let isPlain = argument.utf8.dropFirst(4).allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        guard argument.hasPrefix("key_"), 5...32 ~= argument.utf8.count, isPlain else {
            throw NoKeyID(description: "An id begins with key_; `tacit keys list` shows all.")
        }
        self.init(argument)
    }
}
