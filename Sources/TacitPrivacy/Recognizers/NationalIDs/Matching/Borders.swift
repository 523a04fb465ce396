/// Where words of ASCII letters and digits border on other scripts and on punctuation beyond ASCII.
///
/// Letters of alphabets (Latin, Greek, Cyrillic, …) belong to the word; punctuation, symbols and scripts that put no
/// blanks between words don't, so "号12345678" has a border before the digit.
enum Borders {
    /// Whether a letter of an alphabet starts at an offset whose byte is 0x80 or above.
    static func letterStarts(at offset: Int, in bytes: [UInt8]) -> Bool {
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        switch bytes[offset] {
        case 0xC3: return next != 0x97 && next != 0xB7
        case 0xC4...0xDF: return true
        // U+1000 to U+1FFF: Georgian, Vietnamese, polytonic Greek.
        case 0xE1: return true
        default: return false
        }
    }

    /// Whether a letter of an alphabet ends before an offset; `offset` is at least 1, the byte before it 0x80 or above.
    static func letterEnds(before offset: Int, in bytes: [UInt8]) -> Bool {
        var lead = offset - 1
        while lead > 0, offset - lead < 4, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
        return letterStarts(at: lead, in: bytes)
    }

    /// Whether an ASCII word may start at an offset.
    @inline(__always)
    static func before(_ offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset > 0 else { return true }
        let byte = bytes[offset - 1]
        return byte < 0x80 ? !byte.isAlphanumeric : !letterEnds(before: offset, in: bytes)
    }

    /// Whether an ASCII word may end at an offset.
    @inline(__always)
    static func after(_ offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset < bytes.count else { return true }
        let byte = bytes[offset]
        return byte < 0x80 ? !byte.isAlphanumeric : !letterStarts(at: offset, in: bytes)
    }
}
