/// One scalar as values are compared: without case, and Latin letters without accents.
struct FoldedScalar {
    enum Role {
        /// A letter or digit.
        case word
        /// A combining accent: part of the word, of no weight.
        case mark
        case separator
    }

    let role: Role
    /// Bytes in the text.
    let length: Int
    /// Up to four folded bytes, the first lowest.
    let bytes: UInt32
    let count: Int
    /// Written without blanks between words.
    let isUnspaced: Bool
    let isCapital: Bool

    /// The scalar that starts at an offset of valid UTF-8.
    @inline(__always)
    init(at offset: Int, in text: UnsafeBufferPointer<UInt8>) {
        let byte = text[offset]
        if byte < 0x80 {
            self.init(byte.isAlphanumeric ? .word : .separator, 1, UInt32(byte.lowered), 1, isCapital: byte.isUpper)
        } else {
            self.init(beyondASCII: byte, at: offset, in: text)
        }
    }

    private init(
        _ role: Role, _ length: Int, _ bytes: UInt32, _ count: Int, isUnspaced: Bool = false, isCapital: Bool = false
    ) {
        self.role = role
        self.length = length
        self.bytes = bytes
        self.count = count
        self.isUnspaced = isUnspaced
        self.isCapital = isCapital
    }

    private init(beyondASCII lead: UInt8, at offset: Int, in text: UnsafeBufferPointer<UInt8>) {
        func byte(_ index: Int) -> UInt8 { offset + index < text.count ? text[offset + index] : 0 }
        func tail(_ index: Int) -> UInt32 { UInt32(byte(index) & 0x3F) }
        let length = min(lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, text.count - offset)
        let scalar: UInt32
        switch length {
        case 2: scalar = (UInt32(lead) & 0x1F) << 6 | tail(1)
        case 3: scalar = (UInt32(lead) & 0x0F) << 12 | tail(1) << 6 | tail(2)
        case 4: scalar = (UInt32(lead) & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
        default: scalar = UInt32(lead)
        }
        if 0x300...0x36F ~= scalar {
            self.init(.mark, length, 0, 0)
            return
        }
        guard isLetter(scalar) else {
            self.init(.separator, length, 0, 0)
            return
        }
        let isCapital = LatinFolding.isCapital(scalar)
        let code = length == 2 ? LatinFolding.letter(lead, byte(1)) : 0
        if code.isUpper {
            let (first, second) = LatinFolding.pair(code)
            self.init(.word, length, UInt32(first) | UInt32(second) << 8, 2, isCapital: isCapital)
        } else if code.isLower {
            self.init(.word, length, UInt32(code), 1, isCapital: isCapital)
        } else if length == 2 {
            let small = Self.small(scalar)
            let folded = UInt32(0xC0 | small >> 6) | UInt32(0x80 | small & 0x3F) << 8
            self.init(.word, length, folded, 2, isCapital: isCapital)
        } else {
            var folded = UInt32(0)
            for index in 0..<length { folded |= UInt32(byte(index)) << UInt32(8 * index) }
            self.init(.word, length, folded, length, isUnspaced: isUnspacedScript(scalar), isCapital: isCapital)
        }
    }

    /// The small letter of a Greek or Cyrillic capital; of all else itself. The final sigma is a sigma.
    private static func small(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x391...0x3AB, 0x410...0x42F: scalar + 0x20
        case 0x400...0x40F: scalar + 0x50
        case 0x3C2: 0x3C3
        case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: scalar | 1
        default: scalar
        }
    }
}
