import TacitCore
import TacitPrivacy

/// Finds badge numbers of an invented firm: `TB` and seven digits, of which the last is a check digit (Luhn).
///
/// A pattern could find the form, but not check the digit. One pass, constant work at each byte.
struct BadgeRecognizer: Recognizer {
    let name = "badge"
    /// A text without capitals or without digits holds no badge number: then `find` isn't called.
    let needs: ByteTraits = [.capital, .digit]

    private static let length = 9

    func find(in text: ScanText, into findings: inout [Finding]) {
        var start = 0
        while start + Self.length <= text.count {
            let end = start + Self.length
            if isBadge(in: text, from: start, to: end) {
                findings.append(
                    Finding(
                        range: start..<end, kind: .id, subtype: "BADGE_NUMBER", score: 0.99, recognizer: name,
                        evidence: [.prefix, .checkDigits]))
                start = end
            } else {
                start += 1
            }
        }
    }

    private func isBadge(in text: ScanText, from start: Int, to end: Int) -> Bool {
        guard text.byte(start) == UInt8(ascii: "T"), text.byte(start + 1) == UInt8(ascii: "B"),
            !isWord(text.byte(start - 1)), !isWord(text.byte(end))
        else { return false }
        var sum = 0
        for (index, byte) in text.bytes[(start + 2)..<end].reversed().enumerated() {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return false }
            let digit = Int(byte - UInt8(ascii: "0"))
            sum += index % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10
        }
        return sum % 10 == 0
    }

    /// Letters and digits, and all bytes beyond ASCII. Outside the text `byte(_:)` is 0, which is none.
    private func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || Unicode.Scalar(byte).properties.isAlphabetic || (0x30...0x39).contains(byte)
    }
}
