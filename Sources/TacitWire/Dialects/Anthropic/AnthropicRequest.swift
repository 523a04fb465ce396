/// `POST /v1/messages`: which leaf of a request is what (Anthropic API reference, Messages).
enum AnthropicRequest {
    /// Members of the body in the order in which a model reads them.
    static let readingOrder: [StaticString] = ["tools", "system", "messages"]

    static func rule(
        _ zone: AnthropicZone, _ key: String, role: Origin, object: JSONDocument.Index, in document: JSONDocument
    ) -> LeafRule {
        switch zone {
        case .root: root(key)
        case .message: message(key)
        case .block: block(key, role: role, isSigned: isSigned(object, in: document))
        case .source:
            source(key, isText: document.member(object, "type").map { document.isString($0, "text") } ?? false)
        case .tool: tool(key)
        case .metadata: key == "user_id" ? .pseudonym : .skip
        }
    }

    private static func root(_ key: String) -> LeafRule {
        switch key {
        case "model", "tacit": .skip
        case "messages": .zone(.anthropic(.message))
        case "system": .zone(.anthropic(.block))
        case "tools": .zone(.anthropic(.tool))
        case "metadata": .zone(.anthropic(.metadata))
        case "tool_choice": .zone(.openAI(.toolCall))
        case "thinking", "context_management", "output_config": .zone(.settings)
        case "service_tier", "anthropic_version", "inference_geo": .control(.word)
        case "container": .control(.id)
        default: .text
        }
    }

    private static func message(_ key: String) -> LeafRule {
        switch key {
        case "role": .control(.word)
        case "content": .zone(.anthropic(.block))
        default: .text
        }
    }

    private static func block(_ key: String, role: Origin, isSigned: Bool) -> LeafRule {
        switch key {
        case "type": .control(.word)
        case "id", "tool_use_id": .control(.id)
        case "name": .control(.identifier)
        case "input": .zone(.free)
        case "text": role == .toolResult ? .json : .text
        case "content": role == .toolResult ? .json : .zone(.anthropic(.block))
        case "source": .zone(.anthropic(.source))
        case "cache_control": .zone(.settings)
        case "thinking": isSigned ? .opaque : .text
        case "signature", "data": isSigned ? .control(.sealed) : .text
        case "encrypted_content", "encrypted_index": .control(.sealed)
        default: .text
        }
    }

    private static func source(_ key: String, isText: Bool) -> LeafRule {
        switch key {
        case "type": .control(.word)
        case "media_type": .control(.mediaType)
        case "file_id": .control(.id)
        case "data", "url": isText ? .text : .media
        case "content": .zone(.anthropic(.block))
        default: .text
        }
    }

    private static func tool(_ key: String) -> LeafRule {
        switch key {
        case "type": .control(.word)
        case "name": .control(.identifier)
        case "input_schema": .zone(.schema)
        case "input_examples": .zone(.free)
        case "cache_control": .zone(.settings)
        default: .text
        }
    }

    /// Reasoning that the provider has signed or encrypted, and checks when it comes back.
    private static func isSigned(_ block: JSONDocument.Index, in document: JSONDocument) -> Bool {
        guard let type = document.member(block, "type") else { return false }
        if document.isString(type, "redacted_thinking") { return true }
        guard document.isString(type, "thinking"), let signature = document.member(block, "signature") else {
            return false
        }
        return document.string(signature)?.isEmpty == false
    }
}
