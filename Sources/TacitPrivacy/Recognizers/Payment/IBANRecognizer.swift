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
        let marks = text.marks
        var offset = 2
        while let digit = marks.next(from: offset, in: { IBAN.checkDigits($0, in: marks) }) {
            offset = digit
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

    /// Where in a block check digits may stand: two digits behind two letters, or two letters and a blank.
    @inline(__always)
    static func checkDigits(_ block: Int, in marks: ByteMarks) -> UInt64 {
        let digits = marks.bits(.digitStart, block) & marks.bits(.digit, block, after: 1)
        let glued = marks.bits(.letter, block, before: 1)
        let spaced = marks.bits(.blank, block, before: 1) & marks.bits(.letter, block, before: 3)
        return digits & marks.bits(.letter, block, before: 2) & (glued | spaced)
    }

    /// The IBAN whose check digits stand at `offset`.
    ///
    /// Looks at no more than 34 characters and the blanks among them.
    init?(checkDigitsAt offset: Int, in text: ScanText) {
        guard text.byte(offset + 1).isDigit else { return nil }
        let blank = text.byte(offset - 1) == 0x20 ? 1 : 0
        let start = offset - 2 - blank
        let (first, second) = (text.byte(start), text.byte(start + 1))
        guard let length = IBANLengths.length(first, second), Self.startsFree(start, text) else { return nil }
        var characters = Characters()
        characters.append(first)
        characters.append(second)
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

    /// At most 34, inline.
    private struct Characters: RandomAccessCollection {
        private var bytes = InlineArray<34, UInt8>(repeating: 0)
        private(set) var endIndex = 0
        var startIndex: Int { 0 }

        subscript(index: Int) -> UInt8 { bytes[index] }

        mutating func append(_ byte: UInt8) {
            bytes[endIndex] = byte
            endIndex += 1
        }
    }

    /// A letter or digit before is only right if the word "IBAN" is glued to it.
    private static func startsFree(_ start: Int, _ text: ScanText) -> Bool {
        if !text.isWordCharacter(before: start) { return true }
        if isUnspacedScript(text.scalar(before: start).value) { return true }
        return text.byte(start - 4).lowered == UInt8(ascii: "i") && text.byte(start - 3).lowered == UInt8(ascii: "b")
            && text.byte(start - 2).lowered == UInt8(ascii: "a") && text.byte(start - 1).lowered == UInt8(ascii: "n")
    }
}
