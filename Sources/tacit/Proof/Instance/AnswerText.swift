import Foundation

/// What an answer says: pieces of a stream joined, JSON in tool arguments read.
enum AnswerText {
    static func text(of answer: ProofAnswer) -> String {
        guard answer.isStream else { return json(answer.body).map(strings)?.joined(separator: "\n") ?? "" }
        let joined = events(of: answer.body).compactMap { json(Array($0.utf8)) }.flatMap(deltas).joined()
        // Arguments of a tool call are JSON, in pieces: read, they are free of escapes.
        return json(Array(joined.utf8)).map { strings($0).joined(separator: "\n") } ?? joined
    }

    /// The data of each event.
    static func events(of body: [UInt8]) -> [String] {
        String(decoding: body, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("data: ") }
            .map { String($0.dropFirst("data: ".count)) }
    }

    private static func json(_ bytes: [UInt8]) -> Any? {
        try? JSONSerialization.jsonObject(with: Data(bytes))
    }

    private static func strings(_ value: Any) -> [String] {
        switch value {
        case let text as String:
            guard text.hasPrefix("{"), let inner = json(Array(text.utf8)) else { return [text] }
            return strings(inner)
        case let list as [Any]: return list.flatMap(strings)
        case let members as [String: Any]: return members.sorted { $0.key < $1.key }.flatMap { strings($0.value) }
        default: return []
        }
    }

    private static let pieces: Set<String> = ["content", "arguments", "text", "partial_json"]

    /// The strings in an event that are pieces of the answer.
    private static func deltas(_ value: Any) -> [String] {
        switch value {
        case let list as [Any]: list.flatMap(deltas)
        case let members as [String: Any]:
            members.sorted { $0.key < $1.key }.flatMap { name, value in
                if let text = value as? String { return pieces.contains(name) ? [text] : [] }
                return deltas(value)
            }
        default: []
        }
    }
}
