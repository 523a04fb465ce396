import TacitCore

/// Finds names of persons by what announces them (titles, greetings, introductions, form fields, signatures) and by
/// lists of given and family names; unlisted parts of a name are taken along with listed ones.
///
/// Scores: 0.95 after a title, a strong introduction or a form field, 0.9 a listed full name, 0.8 a listed given name with
/// an unlisted family name, 0.65 a single given name, below 0.5 a name that is also a common word and has no support.
/// Linear: every look forward and back is bounded by a number of words.
public struct PersonRecognizer: Recognizer, WordReader {
    public let name = "person"
    public let needs: ByteTraits = []

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        if let (range, score) = PersonLabels.name(in: text) {
            findings.append(Finding(range: range, kind: .person, score: score, recognizer: name))
            return
        }
        var scan = PersonScan(text)
        scan.run()
        for (range, score) in scan.found {
            findings.append(Finding(range: range, kind: .person, score: score, recognizer: name))
        }
    }
}
