import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire

/// Puts the texts of an answer together as a client would: by choice or block, field and tool call.
struct StreamClient {
    private(set) var texts: [String: String] = [:]
    /// Types, stop marks and ends, in order.
    private(set) var marks: [String] = []
    private(set) var documents: [JSONDocument] = []

    init(_ bytes: [UInt8], _ dialect: Dialect) throws {
        var reader = SSEReader()
        for event in try reader.read(bytes) where !event.isComment {
            if dialect.isTerminalMark(event.data) {
                marks.append("done")
                continue
            }
            let document = try JSONParser.parse(event.data)
            documents.append(document)
            switch dialect {
            case .openai: readOpenAI(document)
            case .anthropic: readAnthropic(document)
            }
        }
    }

    private mutating func readOpenAI(_ document: JSONDocument) {
        guard let choices = document.member(JSONDocument.root, "choices") else { return }
        for choice in document.children(choices) {
            let index = document.member(choice, "index").flatMap { document.integer($0) } ?? -1
            if let delta = document.member(choice, "delta") {
                for member in document.children(delta) {
                    let field = document.keyText(member) ?? ""
                    if let text = document.text(member), field != "role" {
                        texts["\(index).\(field)", default: ""] += text
                    }
                    guard field == "tool_calls" else { continue }
                    for call in document.children(member) {
                        let tool = document.member(call, "index").flatMap { document.integer($0) } ?? -1
                        let arguments = document.member(call, "function").flatMap { document.member($0, "arguments") }
                        if let arguments {
                            texts["\(index).tool#\(tool)", default: ""] += document.text(arguments) ?? ""
                        }
                    }
                }
            }
            if let reason = document.member(choice, "finish_reason").flatMap({ document.text($0) }) {
                marks.append("\(index) \(reason)")
            }
        }
        if document.member(JSONDocument.root, "usage").map({ document.kind($0) == .object }) ?? false {
            marks.append("usage")
        }
    }

    private mutating func readAnthropic(_ document: JSONDocument) {
        let root = JSONDocument.root
        let type = document.member(root, "type").flatMap { document.text($0) } ?? ""
        let index = document.member(root, "index").flatMap { document.integer($0) } ?? -1
        guard type == "content_block_delta", let delta = document.member(root, "delta") else {
            marks.append(index < 0 ? type : "\(type) \(index)")
            return
        }
        for member in document.children(delta) where !document.hasKey(member, "type") {
            texts["\(index).\(document.keyText(member) ?? "")", default: ""] += document.text(member) ?? ""
        }
    }
}

extension StreamRestorer {
    /// What the caller gets for a stream that comes in these pieces.
    static func restore(
        _ pieces: [[UInt8]], _ dialect: Dialect, _ context: RestoringContext,
        identity: ReplyIdentity = TestBodies.identity
    ) throws -> (bytes: [UInt8], summary: ReplySummary) {
        var restorer = StreamRestorer(dialect: dialect, context: context, identity: identity)
        var output: [UInt8] = []
        for piece in pieces {
            output += try restorer.receive(ProviderBytes(piece)).expose(for: .returning)
        }
        try restorer.end()
        output += restorer.terminal?.expose(for: .returning) ?? []
        return (output, restorer.summary)
    }
}

/// Streams as providers write them.
enum Events {
    static func openAI(_ data: [String], isEnded: Bool = true) -> [UInt8] {
        Array((data.map { "data: \($0)\n\n" }.joined() + (isEnded ? "data: [DONE]\n\n" : "")).utf8)
    }

    static func chunk(_ delta: String, choice: Int = 0, finish: String? = nil, more: String = "") -> String {
        let reason = finish.map { "\"\($0)\"" } ?? "null"
        return
            #"{"id":"chatcmpl-theirs","object":"chat.completion.chunk","created":1,"model":"theirs","system_fingerprint":"fp","choices":[{"index":\#(choice),"delta":{\#(delta)}\#(more),"finish_reason":\#(reason)}]}"#
    }

    static func content(_ text: String, choice: Int = 0) -> String {
        chunk(#""content":"# + TestBodies.quoted(text), choice: choice)
    }

    static func arguments(_ text: String, tool: Int = 0, choice: Int = 0) -> String {
        chunk(
            #""tool_calls":[{"index":\#(tool),"function":{"arguments":\#(TestBodies.quoted(text))}}]"#, choice: choice)
    }

    static func anthropic(_ data: [String], isEnded: Bool = true) -> [UInt8] {
        let all = data + (isEnded ? [#"{"type":"message_stop"}"#] : [])
        return Array(
            all.map { data in
                let type = (try? JSONParser.parse(Array(data.utf8))).flatMap { document in
                    document.member(JSONDocument.root, "type").flatMap { document.text($0) }
                }
                return "event: \(type ?? "x")\ndata: \(data)\n\n"
            }.joined().utf8)
    }

    static func delta(_ type: String, _ field: String, _ text: String, block: Int = 0) -> String {
        #"{"type":"content_block_delta","index":\#(block),"delta":{"type":"\#(type)","\#(field)":\#(TestBodies.quoted(text))}}"#
    }
}
