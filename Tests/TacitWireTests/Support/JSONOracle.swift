/// A value to write as JSON and to compare an index with: the slow, obvious way.
enum Sample {
    struct Member {
        let name: String
        let value: Sample
    }

    case object([Member])
    case array([Sample])
    case string(String)
    case number(String)
    case literal(String)

    static func random(depth: Int, using generator: inout some RandomNumberGenerator) -> Sample {
        switch Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &generator) {
        case 0: .string(text(using: &generator))
        case 1: .number(["0", "-0", "12", "-3.25", "1e5", "1E+2", "0.5e-3"].randomElement(using: &generator) ?? "0")
        case 2: .literal(["true", "false", "null"].randomElement(using: &generator) ?? "null")
        case 3:
            .array(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in random(depth: depth - 1, using: &generator) })
        default:
            .object(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                    Member(
                        name: text(using: &generator), value: random(depth: depth - 1, using: &generator))
                })
        }
    }

    static let alphabet: [Unicode.Scalar] = [
        "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\t", "\r", "\u{8}", "\u{c}", "\u{1}", "\u{1f}", "é", "€", "😀",
        "\u{2028}", "[",
        "{", ",", ":",
    ]

    static func text(using generator: inout some RandomNumberGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...6, using: &generator) {
            text.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? "a")
        }
        return text
    }

    /// The value as JSON, with blanks where they may stand and each scalar spelt in one of the ways it may be.
    func write(using generator: inout some RandomNumberGenerator) -> String {
        func blank() -> String { ["", "", " ", "\n", "\t\r "].randomElement(using: &generator) ?? "" }
        switch self {
        case .string(let text): return Self.quote(text, using: &generator)
        case .number(let text), .literal(let text): return text
        case .array(let elements):
            let parts = elements.map { blank() + $0.write(using: &generator) + blank() }
            return "[" + (parts.isEmpty ? blank() : parts.joined(separator: ",")) + "]"
        case .object(let members):
            let parts = members.map { member in
                let key = blank() + Self.quote(member.name, using: &generator)
                return key + blank() + ":" + blank() + member.value.write(using: &generator) + blank()
            }
            return "{" + (parts.isEmpty ? blank() : parts.joined(separator: ",")) + "}"
        }
    }

    static func quote(_ text: String, using generator: inout some RandomNumberGenerator) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            let mustEscape = scalar == "\"" || scalar == "\\" || scalar.value < 0x20
            guard mustEscape || Int.random(in: 0..<4, using: &generator) == 0 else {
                result.unicodeScalars.append(scalar)
                continue
            }
            if let short = shortEscapes[scalar], Bool.random(using: &generator) {
                result += short
            } else {
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16, uppercase: Bool.random(using: &generator))
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            }
        }
        return result + "\""
    }

    private static let shortEscapes: [Unicode.Scalar: String] = [
        "\"": "\\\"", "\\": "\\\\", "/": "\\/", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\u{8}": "\\b", "\u{c}": "\\f",
    ]
}
