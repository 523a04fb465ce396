import TacitCore

/// Answers and stream chunks of Chat Completions: which leaf of an answer is what.
enum OpenAIReply {
    static func read(_ document: JSONDocument, as identity: ReplyIdentity, isEvent: Bool) -> ReplyReading {
        var reading = ReplyReading()
        let root = JSONDocument.root
        guard document.kind(root) == .object else {
            reading.isError = true
            return reading
        }
        var dropped: Set<JSONDocument.Index> = []
        var choices: JSONDocument.Index?
        for member in document.children(root) {
            switch document.keyText(member) {
            case "id":
                reading.splices.append(document.replace(member, with: JSONString.quoted(id(identity))))
            case "model":
                reading.splices.append(document.replace(member, with: JSONString.quoted(identity.model)))
            case "system_fingerprint": dropped.insert(member)
            case "object", "service_tier", "created": break
            case "choices": choices = member
            case "error": reading.isError = document.kind(member) != .null
            case "usage":
                readUsage(document, member, into: &reading)
                if isEvent, !identity.wantsUsage { dropped.insert(member) }
            default:
                OpenAIReplyLeaves.collect(document, member, ReplyLeaf.Slot(choice: -1, field: "\(member)"), &reading)
            }
        }
        reading.splices += document.remove(dropped, from: root)
        let listed = choices.map { Array(document.children($0)) } ?? []
        reading.isUsageOnly = isEvent && listed.isEmpty && reading.usage.input != nil
        for (position, choice) in listed.enumerated() where document.kind(choice) == .object {
            readChoice(document, choice, position: position, isEvent: isEvent, into: &reading)
        }
        return reading
    }

    private static func readUsage(
        _ document: JSONDocument, _ usage: JSONDocument.Index, into reading: inout ReplyReading
    ) {
        // `prompt_tokens` holds what the cache had (Chat Completions API, "usage").
        reading.usage.input = document.count(usage, "prompt_tokens")
        let details = document.member(usage, "prompt_tokens_details")
        reading.usage.cachedInput = document.count(details, "cached_tokens")
        reading.usage.cacheWrites = document.count(details, "cache_write_tokens")
        reading.usage.output = document.count(usage, "completion_tokens")
    }

    private static func readChoice(
        _ document: JSONDocument, _ choice: JSONDocument.Index, position: Int, isEvent: Bool,
        into reading: inout ReplyReading
    ) {
        let index = document.member(choice, "index").flatMap { document.integer($0) } ?? position
        for member in document.children(choice) {
            switch document.keyText(member) {
            case "index": break
            case "finish_reason":
                if isEvent, document.kind(member) == .string { reading.endings.append(.choice(index)) }
            case "message", "delta":
                OpenAIReplyLeaves.collectMessage(document, member, choice: index, &reading)
            case "logprobs":
                for list in document.children(member) where document.kind(list) == .array {
                    let field = document.keyText(list) ?? ""
                    reading.logprobs.append(
                        LogprobList(slot: ReplyLeaf.Slot(choice: index, field: "logprobs." + field), array: list))
                }
            default:
                OpenAIReplyLeaves.collect(document, member, ReplyLeaf.Slot(choice: index, field: "\(member)"), &reading)
            }
        }
    }

    static func id(_ identity: ReplyIdentity) -> String { "chatcmpl-" + identity.request.text }

    /// A chunk that carries held text of one slot.
    static func flushEvent(_ slot: ReplyLeaf.Slot, _ text: [UInt8], as identity: ReplyIdentity) -> ServerSentEvent {
        let value = JSONString.quoted(text)
        var delta = Array("{".utf8)
        switch slot.field {
        case "tool_calls":
            delta += Array("\"tool_calls\":[{\"index\":\(slot.tool),\"function\":{\"arguments\":".utf8) + value
            delta += Array("}}]".utf8)
        case "custom":
            delta += Array("\"tool_calls\":[{\"index\":\(slot.tool),\"custom\":{\"input\":".utf8) + value
            delta += Array("}}]".utf8)
        case "function_call":
            delta += Array("\"function_call\":{\"arguments\":".utf8) + value + Array("}".utf8)
        default:
            delta += JSONString.quoted(slot.field) + [UInt8(ascii: ":")] + value
        }
        delta += Array("}".utf8)
        return chunk(choice: slot.choice, members: Array("\"delta\":".utf8) + delta, as: identity)
    }

    /// A chunk that carries log-probabilities held of one list (`logprobs.content`).
    static func logprobEvent(_ slot: ReplyLeaf.Slot, _ entries: [UInt8], as identity: ReplyIdentity) -> ServerSentEvent
    {
        let field = String(slot.field.dropFirst("logprobs.".count))
        var members = Array("\"delta\":{},\"logprobs\":{".utf8)
        members += JSONString.quoted(field) + Array(":[".utf8) + entries + Array("]}".utf8)
        return chunk(choice: slot.choice, members: members, as: identity)
    }

    private static func chunk(choice: Int, members: [UInt8], as identity: ReplyIdentity) -> ServerSentEvent {
        var data = Array("{\"id\":".utf8) + JSONString.quoted(id(identity))
        data += Array(",\"object\":\"chat.completion.chunk\",\"created\":0,\"model\":".utf8)
        data += JSONString.quoted(identity.model)
        data += Array(",\"choices\":[{\"index\":\(choice),".utf8) + members
        data += Array(",\"finish_reason\":null}]}".utf8)
        return ServerSentEvent(data: data)
    }
}
