/// Folding of Latin letters to a–z, by hand: ASCII, Latin-1, Extended-A, and the Romanian letters with comma.
///
/// `Scripts/gazetteer/folding.py` does the same.
enum LatinFolding {
    /// U+00C0–U+00FF; capitals stand for two letters: A ae, O oe, S ss, T th, J ij; a dot is no letter.
    private static let latin1: StaticString = "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy"
    /// U+0100–U+017F.
    private static let extendedA: StaticString = """
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiJJjjkkkllllllllllnnnnnnnnn\
        ooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """

    /// The letter (or code for two letters) that a two-byte scalar folds to, or 0.
    @inline(__always)
    static func letter(_ lead: UInt8, _ trail: UInt8) -> UInt8 {
        let low = Int(trail & 0x3F)
        switch lead {
        case 0xC3: return latin1.utf8Start[low]
        case 0xC4: return extendedA.utf8Start[low]
        case 0xC5: return extendedA.utf8Start[64 + low]
        case 0xC8 where trail == 0x98 || trail == 0x99: return UInt8(ascii: "s")
        case 0xC8 where trail == 0x9A || trail == 0x9B: return UInt8(ascii: "t")
        default: return 0
        }
    }

    /// The two letters that a capital of the tables stands for.
    @inline(__always)
    static func pair(_ code: UInt8) -> (UInt8, UInt8) {
        switch code {
        case UInt8(ascii: "A"): (UInt8(ascii: "a"), UInt8(ascii: "e"))
        case UInt8(ascii: "O"): (UInt8(ascii: "o"), UInt8(ascii: "e"))
        case UInt8(ascii: "T"): (UInt8(ascii: "t"), UInt8(ascii: "h"))
        case UInt8(ascii: "J"): (UInt8(ascii: "i"), UInt8(ascii: "j"))
        default: (UInt8(ascii: "s"), UInt8(ascii: "s"))
        }
    }

    /// Whether a scalar beyond ASCII is a capital letter; Latin, Greek and Cyrillic only.
    @inline(__always)
    static func isCapital(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC0...0xDE: scalar != 0xD7
        case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF, 0x200...0x21B: scalar & 1 == 0
        case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1
        case 0x178, 0x386...0x38F, 0x391...0x3AB, 0x400...0x42F: true
        default: false
        }
    }

    /// Whether a scalar beyond ASCII is of a script with two cases (then it is small if it isn't a capital).
    @inline(__always)
    static func isCased(_ scalar: UInt32) -> Bool {
        scalar < 0x250 || (0x370...0x52F).contains(scalar) || (0x1E00...0x1FFF).contains(scalar)
    }

    /// Whether a scalar beyond ASCII belongs to a word; punctuation, blanks, signs and pictures don't.
    @inline(__always)
    static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0...0xBF: scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA
        case 0xD7, 0xF7: false
        case 0x1680, 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0xFE00...0xFE6F, 0xFF00...0xFF20: false
        case 0xE000...0xF8FF, 0xFEFF, 0xFFE0...0xFFFF, 0x1F000...0x1FAFF, 0xE0000...: false
        default: true
        }
    }
}
