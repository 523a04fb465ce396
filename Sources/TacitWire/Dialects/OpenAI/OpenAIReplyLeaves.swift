/// The text leaves of a message or delta.
enum OpenAIReplyLeaves {
    static func collectMessage(
        _ document: JSONDocument, _ message: JSONDocument.Index, choice: Int, _ reading: inout ReplyReading
    ) {
        for member in document.children(message) {
            let key = document.keyText(member) ?? ""
            switch key {
            case "role", "id", "type": break
            case "tool_calls":
                for (position, call) in document.children(member).enumerated() {
                    collectCall(document, call, choice: choice, position: position, &reading)
                }
            case "function_call":
                if let arguments = document.member(member, "arguments") {
                    add(
                        document, arguments, ReplyLeaf.Slot(choice: choice, field: "function_call"), &reading,
                        mode: .json,
                        isArgument: true)
                }
            case "annotations":
                reading.offsets.append(
                    OffsetList(slot: ReplyLeaf.Slot(choice: choice, field: "content"), array: member))
                collect(document, member, ReplyLeaf.Slot(choice: choice, field: key), &reading)
            case _ where document.kind(member) == .string:
                add(document, member, ReplyLeaf.Slot(choice: choice, field: key), &reading)
            default: collect(document, member, ReplyLeaf.Slot(choice: choice, field: key), &reading)
            }
        }
    }

    private static func collectCall(
        _ document: JSONDocument, _ call: JSONDocument.Index, choice: Int, position: Int, _ reading: inout ReplyReading
    ) {
        let tool = document.member(call, "index").flatMap { document.integer($0) } ?? position
        let slot = ReplyLeaf.Slot(choice: choice, field: "tool_calls", tool: tool)
        if let function = document.member(call, "function"), let arguments = document.member(function, "arguments") {
            add(document, arguments, slot, &reading, mode: .json, isArgument: true)
        }
        if let custom = document.member(call, "custom"), let input = document.member(custom, "input") {
            let slot = ReplyLeaf.Slot(choice: choice, field: "custom", tool: tool)
            add(document, input, slot, &reading, isArgument: true)
        }
    }

    /// Every string under a value that no rule names, each a text of its own, but for what a provider signed or encrypted.
    static func collect(
        _ document: JSONDocument, _ value: JSONDocument.Index, _ slot: ReplyLeaf.Slot, _ reading: inout ReplyReading
    ) {
        switch document.kind(value) {
        case .string: add(document, value, slot, &reading, isWhole: true)
        case .array, .object:
            for (position, child) in document.children(value).enumerated() {
                let key = document.keyText(child) ?? "\(position)"
                guard !controlKeys.contains(key) else { continue }
                collect(
                    document, child,
                    ReplyLeaf.Slot(choice: slot.choice, field: slot.field + "." + key, tool: slot.tool),
                    &reading)
            }
        default: break
        }
    }

    private static let controlKeys: Set<String> = [
        "id", "type", "object", "role", "signature", "data", "encrypted_content", "thought_signature", "format",
    ]

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
}
