import ArgumentParser
import TacitCore
import TacitStorage

struct KeysRotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Make a key that takes over from another, with the same rights, limits and account.",
        discussion: """
            What the old key has spent counts for the new one. The old one ends after the overlap.

            Example:
              tacit keys rotate key_0Ab3dEf6hIj9 --overlap 2d
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "The old key's id, as `tacit keys list` shows it.")
    var id: String

    @Option(
        help: ArgumentHelp("How long the old key still works, in days: up to 7d; 0d ends it now.", valueName: "days"))
    var overlap = DayCount(1)

    @Flag(help: "Print {\"id\":…,\"key\":…} for a script.")
    var json = false

    func run() async throws {
        MemorySeal.apply()
        let id = try KeyID(argument: id)
        let storage = try await data.openStorage(as: .command)
        defer { try? storage.close() }
        guard let (entry, key) = try await storage.keys.rotate(id, overlap: overlap.milliseconds) else {
            throw UnknownKey(id: id)
        }
        ShownKey(entry: entry, key: key).print(
            asJSON: json, remark: overlap.days == 0 ? " \(id) has ended." : " \(id) still works for \(overlap.days) d.")
    }
}
