import TacitCore
import TacitPrivacy

/// The findings of one recognizer in a text.
func scan(_ text: String, label: String? = nil, with recognizer: any Recognizer = NationalIDRecognizer()) -> [Finding] {
    var findings: [Finding] = []
    recognizer.find(in: ScanText(text, label: label), into: &findings)
    CaseCount.note(findings, in: text, label: label)
    return findings
}

/// What a finding covers.
func covered(_ finding: Finding, of text: String) -> String {
    String(decoding: Array(text.utf8)[finding.range], as: UTF8.self)
}

/// Values found that the balanced policy would mask, as `SUBTYPE value`.
func masked(_ text: String, label: String? = nil, with recognizer: any Recognizer = NationalIDRecognizer()) -> [String]
{
    scan(text, label: label, with: recognizer).filter { $0.score >= 0.5 }
        .map { "\($0.subtype ?? "") \(covered($0, of: text))" }
}

/// Numbers that are the same on each run (SplitMix64).
struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func digits(_ count: Int, first: ClosedRange<Int> = 0...9) -> [Int] {
        (0..<count).map { Int.random(in: $0 == 0 ? first : 0...9, using: &self) }
    }

    mutating func text(_ count: Int, of alphabet: String) -> String {
        let letters = Array(alphabet)
        return String((0..<count).map { _ in letters.randomElement(using: &self) ?? "A" })
    }
}
