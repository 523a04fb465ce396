/// Where the parts of a URL lie in a text.
///
/// The end leaves out punctuation of the sentence around it.
struct URLParts {
    /// Host with user and port.
    var authority: Range<Int>
    /// The last `@` of the authority.
    var at: Int?
    /// From the slash behind the authority to the query, fragment or end; empty if there is none.
    var path: Range<Int>
    /// The `?`.
    var query: Int?
    /// The `#`.
    var fragment: Int?
    var end: Int

    /// Reads the URL that starts at `start`, its first slash at `slash`.
    ///
    /// One pass over the URL.
    init(start: Int, slash: Int, in text: ScanText) {
        let scheme = text.byte(slash - 1) == UInt8(ascii: ":")
        let first = scheme ? slash + 2 : start
        end = Self.end(from: first, in: text)
        var offset = first
        while offset < end, !Self.endsAuthority(text.bytes[offset]) {
            if text.bytes[offset] == UInt8(ascii: "@") { at = offset }
            offset += 1
        }
        authority = first..<max(first, offset)
        let pathStart = max(first, offset)
        while offset < end, text.bytes[offset] != 0x3F, text.bytes[offset] != 0x23 { offset += 1 }
        path = pathStart..<max(pathStart, offset)
        if text.byte(offset) == 0x3F, offset < end {
            query = offset
            while offset < end, text.bytes[offset] != 0x23 { offset += 1 }
        }
        if text.byte(offset) == 0x23, offset < end { fragment = offset }
    }

    /// Behind the last byte of the URL: before a blank, quote or angle bracket, or a bracket that wasn't opened in it,
    /// and before trailing punctuation.
    private static func end(from first: Int, in text: ScanText) -> Int {
        var offset = first
        var round = 0
        var square = 0
        scan: while offset < text.count {
            let byte = text.bytes[offset]
            switch byte {
            case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F: break scan
            case UInt8(ascii: "("): round += 1
            case UInt8(ascii: ")"):
                if round == 0 { break scan }
                round -= 1
            case UInt8(ascii: "["): square += 1
            case UInt8(ascii: "]"):
                if square == 0 { break scan }
                square -= 1
            case 0xC0...:
                let scalar = text.scalar(at: offset)
                if !isLetter(scalar.value) { break scan }
                offset += scalar.length - 1
            default: break
            }
            offset += 1
        }
        while offset > first, isPunctuation(text.bytes[offset - 1]) { offset -= 1 }
        return offset
    }

    private static func endsAuthority(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }

    /// `.,:;!?'*`
    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x27, 0x2A: true
        default: false
        }
    }
}
