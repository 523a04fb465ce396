/// `POST /v1/chat/completions`: which leaf of a request is what (OpenAI API reference, Chat Completions).
enum OpenAIRequest {
    /// Members of the body in the order in which a model reads them.
    static let readingOrder: [StaticString] = ["tools", "functions", "response_format", "messages"]

    static func rule(_ zone: OpenAIZone, _ key: String, role: Origin) -> LeafRule {
        switch zone {
        case .root: root(key)
        case .message: message(key, role: role)
        case .part: part(key, role: role)
        case .media: media(key)
        case .tool: tool(key)
        case .function: function(key)
        case .toolCall: toolCall(key)
        case .call: call(key)
        case .format: format(key)
        }
    }

    private static func root(_ key: String) -> LeafRule {
        switch key {
        case "model", "metadata", "tacit": .skip
        case "messages": .zone(.openAI(.message))
        case "tools": .zone(.openAI(.tool))
        case "functions": .zone(.openAI(.function))
        case "tool_choice", "function_call": .zone(.openAI(.toolCall))
        case "response_format": .zone(.openAI(.format))
        case "prediction": .zone(.openAI(.part))
        case "user", "safety_identifier", "prompt_cache_key": .pseudonym
        case "reasoning_effort", "service_tier", "verbosity", "modalities", "prompt_cache_retention": .control(.word)
        case "audio": .zone(.settings)
        default: .text
        }
    }

    private static func message(_ key: String, role: Origin) -> LeafRule {
        switch key {
        case "role": .control(.word)
        case "name": .name
        case "content": role == .toolResult ? .json : .zone(.openAI(.part))
        case "tool_call_id": .control(.id)
        case "tool_calls": .zone(.openAI(.toolCall))
        case "function_call": .zone(.openAI(.call))
        case "audio": .zone(.settings)
        case "encrypted_content", "thought_signature": .control(.sealed)
        default: .text
        }
    }

    private static func part(_ key: String, role: Origin) -> LeafRule {
        switch key {
        case "type": .control(.word)
        case "text": role == .toolResult ? .json : .text
        case "content": .zone(.openAI(.part))
        case "image_url", "input_audio", "file", "video_url": .zone(.openAI(.media))
        case "cache_control": .zone(.settings)
        default: .text
        }
    }

    private static func media(_ key: String) -> LeafRule {
        switch key {
        case "url", "data", "file_data": .media
        case "detail", "format": .control(.word)
        case "file_id": .control(.id)
        default: .text
        }
    }

    private static func tool(_ key: String) -> LeafRule {
        switch key {
        case "type": .control(.word)
        case "function", "custom": .zone(.openAI(.function))
        case "cache_control": .zone(.settings)
        default: .text
        }
    }

    private static func function(_ key: String) -> LeafRule {
        switch key {
        case "name": .control(.identifier)
        case "parameters": .zone(.schema)
        case "format": .zone(.openAI(.format))
        default: .text
        }
    }

    private static func toolCall(_ key: String) -> LeafRule {
        switch key {
        case "id": .control(.id)
        case "type", "mode": .control(.word)
        case "name": .control(.identifier)
        case "function", "custom": .zone(.openAI(.call))
        case "allowed_tools", "tools": .zone(.openAI(.toolCall))
        default: .text
        }
    }

    private static func call(_ key: String) -> LeafRule {
        switch key {
        case "name": .control(.identifier)
        case "arguments", "input": .json
        default: .text
        }
    }

    private static func format(_ key: String) -> LeafRule {
        switch key {
        case "type", "syntax": .control(.word)
        case "name": .control(.identifier)
        case "schema": .zone(.schema)
        case "json_schema", "grammar": .zone(.openAI(.format))
        default: .text
        }
    }
}
