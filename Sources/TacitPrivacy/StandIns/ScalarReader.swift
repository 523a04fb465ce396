/// Reads the letters of an answer one by one, through the escapes that may spell them: those of JSON where the text is
/// JSON, and percent-encoding (RFC 3986, section 2.1).
struct ScalarReader {
    enum Step {
        case end
        /// More bytes are needed to tell.
        case short
        case scalar(UInt32, end: Int, isPercent: Bool)
    }

    /// What bytes that are no UTF-8 count as.
    private static let replacement: UInt32 = 0xFFFD

    let text: UnsafeBufferPointer<UInt8>
    /// No more bytes will come.
    let isFinal: Bool
    let isJSON: Bool

    @inline(__always)
    func step(at position: Int) -> Step {
        guard position < text.count else { return isFinal ? .end : .short }
        let byte = text[position]
        if byte == UInt8(ascii: "%") { return percent(at: position) }
        if byte == UInt8(ascii: "\\"), isJSON { return escape(at: position) }
        return byte < 0x80 ? .scalar(UInt32(byte), end: position + 1, isPercent: false) : multibyte(at: position)
    }

    private func multibyte(at position: Int) -> Step {
        let length = Self.length(of: text[position])
        guard length > 1 else { return .scalar(Self.replacement, end: position + 1, isPercent: false) }
        var value = UInt32(text[position]) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            guard position + offset < text.count else {
                return isFinal ? .scalar(Self.replacement, end: position + 1, isPercent: false) : .short
            }
            let byte = text[position + offset]
            guard byte & 0xC0 == 0x80 else { return .scalar(Self.replacement, end: position + 1, isPercent: false) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return .scalar(value, end: position + length, isPercent: false)
    }

    private static func length(of lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private func percent(at position: Int) -> Step {
        let plain = Step.scalar(0x25, end: position + 1, isPercent: false)
        guard let (first, isShort) = byte(after: position) else { return plain }
        if isShort { return .short }
        guard first >= 0x80 else { return .scalar(UInt32(first), end: position + 3, isPercent: true) }
        let length = Self.length(of: first)
        guard length > 1 else { return plain }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for index in 1..<length {
            let next = position + 3 * index
            guard next < text.count else { return isFinal ? plain : .short }
            guard text[next] == 0x25, let (byte, isShort) = byte(after: next) else { return plain }
            if isShort { return .short }
            guard byte & 0xC0 == 0x80 else { return plain }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return .scalar(value, end: position + 3 * length, isPercent: true)
    }

    /// The byte that two hex digits after a `%` spell; `nil` if they don't.
    private func byte(after position: Int) -> (byte: UInt8, isShort: Bool)? {
        var value: UInt8 = 0
        for offset in 1...2 {
            guard position + offset < text.count else { return isFinal ? nil : (0, true) }
            guard text[position + offset].isHex else { return nil }
            value = value << 4 | Self.hexValue(text[position + offset])
        }
        return (value, false)
    }

    private func escape(at position: Int) -> Step {
        guard position + 1 < text.count else {
            return isFinal ? .scalar(0x5C, end: position + 1, isPercent: false) : .short
        }
        switch text[position + 1] {
        case UInt8(ascii: "u"): break
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
            return .scalar(0x0A, end: position + 2, isPercent: false)
        case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "\""):
            return .scalar(UInt32(text[position + 1]), end: position + 2, isPercent: false)
        default: return .scalar(0x5C, end: position + 1, isPercent: false)
        }
        var value: UInt32 = 0
        for offset in 2...5 {
            guard position + offset < text.count else {
                return isFinal ? .scalar(0x5C, end: position + 1, isPercent: false) : .short
            }
            guard text[position + offset].isHex else { return .scalar(0x5C, end: position + 1, isPercent: false) }
            value = value << 4 | UInt32(Self.hexValue(text[position + offset]))
        }
        // Halves of pairs are no letters of any stand-in.
        return .scalar(0xD800...0xDFFF ~= value ? Self.replacement : value, end: position + 6, isPercent: false)
    }

    private static func hexValue(_ digit: UInt8) -> UInt8 {
        digit.isDigit ? digit & 0x0F : digit.lowered - UInt8(ascii: "a") + 10
    }

    /// Whether a scalar is part of a word: letters, digits and marks of scripts that put blanks between words.
    @inline(__always)
    static func isWord(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? UInt8(scalar).isAlphanumeric : isLetter(scalar) && !isUnspacedScript(scalar)
    }

    /// Appends a scalar as UTF-8.
    @inline(__always)
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        if scalar < 0x80 {
            bytes.append(UInt8(scalar))
        } else {
            bytes += UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
        }
    }
}
