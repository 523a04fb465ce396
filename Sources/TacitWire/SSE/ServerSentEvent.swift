/// One event of a `text/event-stream` (WHATWG HTML, section 9.2).
package struct ServerSentEvent: Sendable {
    /// The `event:` field; `nil` where there is none.
    package var name: [UInt8]?
    /// The `data:` lines, joined with line feeds.
    package var data: [UInt8]
    /// Only a comment (`: …`): keeps the connection alive, says nothing.
    package var isComment: Bool

    package init(name: [UInt8]? = nil, data: [UInt8], isComment: Bool = false) {
        self.name = name
        self.data = data
        self.isComment = isComment
    }

    package static let keepAlive = ServerSentEvent(data: [], isComment: true)

    /// The event as bytes on the wire. Comments lose their words, which are the provider's.
    package func encode(into result: inout [UInt8]) {
        if isComment {
            result += Array(":\n\n".utf8)
            return
        }
        if let name {
            result += Array("event: ".utf8)
            result += name
            result.append(0x0A)
        }
        for line in data.split(separator: 0x0A, omittingEmptySubsequences: false) {
            result += Array("data: ".utf8)
            result += line
            result.append(0x0A)
        }
        result.append(0x0A)
    }
}
