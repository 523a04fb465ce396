import ArgumentParser

/// One binary: the server, and the commands beside it.
@main
struct Tacit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tacit",
        abstract: "A private front door to AI language services.",
        discussion: """
            Personal data is taken out before a text leaves and put back in the answer; \
            nothing but metadata is kept.

            Start here:
              tacit demo
              tacit keys create --name laptop
              tacit serve --provider openai=openai:https://api.openai.com/v1
            """,
        version: TacitVersion.text,
        subcommands: [
            Serve.self, Config.self, Doctor.self, Keys.self, Usage.self, Protect.self, Restore.self, Prove.self,
            Demo.self, RecognizersCommand.self, Train.self,
        ])
}

enum TacitVersion {
    static let text = "0.1.0"
}
