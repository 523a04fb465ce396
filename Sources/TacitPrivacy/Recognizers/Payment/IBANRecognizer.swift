import TacitCore

/// International bank account numbers (ISO 13616): a known country's length and a valid check number, with or without
/// blanks or hyphens in any grouping, in either case.
///
/// A wrong check number is forgiven after the word IBAN.
public struct IBANRecognizer: Recognizer {
    public let name = "iban"
    public let needs: ByteTraits = .digit

    private let words = ContextWords(["*iban", "iban-*", "ibannummer"])

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        var offset = 2
        while offset < text.count {
            // The two check digits are rarer than the two letters before them.
            guard text.bytes[offset].isDigit, !text.bytes[offset - 1].isDigit else {
                offset += 1
                continue
            }
            guard let match = IBAN(checkDigitsAt: offset, in: text) else {
                offset += 1
                continue
            }
            if match.isValid || words.occurs(near: match.range, before: 24, in: text) {
                let score: Float = match.isValid ? 1 : 0.6
                findings.append(Finding(range: match.range, kind: .iban, score: score, recognizer: name))
                offset = match.range.upperBound
            } else {
                offset += 1
            }
        }
    }
}

/// What has the form of an IBAN, at one place of a text.
struct IBAN {
    var range: Range<Int>
    /// Whether the check number is right.
    var isValid: Bool

    /// The IBAN whose check digits stand at `offset`.
    ///
    /// Looks at no more than 34 characters and the blanks among them.
    init?(checkDigitsAt offset: Int, in text: ScanText) {
        guard text.byte(offset + 1).isDigit else { return nil }
        let blank = text.byte(offset - 1) == 0x20 ? 1 : 0
        let start = offset - 2 - blank
        let (first, second) = (text.byte(start), text.byte(start + 1))
        guard let length = IBANLengths.length(first, second), Self.startsFree(start, text) else { return nil }
        var characters: [UInt8] = [first, second]
        characters.reserveCapacity(length)
        var digits = 0
        var position = offset
        var end = offset
        while characters.count < length {
            let byte = text.byte(position)
            if byte.isAlphanumeric {
                characters.append(byte)
                digits += byte.isDigit ? 1 : 0
                position += 1
                end = position
                continue
            }
            let separator = DigitSeparators.at(position, in: text)
            guard position == end, separator.kind == .blank || separator.kind == .hyphen else { return nil }
            position += separator.length
        }
        guard digits > 5, !text.isWordCharacter(at: end) else { return nil }
        range = start..<end
        isValid = Checksums.iban(characters)
    }

    /// A letter or digit before is only right if the word "IBAN" is glued to it.
    private static func startsFree(_ start: Int, _ text: ScanText) -> Bool {
        if !text.isWordCharacter(before: start) { return true }
        if isUnspacedScript(text.scalar(before: start).value) { return true }
        return (0..<4).allSatisfy { text.byte(start - 4 + $0).lowered == [0x69, 0x62, 0x61, 0x6E][$0] }
    }
}
