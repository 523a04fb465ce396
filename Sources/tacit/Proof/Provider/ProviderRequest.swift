import Foundation

/// A request as the recording provider got it.
struct ProviderRequest {
    let target: String
    /// Lower-case names.
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    var isAnthropic: Bool { target.contains("/messages") }

    /// The body's members; empty if it isn't a JSON object.
    var members: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
    }

    var model: String { members["model"] as? String ?? "" }
    var isStreamed: Bool { members["stream"] as? Bool ?? false }

    /// All strings, keys and numbers, also in JSON inside strings as they stand there.
    var texts: String {
        let skipped: Set<String> = ["model", "stream"]
        return members.filter { !skipped.contains($0.key) }.sorted { $0.key < $1.key }
            .flatMap { Self.texts(of: $0.value) }.joined(separator: " | ")
    }

    private static func texts(of value: Any) -> [String] {
        switch value {
        case let text as String: [text]
        case let list as [Any]: list.flatMap(texts)
        case let members as [String: Any]: members.sorted { $0.key < $1.key }.flatMap { [$0.key] + texts(of: $0.value) }
        case let number as NSNumber: [number.stringValue]
        default: []
        }
    }
}
