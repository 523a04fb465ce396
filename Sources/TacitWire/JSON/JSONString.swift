/// The inside of JSON strings: escapes resolved, made, and the way between offsets before and after.
package enum JSONString {
    /// Resolves the escapes of a string's content (without quotes) that a parser has accepted. A lone surrogate, which
    /// UTF-8 can't hold, becomes U+FFFD.
    package static func decode(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(raw.count)
        var cursor = Cursor(raw)
        while let unit = cursor.next() {
            unit.append(to: &result)
        }
        return result
    }

    /// Escapes text so that it can stand between quotes. Only what must be escaped is: `"`, `\` and control characters.
    package static func encode(_ text: some Sequence<UInt8>) -> [UInt8] {
        let plain = text.withContiguousStorageIfAvailable { $0.contains(where: mustBeEscaped) ? nil : Array($0) }
        if let plain, let plain { return plain }
        var result: [UInt8] = []
        result.reserveCapacity(text.underestimatedCount + 8)
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""): result += [UInt8(ascii: "\\"), UInt8(ascii: "\"")]
            case UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
            case 0x0A: result += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0x0D: result += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            case 0x09: result += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
            case 0..<0x20:
                result += Array("\\u00".utf8)
                result.append(hexDigits[Int(byte >> 4)])
                result.append(hexDigits[Int(byte & 15)])
            default: result.append(byte)
            }
        }
        return result
    }

    private static func mustBeEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// A string with its quotes.
    package static func quoted(_ text: some Sequence<UInt8>) -> [UInt8] {
        [UInt8(ascii: "\"")] + encode(text) + [UInt8(ascii: "\"")]
    }

    package static func quoted(_ text: String) -> [UInt8] { quoted(text.utf8) }

    /// Where ascending offsets of the decoded text lie in the raw content. Linear; each offset must be on a scalar boundary.
    package static func rawOffsets(of offsets: [Int], in raw: ArraySlice<UInt8>) -> [Int] {
        guard raw.contains(UInt8(ascii: "\\")) else { return offsets.map { min(raw.startIndex + $0, raw.endIndex) } }
        var result: [Int] = []
        result.reserveCapacity(offsets.count)
        var cursor = Cursor(raw)
        var decoded = 0
        for offset in offsets {
            while decoded < offset, let unit = cursor.next() {
                decoded += unit.width
            }
            result.append(cursor.position)
        }
        return result
    }

    static let hexDigits = Array("0123456789abcdef".utf8)

    static func hexValue(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    /// One unit of raw content: a plain byte, or the scalar that an escape stands for.
    enum Unit {
        case byte(UInt8)
        case scalar(Unicode.Scalar)

        /// Bytes of UTF-8 that it makes.
        var width: Int {
            switch self {
            case .byte: 1
            case .scalar(let scalar): UTF8.width(scalar)
            }
        }

        func append(to result: inout [UInt8]) {
            switch self {
            case .byte(let byte): result.append(byte)
            case .scalar(let scalar): result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    struct Cursor {
        private let raw: ArraySlice<UInt8>
        var position: Int

        init(_ raw: ArraySlice<UInt8>) {
            self.raw = raw
            self.position = raw.startIndex
        }

        mutating func next() -> Unit? {
            guard position < raw.endIndex else { return nil }
            let byte = raw[position]
            guard byte == UInt8(ascii: "\\"), position + 1 < raw.endIndex else {
                position += 1
                return .byte(byte)
            }
            let escaped = raw[position + 1]
            position += 2
            switch escaped {
            case UInt8(ascii: "n"): return .byte(0x0A)
            case UInt8(ascii: "t"): return .byte(0x09)
            case UInt8(ascii: "r"): return .byte(0x0D)
            case UInt8(ascii: "b"): return .byte(0x08)
            case UInt8(ascii: "f"): return .byte(0x0C)
            case UInt8(ascii: "u"): return .scalar(unicodeEscape())
            default: return .byte(escaped)
            }
        }

        /// The scalar of a `\u` escape whose digits begin here, taking the second half of a surrogate pair with it.
        private mutating func unicodeEscape() -> Unicode.Scalar {
            let replacement: Unicode.Scalar = "\u{FFFD}"
            guard let first = hexUnit(at: position) else { return replacement }
            position += 4
            guard first & 0xF800 == 0xD800 else { return Unicode.Scalar(first) ?? replacement }
            guard first < 0xDC00, position + 1 < raw.endIndex, raw[position] == UInt8(ascii: "\\"),
                raw[position + 1] == UInt8(ascii: "u"), let second = hexUnit(at: position + 2),
                second & 0xFC00 == 0xDC00
            else { return replacement }
            position += 6
            return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF) ?? replacement
        }

        private func hexUnit(at start: Int) -> UInt32? {
            guard start + 4 <= raw.endIndex else { return nil }
            var value: UInt32 = 0
            for offset in start..<start + 4 {
                guard let digit = JSONString.hexValue(raw[offset]) else { return nil }
                value = value << 4 | digit
            }
            return value
        }
    }
}
