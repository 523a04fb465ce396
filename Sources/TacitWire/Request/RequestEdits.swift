/// The closed list of changes to a request body besides masking.
package struct RequestEdits: Sendable {
    /// The model as the provider knows it.
    package var model: String
    /// Told to the model once, after the caller's last system text, when something was masked.
    package var instruction: String?
    /// What stands for a person at the provider: a keyed pseudonym of the value.
    package var pseudonym: @Sendable ([UInt8]) -> String

    package init(model: String, instruction: String?, pseudonym: @escaping @Sendable ([UInt8]) -> String) {
        self.model = model
        self.instruction = instruction
        self.pseudonym = pseudonym
    }
}

extension Dialect {
    /// The edits as changes of the body's bytes.
    package func splices(
        for edits: RequestEdits, facts: RequestFacts, texts: RequestText, in document: JSONDocument
    ) -> [Splice] {
        let root = JSONDocument.root
        var splices: [Splice] = []
        if let model = document.member(root, "model"), !document.isEqual(model, edits.model) {
            splices.append(document.replace(model, with: JSONString.quoted(edits.model)))
        }
        for index in texts.pseudonyms {
            let value = document.string(index) ?? Array(document.bytes[document.range(index)])
            splices.append(document.replace(index, with: JSONString.quoted(edits.pseudonym(value))))
        }
        switch self {
        case .openai: splices += openAISplices(edits, facts, document)
        case .anthropic: splices += anthropicSplices(edits, document)
        }
        return splices
    }

    private func openAISplices(_ edits: RequestEdits, _ facts: RequestFacts, _ document: JSONDocument) -> [Splice] {
        let root = JSONDocument.root
        let dropped = [document.member(root, "metadata"), document.member(root, "tacit")].compactMap { $0 }
        var splices = document.remove(Set(dropped), from: root)
        if let store = document.member(root, "store"), document.kind(store) == .true {
            splices.append(document.replace(store, with: Array("false".utf8)))
        }
        if facts.isStreamed, !facts.wantsUsage {
            splices.append(usageOption(document))
        }
        if let instruction = edits.instruction, let messages = document.member(root, "messages") {
            let message = Array(#"{"role":"system","content":"#.utf8) + JSONString.quoted(instruction) + Array("}".utf8)
            splices.append(document.insert(message, before: firstBeyondSystem(of: messages, document), in: messages))
        }
        return splices
    }

    /// Asks for the usage report that the record needs.
    private func usageOption(_ document: JSONDocument) -> Splice {
        let wanted = Array("true".utf8)
        let all = Array(#"{"include_usage":true}"#.utf8)
        guard let options = document.member(JSONDocument.root, "stream_options") else {
            return document.append("stream_options", all, to: JSONDocument.root)
        }
        guard document.kind(options) == .object else { return document.replace(options, with: all) }
        if let option = document.member(options, "include_usage") { return document.replace(option, with: wanted) }
        return document.append("include_usage", wanted, to: options)
    }

    /// The message in front of which an instruction goes: the one after the last of the leading system messages.
    private func firstBeyondSystem(of messages: JSONDocument.Index, _ document: JSONDocument) -> JSONDocument.Index? {
        document.children(messages).first { message in
            guard let role = document.member(message, "role") else { return true }
            return !document.isString(role, "system") && !document.isString(role, "developer")
        }
    }

    private func anthropicSplices(_ edits: RequestEdits, _ document: JSONDocument) -> [Splice] {
        let root = JSONDocument.root
        var splices = document.remove(Set([document.member(root, "tacit")].compactMap { $0 }), from: root)
        if let metadata = document.member(root, "metadata"), document.kind(metadata) == .object {
            let dropped = document.children(metadata).filter { !document.hasKey($0, "user_id") }
            splices += document.remove(Set(dropped), from: metadata)
        }
        guard let instruction = edits.instruction else { return splices }
        guard let system = document.member(root, "system"), document.kind(system) != .null else {
            if let system = document.member(root, "system") {
                splices.append(document.replace(system, with: JSONString.quoted(instruction)))
            } else {
                splices.append(document.append("system", JSONString.quoted(instruction), to: root))
            }
            return splices
        }
        if document.kind(system) == .array {
            let block = Array(#"{"type":"text","text":"#.utf8) + JSONString.quoted(instruction) + Array("}".utf8)
            splices.append(document.insert(block, before: nil, in: system))
        } else if document.kind(system) == .string {
            let end = document.contentRange(system).upperBound
            splices.append(Splice(end..<end, JSONString.encode(("\n\n" + instruction).utf8)))
        }
        return splices
    }
}

extension JSONDocument {
    package func isEqual(_ index: Index, _ value: String) -> Bool {
        string(index).map { $0.elementsEqual(value.utf8) } ?? false
    }
}
