import TacitCore
import TacitWire

/// A unit as tests compare it: who wrote it, in which form, what it says.
func describe(_ unit: TextUnit) -> String {
    let form =
        switch unit.form {
        case .string: ""
        case .key: "key:"
        case .number: "number:"
        case .name: "name:"
        }
    return "\(unit.origin)/\(form)\(string(unit.text))"
}

/// The texts of a body in reading order, media and pseudonyms.
func reading(_ body: String, _ dialect: Dialect) throws -> (texts: [String], media: [String], pseudonyms: [String]) {
    let document = try parse(body)
    let texts = dialect.texts(of: document)
    let spelling = { (index: JSONDocument.Index) in
        document.text(index) ?? string(document.bytes[document.range(index)])
    }
    return (texts.units.map(describe), texts.media.map(spelling), texts.pseudonyms.map(spelling))
}

/// A body of one user message, with more members.
func openAI(_ members: String = "", messages: String = #"{"role":"user","content":"hi"}"#) -> String {
    #"{"model":"lab/model-1","messages":["# + messages + "]" + (members.isEmpty ? "" : "," + members) + "}"
}

func anthropic(_ members: String = "", messages: String = #"{"role":"user","content":"hi"}"#) -> String {
    #"{"model":"lab/model-1","max_tokens":9,"messages":["# + messages + "]" + (members.isEmpty ? "" : "," + members)
        + "}"
}
