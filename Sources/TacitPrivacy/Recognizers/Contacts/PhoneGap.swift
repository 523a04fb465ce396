/// What stands between "my number" and the digits: blanks, a colon, a verb ("is", "er", "è"), and nothing else.
enum PhoneGap {
    /// Bytes; two short words with blanks and a colon.
    static let limit = 12

    private static let verbs: [[UInt8]] = [
        "is", "ist", "lautet", "es", "el", "est", "c'est", "è", "é", "e", "e'", "o", "il", "is:", "er", "är", "to",
        "je", "on", "este",
    ].map { Array($0.utf8) }

    /// Whether a range holds nothing else; `false` for a longer one.
    static func isEmpty(_ range: Range<Int>, in text: ScanText) -> Bool {
        guard range.count <= limit else { return false }
        var offset = range.lowerBound
        while offset < range.upperBound {
            switch text.bytes[offset] {
            case 0x20, UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: "+"):
                offset += 1
            default:
                let verb = verbs.first { verb in
                    offset + verb.count <= range.upperBound && isBorder(offset + verb.count, in: text)
                        && verb.indices.allSatisfy { text.folded(offset + $0) == verb[$0] }
                }
                guard let verb else { return false }
                offset += verb.count
            }
        }
        return true
    }

    private static func isBorder(_ offset: Int, in text: ScanText) -> Bool {
        text.byte(offset) == 0x20 || text.byte(offset) == UInt8(ascii: ":")
    }
}
