import ArgumentParser

struct Keys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make, list, replace and revoke the API keys with which callers are let in.",
        discussion: """
            All of it works beside running servers, which know of a change within a second. Only a keyed hash of a key is kept.
            """,
        subcommands: [KeysCreate.self, KeysList.self, KeysRotate.self, KeysRevoke.self])
}
