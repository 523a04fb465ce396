/// Letters without their accents, so that "número", "Número" and "NUMERO" are the same word.
enum FoldedLetters {
    /// The small ASCII letter or digit that the scalar at an offset stands for, and the scalar's length in bytes.
    ///
    /// Letter 0: no Latin letter and no digit.
    @inline(__always)
    static func at(_ offset: Int, in bytes: [UInt8]) -> (letter: UInt8, length: Int) {
        guard offset < bytes.count else { return (0, 1) }
        let byte = bytes[offset]
        if byte < 0x80 { return (byte.isAlphanumeric ? byte.lowered : 0, 1) }
        return beyondASCII(byte, offset + 1 < bytes.count ? bytes[offset + 1] : 0)
    }

    /// As `at`, but other scripts are read byte by byte, Greek and Cyrillic capitals made small.
    ///
    /// Punctuation of those scripts is letter 0.
    @inline(__always)
    static func anyScript(_ offset: Int, in bytes: [UInt8]) -> (letter: UInt8, length: Int) {
        let (letter, length) = at(offset, in: bytes)
        if letter != 0 || offset >= bytes.count || bytes[offset] < 0x80 { return (letter, length) }
        let other = otherScript(offset, in: bytes)
        return other == 0 ? (0, length) : (other, 1)
    }

    private static func otherScript(_ offset: Int, in bytes: [UInt8]) -> UInt8 {
        let byte = bytes[offset]
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        switch byte {
        case 0x80...0xBF: break
        case 0xCE: return 0xA0...0xA9 ~= next ? 0xCF : byte
        case 0xD0: return 0xA0...0xAF ~= next ? 0xD1 : byte
        case 0xCF, 0xD1...0xDF, 0xE0, 0xE4...0xED: return byte
        case 0xE3: return next == 0x80 ? 0 : byte
        default: return 0
        }
        // A byte that continues a scalar: by what leads it.
        guard offset > 0 else { return 0 }
        switch bytes[offset - 1] {
        case 0xCE: return 0x91...0x9F ~= byte ? byte + 0x20 : (0xA0...0xA9 ~= byte ? byte - 0x20 : byte)
        case 0xD0: return 0x90...0x9F ~= byte ? byte + 0x20 : (0xA0...0xAF ~= byte ? byte - 0x20 : byte)
        case 0x80...0xBF, 0xCF, 0xD1...0xDF, 0xE0, 0xE3...0xED: return byte
        default: return 0
        }
    }

    private static func beyondASCII(_ lead: UInt8, _ next: UInt8) -> (letter: UInt8, length: Int) {
        guard next & 0xC0 == 0x80 else { return (0, 1) }
        let index = Int(next & 0x3F)
        switch lead {
        // The ordinals ª and º, and the degree sign that people type for º.
        case 0xC2: return (next == 0xAA ? 0x61 : next == 0xBA || next == 0xB0 ? 0x6F : 0, 2)
        case 0xC3: return (latin1[index], 2)
        case 0xC4: return (extendedA[index], 2)
        case 0xC5: return (extendedA[64 + index], 2)
        case 0xC6...0xDF: return (0, 2)
        case 0xE0...0xEF: return (0, 3)
        case 0xF0...0xF4: return (0, 4)
        default: return (0, 1)
        }
    }

    /// U+00C0 to U+00FF; × and ÷ are no letters.
    private static let latin1 = Array("aaaaaaaceeeeiiiidnooooo\0ouuuuytsaaaaaaaceeeeiiiidnooooo\0ouuuuyty".utf8)
    /// U+0100 to U+017F.
    private static let extendedA = Array(
        ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkk"
            + "llllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
