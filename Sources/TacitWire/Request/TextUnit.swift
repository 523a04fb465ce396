/// Who wrote a text of a request.
package enum Origin: Sendable {
    case tool, system, user, assistant, toolResult, other

    /// Whether hosts named in it count as named by the caller. Tool results and answers may be somebody else's words.
    package var isCallersOwn: Bool { self == .system || self == .user }
}

/// One text of a request body: a string leaf (also one inside a string that is JSON), a key, or a number.
package struct TextUnit: Sendable {
    package enum Form: Sendable, Equatable {
        case string
        /// A key in free-form JSON.
        case key
        /// A number in a tool's input or result; replaced together with its missing quotes.
        case number
        /// The name of a participant, which may hold only letters, digits, `_` and `-`: taken whole.
        case name
    }

    /// Decoded UTF-8.
    package let text: [UInt8]
    /// Key under which it stands, lower case.
    package let label: String?
    package let origin: Origin
    package let form: Form
    /// Index in `RequestText.scopes` of the bytes that `range` refers to.
    package let scope: Int
    /// Raw bytes of the text there: between the quotes, or the number.
    package let range: Range<Int>
    package let isEscaped: Bool
}

/// A JSON text in which units stand: the body, or a string in another scope that is itself JSON.
package struct Scope: Sendable {
    package let bytes: [UInt8]
    /// Where its bytes stand, escaped, in an outer scope; `nil` for the body.
    package let outer: (scope: Int, range: Range<Int>)?
}
