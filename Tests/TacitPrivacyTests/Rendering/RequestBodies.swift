import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire

extension ProtectedBody {
    /// The texts that the provider would read, decoded, in reading order.
    var texts: [String] {
        get throws {
            let document = try JSONParser.parse(expose(for: .sending))
            return Dialect.openai.texts(of: document).units.map { String(decoding: $0.text, as: UTF8.self) }
        }
    }
}

/// A body of one user message, as clients write it.
func request(_ content: String, dialect: Dialect = .openai, members: String = "") -> String {
    let limit = dialect == .anthropic ? #""max_tokens":9,"# : ""
    return
        #"{"model":"lab/model-1",\#(limit)"messages":[{"role":"user","content":\#(TestBodies.quoted(content))}]\#(members)}"#
}
