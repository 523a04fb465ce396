import ArgumentParser
import Foundation
import TacitWire

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Watch a customer's message go through Tacit to a model and back.",
        discussion: """
            Starts a server of its own on a free port with a scratch data directory, and a model that is a template: nothing \
            leaves this machine. All that is shown was read where it says: off the wire, and off the disk.

            Example:
              tacit demo
            """)

    private static let values = [
        "Anna Weber", "anna.weber@example.com", "+49 30 901820", "Musterstraße 12a, 10115 Berlin",
        "4111 1111 1111 1111",
    ]

    private static let message = """
        Hello, my name is \(values[0]). The blender from order 10023 arrived broken, and nobody has answered my mails. \
        Please write to \(values[1]) or call me at \(values[2]). Send the new one to \(values[3]). I paid with \
        \(values[4]); if that is easier, just send the money back. Thanks, Anna
        """

    func run() async throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "tacit-demo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: directory) }
        let model = DemoModel()
        let port = try await model.start()
        let instance = try DemoInstance(modelPort: port, directory: directory)
        let (answer, pieces) = try await DemoClient.ask(Self.message, at: instance.address, key: instance.key)
        let disk = DemoDisk(directory)
        instance.stop()
        await model.stop()
        show(seen: Self.userText(of: model.bodies.last ?? []), answer: answer, pieces: pieces, disk: disk)
    }

    private func show(seen: String, answer: String, pieces: Int, disk: DemoDisk) {
        let page = DemoPage(isColoured: isatty(1) == 1)
        page.title("You wrote", "POST /v1/chat/completions")
        page.box(Self.message, marking: Self.values + ["Anna"], colour: "33")
        page.title("The model saw", "the bytes that left")
        page.box(seen, marking: Self.placeholders(in: seen), colour: "36")
        page.title("You received", "streamed, in \(pieces) pieces")
        page.box(answer, marking: Self.values, colour: "32")
        page.title("On disk", "after the answer, server still running")
        for file in disk.files { page.row(file.name, "\(file.bytes) bytes") }
        let left = disk.occurrences(of: Self.values + ["broken", "blender"])
        page.row("of your words and the answer's", left == 0 ? "nothing" : "\(left) found")
        print(
            """

              Point your own software at it:
                \(page.paint("tacit keys create --name laptop", "1"))
                \(page.paint("tacit serve --provider openai=openai:https://api.openai.com/v1", "1"))

            """)
    }

    private static func placeholders(in text: String) -> [String] {
        text.split(separator: "[[").dropFirst().compactMap { rest in
            rest.firstRange(of: "]]").map { "[[" + rest[..<$0.upperBound] }
        }
    }

    private static func userText(of body: [UInt8]) -> String {
        guard let document = try? JSONParser.parse(body), let messages = document.member(JSONDocument.root, "messages"),
            let message = document.children(messages).reversed().first,
            let content = document.member(message, "content")
        else { return "" }
        return document.text(content) ?? ""
    }
}
