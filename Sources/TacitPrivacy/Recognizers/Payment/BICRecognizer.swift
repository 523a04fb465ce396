import TacitCore

/// Bank identifier codes (ISO 9362): 8 or 11 characters with a country at the fifth and sixth.
///
/// Many capital words have that form (DOCUMENT), so the word BIC or SWIFT has to stand right before, or an IBAN close
/// by.
public struct BICRecognizer: Recognizer {
    public let name = "bic"
    public let needs: ByteTraits = []

    private let words = ContextWords(["bic", "swift", "swift-bic", "bic/swift", "*bic", "swiftcode", "biccode"])
    /// What may stand between that word and the code.
    private let fillers = ContextWords([
        "code", "codes", "is", "ist", "nr", "no", "number", "nummer", "est", "es", "è", "it", "the", "of", "bank",
        "swift", "bic", "our", "código", "codigo", "codice", "kod", "to", "lautet", "der", "für", "iban",
    ])

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let labelled = words.occursInLabel(of: text)
        var offset = 0
        while let start = next(from: offset, in: text) {
            offset = start
            while offset < text.count, text.bytes[offset].isAlphanumeric { offset += 1 }
            guard offset - start == 8 || offset - start == 11, !text.isWordCharacter(before: start),
                isBIC(start..<offset, in: text)
            else { continue }
            let capitals = text.bytes[start..<offset].allSatisfy { !$0.isLower }
            let score: Float
            if labelled || followsWord(start, capitals, in: text) {
                score = 0.9
            } else if capitals, isNearIBAN(start..<offset, in: text) {
                score = 0.8
            } else {
                continue
            }
            findings.append(Finding(range: start..<offset, kind: .bic, score: score, recognizer: name))
        }
    }

    /// The next word that starts with eight letters or digits.
    private func next(from offset: Int, in text: ScanText) -> Int? {
        let marks = text.marks
        return marks.next(from: offset) { block in
            let words = marks.bits(.letter, block) & marks.bits(.opening, block)
            let long = runs(of: 8, marks.bits(.alphanumeric, block), then: marks.bits(.alphanumeric, block + 1))
            let (word, next) = (marks.bits(.alphanumeric, block), marks.bits(.alphanumeric, block + 1))
            let endsAtEight = ~(word &>> 8 | next &<< 56)
            let endsAtEleven = ~(word &>> 11 | next &<< 53)
            return words & long & (endsAtEight | endsAtEleven)
        }
    }

    private func isBIC(_ range: Range<Int>, in text: ScanText) -> Bool {
        guard !text.isWordCharacter(at: range.upperBound) else { return false }
        let start = range.lowerBound
        for offset in start..<start + 6 where !text.bytes[offset].isASCIILetter { return false }
        return CountryCodes.contains(text.bytes[start + 4], text.bytes[start + 5])
    }

    /// Whether BIC or SWIFT stands before, with nothing but filler words and punctuation between.
    private func followsWord(_ start: Int, _ capitals: Bool, in text: ScanText) -> Bool {
        if !capitals {
            let last = text.byte(start - 1 - (text.byte(start - 1) == 0x20 ? 1 : 0))
            guard last == UInt8(ascii: ":") || last == UInt8(ascii: "=") || last == UInt8(ascii: "#") else {
                return false
            }
        }
        guard let distance = words.distance(before: start, within: 40, in: text) else { return false }
        var position = start - distance
        var passed = 0
        while position < start {
            if !text.isWordCharacter(at: position) {
                position += 1
                continue
            }
            guard fillers.distance(after: position, within: start - position, in: text) == 0 else { return false }
            while position < start, text.isWordCharacter(at: position) { position += 1 }
            passed += 1
        }
        // In small letters ("swift response") only after a colon or the like.
        return capitals || passed == 0
    }

    private func isNearIBAN(_ range: Range<Int>, in text: ScanText) -> Bool {
        let before = max(2, range.lowerBound - 56)..<max(2, range.lowerBound)
        let after = range.upperBound..<min(text.count, range.upperBound + 24)
        return holdsIBAN(before, in: text) || holdsIBAN(after, in: text)
    }

    private func holdsIBAN(_ window: Range<Int>, in text: ScanText) -> Bool {
        let marks = text.marks
        let digits = marks.first(in: window, of: { IBAN.checkDigits($0, in: marks) }) { digits in
            IBAN(checkDigitsAt: digits, in: text)?.isValid == true
        }
        return digits != nil
    }
}
