/// Reading scalars and small letters out of the bytes of a text.
extension ScanText {
    /// The byte at an offset, capitals of Latin (with Latin-1 and Extended-A), Greek and Cyrillic made small.
    ///
    /// Never changes the length of a scalar, so it can be done byte by byte.
    @inline(__always)
    func folded(_ offset: Int) -> UInt8 {
        let byte = self.byte(offset)
        return byte < 0x80 ? byte.lowered : foldedBeyondASCII(byte, at: offset)
    }

    private func foldedBeyondASCII(_ byte: UInt8, at offset: Int) -> UInt8 {
        if byte >= 0xC0 {
            let next = self.byte(offset + 1)
            if byte == 0xD0, 0xA0...0xAF ~= next { return 0xD1 }
            if byte == 0xCE, 0xA0...0xA9 ~= next { return 0xCF }
            return byte
        }
        switch self.byte(offset - 1) {
        case 0xC3: return 0x80...0x9E ~= byte && byte != 0x97 ? byte + 0x20 : byte
        case 0xC4: return byte < 0xB8 ? byte | 1 : (byte & 1 == 1 && byte < 0xBF ? byte + 1 : byte)
        case 0xC5:
            let capitalIsOdd = byte <= 0x88 || byte >= 0xB9
            return byte < 0xBF && byte != 0x80 && (byte & 1 == 1) == capitalIsOdd ? byte + 1 : byte
        case 0xCE: return 0x91...0x9F ~= byte ? byte + 0x20 : (0xA0...0xA9 ~= byte ? byte - 0x20 : byte)
        case 0xD0: return 0x90...0x9F ~= byte ? byte + 0x20 : (0xA0...0xAF ~= byte ? byte - 0x20 : byte)
        default: return byte
        }
    }

    /// The scalar that starts at an offset, with its length in bytes; (0, 1) outside the text.
    func scalar(at offset: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(byte(offset))
        if lead < 0xC0 { return (lead, 1) }
        let second = UInt32(byte(offset + 1) & 0x3F)
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
        let third = UInt32(byte(offset + 2) & 0x3F)
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
        return ((lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(byte(offset + 3) & 0x3F), 4)
    }

    /// The scalar that ends before an offset, with its length in bytes; (0, 1) at the start of the text.
    func scalar(before offset: Int) -> (value: UInt32, length: Int) {
        var start = offset - 1
        while start > 0, offset - start < 4, byte(start) & 0xC0 == 0x80 { start -= 1 }
        return (scalar(at: start).value, offset - start)
    }

    /// Whether a letter or digit of any script starts at an offset.
    @inline(__always)
    func isWordCharacter(at offset: Int) -> Bool {
        let byte = self.byte(offset)
        return byte < 0x80 ? byte.isAlphanumeric : isLetter(scalar(at: offset).value)
    }

    /// Whether a letter or digit of any script ends before an offset.
    @inline(__always)
    func isWordCharacter(before offset: Int) -> Bool {
        let byte = self.byte(offset - 1)
        return byte < 0x80 ? byte.isAlphanumeric : isLetter(scalar(before: offset).value)
    }
}

/// Whether a scalar is a letter, digit or mark: by blocks, so that unassigned ones and rare symbols count as letters.
func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x80: UInt8(scalar).isAlphanumeric
    case 0x80..<0xC0: scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA
    case 0xD7, 0xF7: false
    case 0x2000..<0x2C00: 0x2071 == scalar || 0x207F == scalar || 0x2090..<0x20A0 ~= scalar || 0x2100..<0x2190 ~= scalar
    case 0x2E00..<0x2E80, 0x3000..<0x3005, 0x3008..<0x3021, 0x3030, 0xE000..<0xF900: false
    case 0xFE30..<0xFE70, 0xFEFF, 0xFF01..<0xFF10, 0xFF1A..<0xFF21, 0xFF3B..<0xFF41, 0xFF5B..<0xFF66: false
    case 0xFFE0...0xFFFF, 0x1F000..<0x1FB00: false
    default: true
    }
}

/// Whether a scalar belongs to a script that puts no blanks between words: Chinese, Japanese, Korean, Thai, Khmer.
func isUnspacedScript(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0E00..<0x0F00, 0x1780..<0x1800, 0x3005..<0xA000, 0xAC00..<0xD7B0, 0xF900..<0xFB00, 0xFF66..<0xFFA0: true
    case 0x20000..<0x32000: true
    default: false
    }
}
