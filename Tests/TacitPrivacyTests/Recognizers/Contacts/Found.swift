import TacitCore
import TacitPrivacy

/// The pieces of a text that a recognizer finds with at least a score, in order.
func found(
    _ recognizer: some Recognizer, in text: String, label: String? = nil, from score: Float = 0
) -> [String] {
    foundWithSubtype(recognizer, in: text, label: label, from: score).map(\.text)
}

/// The same with subtypes.
func foundWithSubtype(
    _ recognizer: some Recognizer, in text: String, label: String? = nil, from score: Float = 0
) -> [(text: String, subtype: String?)] {
    let scan = ScanText(text, label: label)
    guard ByteTraits(of: scan.bytes).isSuperset(of: recognizer.needs) else { return [] }
    var findings: [Finding] = []
    recognizer.find(in: scan, into: &findings)
    CaseCount.note(findings, in: text, label: label)
    return findings.filter { $0.score >= score }
        .map { (String(decoding: scan.bytes[$0.range], as: UTF8.self), $0.subtype) }
}
