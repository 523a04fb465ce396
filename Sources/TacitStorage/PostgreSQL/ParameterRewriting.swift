/// Turns the seam's parameters `?1` into PostgreSQL's `$1`.
package enum ParameterRewriting {
    /// Leaves alone what stands in strings ('…', E'…', $tag$…$tag$), quoted identifiers and comments, and every `?`
    /// that no digit follows. Linear.
    package static func rewritten(_ sql: String) -> String {
        var scanner = Scanner(bytes: Array(sql.utf8))
        scanner.run()
        return String(decoding: scanner.output, as: UTF8.self)
    }

    /// PostgreSQL's lexical structure (documentation, section 4.1), as far as it decides what is code.
    private struct Scanner {
        let bytes: [UInt8]
        var position = 0
        var output: [UInt8] = []

        mutating func run() {
            output.reserveCapacity(bytes.count)
            while let byte = peek() {
                switch byte {
                case UInt8(ascii: "?") where peek(1).map(Self.isDigit) ?? false:
                    output.append(UInt8(ascii: "$"))
                    position += 1
                case UInt8(ascii: "'"):
                    copyQuoted(by: byte, escapes: false)
                case UInt8(ascii: "\""):
                    copyQuoted(by: byte, escapes: false)
                case UInt8(ascii: "-") where peek(1) == byte:
                    while let next = peek(), next != UInt8(ascii: "\n") { copy(next) }
                case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
                    copyComment()
                case UInt8(ascii: "$"):
                    copyDollarQuoted()
                case _ where Self.isNamePart(byte):
                    copyName()
                default:
                    copy(byte)
                }
            }
        }

        private func peek(_ offset: Int = 0) -> UInt8? {
            position + offset < bytes.count ? bytes[position + offset] : nil
        }

        private mutating func copy(_ byte: UInt8) {
            output.append(byte)
            position += 1
        }

        /// A doubled quote is one inside: it ends the string and begins the next, which comes to the same.
        private mutating func copyQuoted(by quote: UInt8, escapes: Bool) {
            copy(quote)
            while let byte = peek() {
                copy(byte)
                if escapes, byte == UInt8(ascii: "\\"), let next = peek() {
                    copy(next)
                } else if byte == quote {
                    return
                }
            }
        }

        /// Comments nest.
        private mutating func copyComment() {
            var depth = 0
            while let byte = peek() {
                if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                    depth += 1
                    copy(byte)
                    copy(UInt8(ascii: "*"))
                } else if byte == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
                    depth -= 1
                    copy(byte)
                    copy(UInt8(ascii: "/"))
                    if depth == 0 { return }
                } else {
                    copy(byte)
                }
            }
        }

        /// `$tag$ … $tag$`, where the tag may be empty and does not begin with a digit (`$1` is a parameter).
        private mutating func copyDollarQuoted() {
            var end = position + 1
            while end < bytes.count, Self.isNamePart(bytes[end]), !(end == position + 1 && Self.isDigit(bytes[end])) {
                end += 1
            }
            guard end < bytes.count, bytes[end] == UInt8(ascii: "$") else { return copy(UInt8(ascii: "$")) }
            let tag = bytes[position...end]
            for byte in tag { copy(byte) }
            while let byte = peek() {
                if byte == UInt8(ascii: "$"), bytes[position...].starts(with: tag) {
                    for byte in tag { copy(byte) }
                    return
                }
                copy(byte)
            }
        }

        /// A name or a number, dollars in it included; behind a lone `E` a string has backslash escapes.
        private mutating func copyName() {
            let start = position
            while let byte = peek(), Self.isNamePart(byte) || byte == UInt8(ascii: "$") { copy(byte) }
            let isEscape = position == start + 1 && bytes[start] | 0x20 == UInt8(ascii: "e")
            if isEscape, peek() == UInt8(ascii: "'") { copyQuoted(by: UInt8(ascii: "'"), escapes: true) }
        }

        private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

        private static func isNamePart(_ byte: UInt8) -> Bool {
            isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a)
        }
    }
}
