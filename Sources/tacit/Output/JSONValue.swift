import TacitWire

/// What a command prints with `--json`.
enum JSONValue {
    case string(String)
    case number(Int)
    case flag(Bool)
    case none
    case array([JSONValue])
    case object([(String, JSONValue)])

    static func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .none }

    static func number(_ number: Int?) -> JSONValue { number.map { .number($0) } ?? .none }

    var text: String {
        switch self {
        case .string(let text): Self.quoted(text)
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .none: "null"
        case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { Self.quoted($0.0) + ":" + $0.1.text }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        String(decoding: JSONString.quoted(text), as: UTF8.self)
    }
}
