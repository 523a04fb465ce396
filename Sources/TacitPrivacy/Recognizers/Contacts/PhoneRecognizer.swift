import TacitCore

/// Phone and fax numbers: international ones (E.164) with `+` or `00`, the national forms of a dozen countries, and any
/// digits after a word such as "Tel.", with an extension if there is one.
public struct PhoneRecognizer: Recognizer {
    public let name = "phone"
    public let needs: ByteTraits = .digit

    private let words = PhoneWords.shared

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let label: PhoneCandidate.Label =
            words.phone.occursInLabel(of: text) ? .phone : words.other.occursInLabel(of: text) ? .other : .none
        var offset = 0
        // The last number found by a word, which also speaks for "and 555-0199" after it.
        var last = 0
        var table = PhoneTable(text, words)
        while let start = text.marks.next(.digitStart, from: offset) {
            // Six digits with three separators of three bytes after each are shorter than 64 bytes.
            guard text.marks.count(.digit, from: start) >= 6 else {
                offset = start + 1
                continue
            }
            let run = DigitRun(at: start, allowed: [.blank, .hyphen, .dot, .slash, .bracket], gap: 3, in: text)
            guard run.digitCount >= 6 else {
                offset = run.next(overlap: 5, used: start + 1)
                continue
            }
            var used = start + 1
            var first = 0
            var candidate = PhoneCandidate(
                run: run, text: text, words: words, label: label,
                cell: table.cell(of: start..<run.end))
            while first < run.groupCount {
                candidate.first = first
                candidate.lastFound = last
                if let match = candidate.best, label != .none || !isBinary(match.range, in: text) {
                    findings.append(Finding(range: match.range, kind: .phone, score: match.score, recognizer: name))
                    used = match.range.upperBound
                    // What may as well be a quantity speaks for no other.
                    if match.score >= 0.5 { last = used }
                    first = match.last
                }
                first += 1
            }
            offset = run.next(overlap: 5, used: used)
        }
    }

    /// Groups of zeros and ones alone are bits.
    private func isBinary(_ range: Range<Int>, in text: ScanText) -> Bool {
        range.allSatisfy { !text.bytes[$0].isDigit || text.bytes[$0] <= UInt8(ascii: "1") }
    }
}
