import TacitCore

/// Says what speaks for a finding: what the recognizer noted, and for those that note nothing what follows from its name,
/// its score and the text around the finding.
struct EvidenceReader {
    private let text: ScanText
    private let words: Words

    init(_ text: ScanText) {
        self.text = text
        words = text.cutWords ?? Words(text.bytes)
    }

    func explanation(of finding: Finding, _ outcome: Explanation.Outcome, from parts: [Finding]) -> Explanation {
        Explanation(
            range: finding.range, kind: finding.kind, subtype: finding.subtype, score: finding.score, outcome: outcome,
            parts: parts.map { part in
                Explanation.Part(
                    recognizer: part.recognizer, kind: part.kind, subtype: part.subtype, score: part.score,
                    range: part.range, evidence: inWords(part))
            })
    }

    private func inWords(_ finding: Finding) -> [String] {
        evidence(for: finding).inWords.map { word in
            switch word {
            case "trained tagger": "trained tagger \(Self.twoDigits(finding.score))"
            case "operator pattern": "operator pattern \(finding.recognizer.split(separator: ":").last ?? "")"
            default: word
            }
        }
    }

    /// A score with two decimals.
    private static func twoDigits(_ score: Float) -> String {
        let hundredths = Int((score * 100).rounded())
        return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
    }

    /// Ids whose form and ranges are checked, but which have no check digit.
    private static let withoutCheckDigit: Set<String> = [
        "DE_TAX_NUMBER", "DK_CPR", "IN_PAN", "UK_DRIVING_LICENCE", "UK_NINO", "US_EIN", "US_ITIN", "US_MBI", "US_SSN",
    ]
    /// The score of an id that its word announces, but whose check fails.
    private static let mistyped: Float = 0.6

    private func evidence(for finding: Finding) -> Evidence {
        let noted = finding.evidence
        switch finding.recognizer {
        case "national-id":
            let isChecked = finding.subtype.map { !Self.withoutCheckDigit.contains($0) } ?? false
            let isRight = abs(finding.score - Self.mistyped) > 0.001 || noted == .form
            return labelled(isChecked && isRight ? noted.union(.checkDigits).subtracting(.form) : noted, finding)
        case _ where !noted.isEmpty: return noted
        case "card": return isLuhn(finding.range) ? .checkDigits : labelled(.wordBefore, finding)
        case "iban": return finding.score >= 1 ? .checkDigits : labelled(.wordBefore, finding)
        case "wallet": return finding.score >= 1 ? .checkDigits : .form
        case "bic": return labelled(finding.score >= 0.85 ? [.form, .wordBefore] : [.form, .wordNear], finding)
        case "birthdate", "reference-number", "credential", "authorization":
            return labelled([.wordBefore, .form], finding)
        case "username": return text.byte(finding.range.lowerBound) == 0x40 ? .form : labelled(.wordBefore, finding)
        case "api-key": return .prefix
        case "person": return name(finding)
        case "address": return places(finding)
        case "participant": return .label
        case "lookalike": return .lookalike
        case Tagger.recognizer: return .tagger
        default: return .form
        }
    }

    /// The label in place of a word before it, where nothing but punctuation stands before it.
    private func labelled(_ evidence: Evidence, _ finding: Finding) -> Evidence {
        guard text.label != nil, !text.bytes[..<finding.range.lowerBound].contains(where: { $0.isWord }),
            !evidence.isDisjoint(with: [.wordBefore, .wordNear])
        else { return evidence }
        return evidence.subtracting([.wordBefore, .wordNear]).union(.label)
    }

    private func isLuhn(_ range: Range<Int>) -> Bool {
        Checksums.luhn(text.bytes[range].filter(\.isDigit).map { $0 &- 0x30 })
    }

    private func name(_ finding: Finding) -> Evidence {
        let first = firstWord(in: finding.range)
        var evidence: Evidence = []
        var index = first
        while index < words.count, words[index].range.lowerBound < finding.range.upperBound {
            if words[index].entry.given >= .listed { evidence.insert(.givenName) }
            if words[index].entry.family == .strong { evidence.insert(.familyName) }
            index += 1
        }
        if text.label != nil, !text.bytes[..<finding.range.lowerBound].contains(where: { $0.isWord }) {
            evidence.insert(.label)
        } else if first > 0 {
            let cue = NameGrammar(words: words).cue(first - 1)
            if cue.contains(.title) {
                evidence.insert(.title)
            } else if cue.contains(.greeting) {
                evidence.insert(.greeting)
            } else if isAfterColon(finding.range.lowerBound) {
                evidence.insert(.formField)
            }
        }
        return evidence.isEmpty ? .wordNear : evidence
    }

    private func places(_ finding: Finding) -> Evidence {
        var evidence: Evidence = text.label == nil ? .form : [.form, .label]
        var index = firstWord(in: finding.range)
        while index < words.count, words[index].range.lowerBound < finding.range.upperBound {
            if words[index].isCapital, words[index].entry.isTown { evidence.insert(.town) }
            index += 1
        }
        return evidence
    }

    private func isAfterColon(_ offset: Int) -> Bool {
        let before = text.bytes[..<offset].last { !$0.isBlank }
        return before == UInt8(ascii: ":")
    }

    /// The first word that ends after the start of a range.
    private func firstWord(in range: Range<Int>) -> Int {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
