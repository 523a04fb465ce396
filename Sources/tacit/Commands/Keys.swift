import ArgumentParser
import TacitCore
import TacitStorage

struct Keys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the API keys with which callers are let in.", subcommands: [Create.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a key and show it, this once.",
            discussion: """
                Works beside a running server, which takes the key at once. Only a keyed hash is kept: a lost key can't be shown again.

                Example:
                  tacit keys create --data tacit-data --name laptop
                """)

        @OptionGroup var data: DataOption

        @Option(help: "What the key is called in lists: whoever or whatever uses it.")
        var name: String

        @Flag(help: "Print {\"id\":…,\"key\":…} for a script.")
        var json = false

        func run() async throws {
            MemorySeal.apply()
            let storage = try await data.openStorage(as: .command)
            defer { try? storage.close() }
            let (entry, key) = try await storage.keys.create(name: name)
            if json {
                print(#"{"id":"\#(entry.id)","key":"\#(key.secret)"}"#)
            } else {
                print(
                    """
                    \(key.secret)

                    This is the key "\(name)" (\(entry.id)). It is shown this once; only a keyed hash of it is kept.
                    """)
            }
        }
    }
}
