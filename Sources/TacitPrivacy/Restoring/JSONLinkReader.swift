/// Hands a link tracker what the strings of a JSON text say, escapes resolved: `"\u0068ttps:\/\/…"` is a link to
/// whoever reads the text as JSON. Takes the text in any cuts, and text that is no JSON as it is.
struct JSONLinkReader: Sendable {
    private enum State: Sendable {
        case outside, string, escape
        /// In a `\u` escape: digits so far and their value.
        case unicode(count: Int, value: UInt32)
    }

    private var state = State.outside

    mutating func feed(_ bytes: some Sequence<UInt8>, to link: inout LinkTracker) {
        for byte in bytes { feed(byte, to: &link) }
    }

    private mutating func feed(_ byte: UInt8, to link: inout LinkTracker) {
        switch state {
        case .outside:
            guard byte == UInt8(ascii: "\"") else { return link.feed(byte) }
            link.restart()
            state = .string
        case .string:
            switch byte {
            case UInt8(ascii: "\""):
                link.restart()
                state = .outside
            case UInt8(ascii: "\\"): state = .escape
            default: link.feed(byte)
            }
        case .escape:
            guard byte != UInt8(ascii: "u") else {
                state = .unicode(count: 0, value: 0)
                return
            }
            link.feed(Self.meaning(of: byte))
            state = .string
        case .unicode(let count, let value):
            guard let digit = Self.hexValue(byte) else {
                state = .string
                return feed(byte, to: &link)
            }
            let next = value << 4 | digit
            guard count == 3 else {
                state = .unicode(count: count + 1, value: next)
                return
            }
            // Half a surrogate pair can't stand in a known host: U+FFFD stands for it.
            link.feed(UTF8.encode(Unicode.Scalar(next) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
            state = .string
        }
    }

    private static func meaning(of escaped: UInt8) -> UInt8 {
        switch escaped {
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        default: escaped
        }
    }

    private static func hexValue(_ byte: UInt8) -> UInt32? {
        guard byte.isHex else { return nil }
        return byte.isDigit ? UInt32(byte.digitValue) : UInt32(byte.lowered - UInt8(ascii: "a")) + 10
    }
}
