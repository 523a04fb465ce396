/// Why bytes are not JSON (RFC 8259), and where. Never what they were.
package struct JSONError: Error, Sendable, Equatable {
    package enum Code: String, Sendable {
        case notUTF8 = "not_utf8"
        case unexpectedByte = "unexpected_byte"
        case unexpectedEnd = "unexpected_end"
        case badNumber = "bad_number"
        case badEscape = "bad_escape"
        case controlCharacter = "control_character"
        case trailingBytes = "trailing_bytes"
        case tooDeep = "too_deep"
        case tooManyValues = "too_many_values"
    }

    package let code: Code
    /// Offset in bytes.
    package let offset: Int

    package init(code: Code, offset: Int) {
        self.code = code
        self.offset = offset
    }
}
