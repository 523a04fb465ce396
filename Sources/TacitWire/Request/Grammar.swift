/// The closed grammars of control leaves. A leaf that doesn't match is treated as text, so that nobody's name gets
/// through because it stands in a field called `type`.
package enum Grammar: Sendable {
    /// `user`, `json_schema`, `web_search_20250305`: lower case ASCII.
    case word
    /// Names of tools, functions and schemas.
    case identifier
    /// Ids that a provider issued: `call_…`, `toolu_…`, `file-…`.
    case id
    /// Values of `enum` and `const`, `format` and references in a JSON Schema: no blanks, no `@`, no long number.
    case schemaLiteral
    /// `image/png`.
    case mediaType
    /// What a provider has signed or encrypted: base64 of any alphabet.
    case sealed

    package func matches(_ text: some Collection<UInt8>) -> Bool {
        guard !text.isEmpty, text.count <= limit else { return text.isEmpty }
        var digits = 0
        for byte in text {
            guard allows(byte) else { return false }
            digits = byte &- 0x30 < 10 ? digits + 1 : 0
            if let maximumDigits, digits > maximumDigits { return false }
        }
        return true
    }

    private var limit: Int {
        switch self {
        case .word, .mediaType: 64
        case .identifier, .schemaLiteral: 128
        case .id: 256
        case .sealed: .max
        }
    }

    /// Longest run of digits: longer ones are numbers of somebody. Dated words have eight.
    private var maximumDigits: Int? {
        switch self {
        case .schemaLiteral, .identifier: 6
        case .word: 8
        case .id, .mediaType, .sealed: nil
        }
    }

    private func allows(_ byte: UInt8) -> Bool {
        let isLower = byte &- 0x61 < 26
        let isUpper = byte &- 0x41 < 26
        let isDigit = byte &- 0x30 < 10
        let isJoint = byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        switch self {
        case .word: return isLower || isDigit || isJoint
        case .identifier: return isLower || isUpper || isDigit || isJoint || byte == UInt8(ascii: "$")
        case .id:
            return isLower || isUpper || isDigit || isJoint || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":")
        case .schemaLiteral:
            return isLower || isUpper || isDigit || isJoint || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#")
                || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "+")
        case .sealed:
            return isLower || isUpper || isDigit || isJoint || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
                || byte == UInt8(ascii: "=")
        case .mediaType: return isLower || isDigit || isJoint || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+")
        }
    }
}
