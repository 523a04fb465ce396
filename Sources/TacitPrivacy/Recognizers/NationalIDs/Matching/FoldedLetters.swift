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
