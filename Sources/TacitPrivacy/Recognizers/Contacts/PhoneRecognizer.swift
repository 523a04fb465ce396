import TacitCore

/// Phone and fax numbers: international ones (E.164) with `+` or `00`, the national forms of a dozen countries, and any
/// digits after a word such as "Tel.", with an extension if there is one.
public struct PhoneRecognizer: Recognizer {
    public let name = "phone"
    public let needs: ByteTraits = .digit

    private let words = PhoneWords()

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let label: PhoneCandidate.Label =
            words.phone.occursInLabel(of: text) ? .phone : words.other.occursInLabel(of: text) ? .other : .none
        var offset = 0
        // The last number found by a word, which also speaks for "and 555-0199" after it.
        var last = 0
        while offset < text.count {
            guard text.bytes[offset].isDigit else {
                offset += 1
                continue
            }
            let run = DigitRun(
                at: offset, allowed: [.blank, .hyphen, .dot, .slash, .bracket], gap: 3, in: text)
            var used = offset + 1
            var first = run.digits.count < 6 ? run.groupCount : 0
            while first < run.groupCount {
                let candidate = PhoneCandidate(
                    run: run, first: first, text: text, words: words, label: label, lastFound: last)
                if let match = candidate.best {
                    findings.append(Finding(range: match.range, kind: .phone, score: match.score, recognizer: name))
                    used = match.range.upperBound
                    last = used
                    first = match.last
                }
                first += 1
            }
            offset = run.next(overlap: 5, used: used)
        }
    }
}
