import Foundation

/// Bodies of requests in both dialects.
enum CaseBodies {
    typealias Members = [String: Any]

    static func json(_ value: Any) -> [UInt8] {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed]
        return (try? JSONSerialization.data(withJSONObject: value, options: options)).map { Array($0) } ?? []
    }

    static func text(_ value: Any) -> String { String(decoding: json(value), as: UTF8.self) }

    /// A request with one user message.
    static func request(
        _ surface: CaseBuilder.Surface, model: String, isStreamed: Bool, content: Any, more: Members = [:]
    ) -> Members {
        request(
            surface, model: model, isStreamed: isStreamed, messages: [["role": "user", "content": content]], more: more)
    }

    static func request(
        _ surface: CaseBuilder.Surface, model: String, isStreamed: Bool, messages: [Members], more: Members = [:]
    ) -> Members {
        var members: Members = ["model": model, "messages": messages, "stream": isStreamed]
        if surface == .messages { members["max_tokens"] = 256 }
        return members.merging(more) { $1 }
    }

    /// A conversation in which the assistant called a tool with an input, and the tool's result.
    static func toolTurn(_ surface: CaseBuilder.Surface, input: Members, result: Any) -> [Members] {
        let question: Members = ["role": "user", "content": "go on"]
        switch surface {
        case .chat:
            let call: Members = [
                "id": "call_7", "type": "function",
                "function": ["name": "look_up", "arguments": text(input)] as Members,
            ]
            return [
                question, ["role": "assistant", "content": NSNull(), "tool_calls": [call]],
                ["role": "tool", "tool_call_id": "call_7", "content": result],
            ]
        case .messages:
            let call: Members = ["type": "tool_use", "id": "toolu_7", "name": "look_up", "input": input]
            let answer: Members = ["type": "tool_result", "tool_use_id": "toolu_7", "content": result]
            return [question, ["role": "assistant", "content": [call]], ["role": "user", "content": [answer]]]
        }
    }

    /// The declaration of a tool.
    static func tool(_ surface: CaseBuilder.Surface, description: String, parameter: String) -> Members {
        let schema: Members = [
            "type": "object", "properties": ["q": ["type": "string", "description": parameter]] as Members,
        ]
        return surface == .chat
            ? [
                "type": "function",
                "function": ["name": "look_up", "description": description, "parameters": schema] as Members,
            ]
            : ["name": "look_up", "description": description, "input_schema": schema]
    }

    /// A letter that holds values of all kinds in the surroundings in which they are found.
    static func letter(_ canaries: [Canary]) -> String {
        canaries.map { canary in
            switch canary.kind {
            case "e-mail": "Please write to \(canary.text)."
            case "phone": "My phone number is \(canary.text)."
            case "card": "Charge my credit card \(canary.text)."
            case "iban": "My IBAN is \(canary.text)."
            case "ssn": "My SSN is \(canary.text)."
            case "secret": "The API key: \(canary.text)"
            case "person": "My name is \(canary.text)."
            default: "Note: \(canary.text)."
            }
        }.joined(separator: "\n")
    }
}
