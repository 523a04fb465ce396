import TacitWire

/// A JSON object in one line, for scripts. What is `nil` is `null`.
struct JSONLine {
    private var members: [String] = []

    func add(_ name: String, _ value: String?) -> JSONLine { adding(name, value.map(Self.quoted)) }

    func add(_ name: String, _ value: Int?) -> JSONLine { adding(name, value.map(String.init)) }

    func add(_ name: String, _ value: Bool) -> JSONLine { adding(name, value ? "true" : "false") }

    func add(_ name: String, _ values: [String]) -> JSONLine {
        adding(name, "[" + values.map(Self.quoted).joined(separator: ",") + "]")
    }

    var text: String { "{" + members.joined(separator: ",") + "}" }

    private func adding(_ name: String, _ json: String?) -> JSONLine {
        var line = self
        line.members.append(Self.quoted(name) + ":" + (json ?? "null"))
        return line
    }

    private static func quoted(_ text: String) -> String {
        String(decoding: JSONString.quoted(text), as: UTF8.self)
    }
}
