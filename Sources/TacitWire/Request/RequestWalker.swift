/// Collects the texts of a request body by a dialect's rules. What no rule names is text.
struct RequestWalker {
    /// JSON in strings in JSON: how far it is followed before it counts as text.
    static let maximumStringDepth = 4

    private let dialect: Dialect
    private(set) var result: RequestText

    init(dialect: Dialect, body: [UInt8]) {
        self.dialect = dialect
        self.result = RequestText(body: body)
    }

    mutating func walk(_ document: JSONDocument) {
        let order = dialect == .openai ? OpenAIRequest.readingOrder : AnthropicRequest.readingOrder
        let members = document.children(JSONDocument.root)
        let zone: Zone = dialect == .openai ? .openAI(.root) : .anthropic(.root)
        // Texts before messages in reading order, then all that no order is known for.
        for name in order {
            for member in members where document.hasKey(member, name) {
                visitMember(member, of: JSONDocument.root, zone, origin: .other, in: document, scope: 0)
            }
        }
        for member in members where !order.contains(where: { document.hasKey(member, $0) }) {
            visitMember(member, of: JSONDocument.root, zone, origin: .other, in: document, scope: 0)
        }
    }

    private mutating func visitMember(
        _ member: JSONDocument.Index, of object: JSONDocument.Index, _ zone: Zone, origin: Origin,
        in document: JSONDocument, scope: Int
    ) {
        let key = document.keyText(member) ?? ""
        let rule = rule(zone, key, origin: origin, object: object, in: document)
        if case .skip = rule { return }
        noteKey(member, origin: origin, in: document, scope: scope)
        apply(
            rule, to: member, origin: self.origin(under: key, in: zone, outer: origin), label: key.lowercased(),
            in: document, scope: scope)
    }

    private func rule(
        _ zone: Zone, _ key: String, origin: Origin, object: JSONDocument.Index, in document: JSONDocument
    ) -> LeafRule {
        switch zone {
        case .free: .zone(.free)
        case .schema: SchemaRules.rule(key)
        case .schemaMap: .zone(.schema)
        case .settings: .control(.word)
        case .openAI(let zone): OpenAIRequest.rule(zone, key, role: origin)
        case .anthropic(let zone): AnthropicRequest.rule(zone, key, role: origin, object: object, in: document)
        }
    }

    private mutating func apply(
        _ rule: LeafRule, to value: JSONDocument.Index, origin: Origin, label: String?, in document: JSONDocument,
        scope: Int
    ) {
        switch document.kind(value) {
        case .object:
            if case .skip = rule { return }
            let inner = zone(of: rule)
            let role = roleOrigin(of: value, in: inner, outer: origin, document)
            for member in document.children(value) {
                if let inner {
                    visitMember(member, of: value, inner, origin: role, in: document, scope: scope)
                } else {
                    noteKey(member, origin: origin, in: document, scope: scope)
                    apply(
                        rule, to: member, origin: origin, label: document.keyText(member)?.lowercased(), in: document,
                        scope: scope)
                }
            }
        case .array:
            if case .skip = rule { return }
            for element in document.children(value) {
                apply(rule, to: element, origin: origin, label: label, in: document, scope: scope)
            }
        case .string:
            visitString(value, rule, origin: origin, label: label, in: document, scope: scope)
        case .number:
            switch rule {
            case .zone(.free):
                note(document.range(value), .number, origin: origin, label: label, in: document, scope: scope)
            case .pseudonym: result.pseudonyms.append(value)
            default: break
            }
        case .true, .false, .null:
            break
        }
    }

    private mutating func visitString(
        _ value: JSONDocument.Index, _ rule: LeafRule, origin: Origin, label: String?, in document: JSONDocument,
        scope: Int
    ) {
        switch rule {
        case .skip, .opaque: return
        case .media: result.media.append(value)
        case .pseudonym: result.pseudonyms.append(value)
        case .control(let grammar):
            let text = document.string(value) ?? []
            guard !grammar.matches(text) else { return noteName(text) }
            note(string: value, .string, origin: origin, label: label, in: document, scope: scope)
        case .name: note(string: value, .name, origin: origin, label: label, in: document, scope: scope)
        case .json: visitJSON(value, origin: origin, label: label, in: document, scope: scope)
        case .zone(.openAI(.media)): result.media.append(value)
        case .zone(.openAI(.toolCall)), .zone(.settings):
            visitString(value, .control(.word), origin: origin, label: label, in: document, scope: scope)
        case .text, .zone: note(string: value, .string, origin: origin, label: label, in: document, scope: scope)
        }
    }

    /// A string that should be JSON. An object or array inside is walked as a tool's free-form JSON.
    private mutating func visitJSON(
        _ value: JSONDocument.Index, origin: Origin, label: String?, in document: JSONDocument, scope: Int
    ) {
        let text = document.string(value) ?? []
        let first = text.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "["), depth(of: scope) < Self.maximumStringDepth,
            let inner = try? JSONParser.parse(text)
        else {
            note(string: value, .string, origin: origin, label: label, in: document, scope: scope)
            return
        }
        result.scopes.append(Scope(bytes: text, outer: (scope, document.contentRange(value))))
        apply(
            .zone(.free), to: JSONDocument.root, origin: origin, label: label, in: inner, scope: result.scopes.count - 1
        )
    }

    private func depth(of scope: Int) -> Int {
        var depth = 0
        var current = scope
        while let outer = result.scopes[current].outer {
            depth += 1
            current = outer.scope
        }
        return depth
    }

    // MARK: Notes

    private mutating func note(
        string value: JSONDocument.Index, _ form: TextUnit.Form, origin: Origin, label: String?,
        in document: JSONDocument, scope: Int
    ) {
        note(
            document.contentRange(value), form, origin: origin, label: label, in: document, scope: scope,
            isEscaped: document.isEscaped(value))
    }

    /// Keys that aren't names are text: free-form JSON may be keyed by an address or a person.
    private mutating func noteKey(
        _ member: JSONDocument.Index, origin: Origin, in document: JSONDocument, scope: Int
    ) {
        guard let range = document.keyRange(member), let key = document.key(member) else { return }
        guard !Grammar.identifier.matches(key) else { return noteName(key) }
        let isEscaped = key.count != range.count
        note(range, .key, origin: origin, label: nil, in: document, scope: scope, isEscaped: isEscaped)
    }

    private mutating func noteName(_ name: [UInt8]) {
        let hasOrdinal = zip(name, name.dropFirst()).contains { $0 == UInt8(ascii: "_") && $1 &- 0x30 < 10 }
        if hasOrdinal { result.numberedNames.insert(name) }
    }

    private mutating func note(
        _ range: Range<Int>, _ form: TextUnit.Form, origin: Origin, label: String?, in document: JSONDocument,
        scope: Int, isEscaped: Bool = false
    ) {
        guard !range.isEmpty else { return }
        let raw = document.bytes[range]
        let text = isEscaped ? JSONString.decode(raw) : Array(raw)
        result.units.append(
            TextUnit(
                text: text, label: label, origin: origin, form: form, scope: scope, range: range, isEscaped: isEscaped))
    }

    // MARK: Origins

    private func zone(of rule: LeafRule) -> Zone? {
        switch rule {
        case .zone(let zone): zone
        // A tool result given as JSON rather than as a string: its parts, if it is the dialect's, else free-form.
        case .json: dialect == .openai ? .openAI(.part) : .anthropic(.block)
        default: nil
        }
    }

    private func origin(under key: String, in zone: Zone, outer: Origin) -> Origin {
        switch zone {
        case .openAI(.root), .anthropic(.root):
            switch key {
            case "system": .system
            case "tools", "functions", "response_format": .tool
            default: .other
            }
        default: outer
        }
    }

    /// A message's origin is its role; a `tool_result` block's is the tool, whoever sends it.
    private func roleOrigin(
        of object: JSONDocument.Index, in zone: Zone?, outer: Origin, _ document: JSONDocument
    ) -> Origin {
        switch zone {
        case .openAI(.message), .anthropic(.message):
            guard let role = document.member(object, "role").flatMap({ document.text($0) }) else { return .other }
            switch role {
            case "system", "developer": return .system
            case "user": return .user
            case "assistant": return .assistant
            case "tool", "function": return .toolResult
            default: return .other
            }
        case .anthropic(.block):
            guard let type = document.member(object, "type").flatMap({ document.text($0) }) else { return outer }
            return type.hasSuffix("tool_result") || type == "search_result" || type == "document" ? .toolResult : outer
        default: return outer
        }
    }
}

extension Dialect {
    /// The texts of a request in this dialect.
    package func texts(of document: JSONDocument) -> RequestText {
        var walker = RequestWalker(dialect: self, body: document.bytes)
        walker.walk(document)
        return walker.result
    }
}
