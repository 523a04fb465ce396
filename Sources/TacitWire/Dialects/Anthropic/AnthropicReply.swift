import TacitCore

/// Answers and stream events of the Messages API.
enum AnthropicReply {
    static func readAnswer(_ document: JSONDocument, as identity: ReplyIdentity) -> ReplyReading {
        var reading = ReplyReading()
        readMessage(document, JSONDocument.root, as: identity, into: &reading)
        return reading
    }

    static func readEvent(_ document: JSONDocument, name: [UInt8]?, as identity: ReplyIdentity) -> ReplyReading {
        var reading = ReplyReading()
        let root = JSONDocument.root
        let block = document.member(root, "index").flatMap { document.integer($0) } ?? 0
        switch document.member(root, "type").flatMap({ document.text($0) }) {
        case "message_start":
            if let message = document.member(root, "message") {
                readMessage(document, message, as: identity, into: &reading)
            }
        case "content_block_start":
            if let content = document.member(root, "content_block") {
                readBlock(document, content, index: block, &reading)
            }
        case "content_block_delta":
            if let delta = document.member(root, "delta") { readDelta(document, delta, block: block, &reading) }
        case "content_block_stop": reading.endings.append(.choice(block))
        case "message_delta":
            reading.endings.append(.all)
            if let usage = document.member(root, "usage") { readUsage(document, usage, &reading) }
            if let delta = document.member(root, "delta"), let stop = document.member(delta, "stop_sequence") {
                add(document, stop, ReplyLeaf.Slot(choice: -1, field: "stop_sequence"), &reading, isWhole: true)
            }
        case "message_stop":
            reading.endings.append(.all)
            reading.isTerminal = true
        case "error": reading.isError = true
        default: break
        }
        return reading
    }

    private static func readMessage(
        _ document: JSONDocument, _ message: JSONDocument.Index, as identity: ReplyIdentity,
        into reading: inout ReplyReading
    ) {
        guard document.kind(message) == .object else {
            reading.isError = true
            return
        }
        for member in document.children(message) {
            switch document.keyText(member) {
            case "id":
                reading.splices.append(
                    document.replace(member, with: JSONString.quoted("msg_" + identity.request.text)))
            case "model": reading.splices.append(document.replace(member, with: JSONString.quoted(identity.model)))
            case "type": reading.isError = document.isString(member, "error")
            case "usage": readUsage(document, member, &reading)
            case "stop_sequence":
                add(document, member, ReplyLeaf.Slot(choice: -1, field: "stop_sequence"), &reading, isWhole: true)
            case "content":
                for (index, block) in document.children(member).enumerated() {
                    readBlock(document, block, index: index, &reading)
                }
            default: break
            }
        }
    }

    private static func readUsage(_ document: JSONDocument, _ usage: JSONDocument.Index, _ reading: inout ReplyReading)
    {
        // `input_tokens` leaves out what the cache had or took (Messages API, "usage").
        let fresh = document.count(usage, "input_tokens")
        let written = document.count(usage, "cache_creation_input_tokens")
        let read = document.count(usage, "cache_read_input_tokens")
        reading.usage.input = fresh.map { $0 + (written ?? 0) + (read ?? 0) }
        reading.usage.cacheWrites = written
        reading.usage.cachedInput = read
        reading.usage.output = document.count(usage, "output_tokens")
    }

    private static func readBlock(
        _ document: JSONDocument, _ block: JSONDocument.Index, index: Int, _ reading: inout ReplyReading
    ) {
        let type = document.member(block, "type").flatMap { document.text($0) } ?? ""
        // Signed reasoning passes untouched: the client must be able to give it back as it is.
        guard type != "thinking", type != "redacted_thinking" else { return }
        for member in document.children(block) {
            switch document.keyText(member) ?? "" {
            case "type", "id", "tool_use_id", "name", "encrypted_content", "encrypted_index", "signature", "data": break
            case "input":
                collect(document, member, ReplyLeaf.Slot(choice: index, field: "input"), isArgument: true, &reading)
            case "text": add(document, member, ReplyLeaf.Slot(choice: index, field: "text"), &reading)
            case "citations": reading.sourceOffsets.append(member)
            case let key:
                collect(document, member, ReplyLeaf.Slot(choice: index, field: key), isArgument: false, &reading)
            }
        }
    }

    private static func readDelta(
        _ document: JSONDocument, _ delta: JSONDocument.Index, block: Int, _ reading: inout ReplyReading
    ) {
        switch document.member(delta, "type").flatMap({ document.text($0) }) {
        case "text_delta":
            if let text = document.member(delta, "text") {
                add(document, text, ReplyLeaf.Slot(choice: block, field: "text"), &reading)
            }
        case "input_json_delta":
            if let json = document.member(delta, "partial_json") {
                add(
                    document, json, ReplyLeaf.Slot(choice: block, field: "partial_json"), &reading, mode: .json,
                    isArgument: true)
            }
        case "thinking_delta", "signature_delta": break
        case "citations_delta": reading.isSourceOffsetsOnly = true
        default: collect(document, delta, ReplyLeaf.Slot(choice: block, field: "delta"), isArgument: false, &reading)
        }
    }

    /// Every string and key under a value; each is a whole text of its own, not a piece of a slot.
    private static func collect(
        _ document: JSONDocument, _ value: JSONDocument.Index, _ slot: ReplyLeaf.Slot, isArgument: Bool,
        _ reading: inout ReplyReading
    ) {
        switch document.kind(value) {
        case .string: add(document, value, slot, &reading, isArgument: isArgument, isWhole: true)
        case .array, .object:
            for child in document.children(value) {
                let key = document.keyText(child) ?? ""
                guard isArgument || (key != "type" && !key.hasPrefix("encrypted_")) else { continue }
                let inner = ReplyLeaf.Slot(choice: slot.choice, field: slot.field + ".\(child)", tool: slot.tool)
                if isArgument, let range = document.keyRange(child) {
                    let keySlot = ReplyLeaf.Slot(choice: slot.choice, field: inner.field + ".key", tool: slot.tool)
                    let isEscaped = document.bytes[range].contains(UInt8(ascii: "\\"))
                    reading.leaves.append(
                        ReplyLeaf(keySlot, isArgument: true, isWhole: true, range: range, isEscaped: isEscaped))
                }
                collect(document, child, inner, isArgument: isArgument, &reading)
            }
        default: break
        }
    }

    private static func add(
        _ document: JSONDocument, _ value: JSONDocument.Index, _ slot: ReplyLeaf.Slot, _ reading: inout ReplyReading,
        mode: ReplyLeaf.Mode = .text, isArgument: Bool = false, isWhole: Bool = false
    ) {
        guard document.kind(value) == .string else { return }
        reading.leaves.append(
            ReplyLeaf(
                slot, mode, isArgument: isArgument, isWhole: isWhole, range: document.contentRange(value),
                isEscaped: document.isEscaped(value)))
    }

    /// A delta that carries held text of one block.
    static func flushEvent(_ slot: ReplyLeaf.Slot, _ text: [UInt8]) -> ServerSentEvent {
        let isJSON = slot.field == "partial_json"
        var data = Array("{\"type\":\"content_block_delta\",\"index\":\(slot.choice),\"delta\":{\"type\":".utf8)
        data += Array((isJSON ? "\"input_json_delta\",\"partial_json\":" : "\"text_delta\",\"text\":").utf8)
        data += JSONString.quoted(text) + Array("}}".utf8)
        return ServerSentEvent(name: Array("content_block_delta".utf8), data: data)
    }
}
