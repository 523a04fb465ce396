import TacitPrivacy

/// A text in which 「 and 」 enclose what must be found.
struct MarkedText: Sendable, CustomStringConvertible {
    let description: String
    let text: String
    let expected: [String]

    init(_ marked: String) {
        description = marked
        var text = ""
        var expected: [String] = []
        var open: String?
        for character in marked {
            switch character {
            case "「": open = ""
            case "」":
                if let open { expected.append(open) }
                open = nil
            default:
                text.append(character)
                open?.append(character)
            }
        }
        self.text = text
        self.expected = expected
    }

    /// What a recognizer finds with a score of 0.5 or more, as text.
    func found(by recognizer: any Recognizer, label: String? = nil) -> [String] {
        let scan = ScanText(text, label: label)
        var findings: [Finding] = []
        recognizer.find(in: scan, into: &findings)
        CaseCount.note(findings, in: text, label: label)
        return findings.filter { $0.score >= 0.5 }.map { String(decoding: scan.bytes[$0.range], as: UTF8.self) }
    }
}
