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
        while offset < text.count {
            guard text.bytes[offset].isASCIILetter, !text.isWordCharacter(before: offset) else {
                offset += 1
                continue
            }
            let start = offset
            while offset < text.count, text.bytes[offset].isAlphanumeric { offset += 1 }
            guard offset - start == 8 || offset - start == 11, isBIC(start..<offset, in: text) else { continue }
            let capitals = (start..<offset).allSatisfy { !text.bytes[$0].isLower }
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

    private func isBIC(_ range: Range<Int>, in text: ScanText) -> Bool {
        guard !text.isWordCharacter(at: range.upperBound) else { return false }
        let start = range.lowerBound
        guard (start..<(start + 6)).allSatisfy({ text.bytes[$0].isASCIILetter }) else { return false }
        return CountryCodes.contains(text.bytes[start + 4], text.bytes[start + 5])
    }

    /// Whether BIC or SWIFT stands before, with nothing but filler words and punctuation between.
    private func followsWord(_ start: Int, _ capitals: Bool, in text: ScanText) -> Bool {
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
        guard !capitals else { return true }
        return passed == 0
            && [0x3A, 0x3D, 0x23].contains(text.byte(start - 1 - (text.byte(start - 1) == 0x20 ? 1 : 0)))
    }

    private func isNearIBAN(_ range: Range<Int>, in text: ScanText) -> Bool {
        let before = max(2, range.lowerBound - 56)..<max(2, range.lowerBound)
        let after = range.upperBound..<min(text.count, range.upperBound + 24)
        for window in [before, after] {
            for offset in window where text.bytes[offset].isDigit && !text.bytes[offset - 1].isDigit {
                if let iban = IBAN(checkDigitsAt: offset, in: text), iban.isValid { return true }
            }
        }
        return false
    }
}
