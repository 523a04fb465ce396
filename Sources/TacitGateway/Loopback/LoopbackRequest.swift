import TacitCore
import TacitWire

/// What loopback reads of a protected request.
struct LoopbackRequest {
    let model: String
    /// The text of the last message of the user, its parts joined.
    let lastUserText: String
    let wantsUsage: Bool

    init(_ body: [UInt8]) throws {
        guard let document = try? JSONParser.parse(body),
            let messages = document.member(JSONDocument.root, "messages")
        else {
            throw TacitError(.upstreamRejected, "Loopback can't read the request.")
        }
        model = document.member(JSONDocument.root, "model").flatMap { document.text($0) } ?? ""
        let last = document.children(messages).reversed().first { message in
            document.member(message, "role").map { document.isString($0, "user") } ?? false
        }
        lastUserText = last.flatMap { document.member($0, "content") }.map { Self.text(of: $0, in: document) } ?? ""
        wantsUsage =
            document.member(JSONDocument.root, "stream_options").map {
                document.isTrue(document.member($0, "include_usage"))
            } ?? false
    }

    private static func text(of content: JSONDocument.Index, in document: JSONDocument) -> String {
        if let text = document.text(content) { return text }
        return document.children(content).compactMap { part in
            document.member(part, "text").flatMap { document.text($0) }
        }.joined(separator: "\n")
    }
}
