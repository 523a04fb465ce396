import TacitPrivacy
import Testing

@Suite("Persons in hostile texts")
struct PersonHostileTests {
    /// A megabyte of one unit: any look that isn't bounded would take minutes.
    @Test(
        "ends on any text, with findings in order and on scalar boundaries",
        arguments: [
            "Anna ", "A. A. A.", "Dr. ", "12 12 12 ", "Anna Weber ", "Xyzzy ", "Anna-", "O'", "von der ", "name: ",
            "Anna, ",
            "my name is ", "Best regards,\n", "Hi ", "É", "é ", "\u{1F600}", "a\u{301}", "Иван ", "Mr. von ",
            "Weber, Anna ", "'", "\0",
        ])
    func hostile(unit: String) {
        let text = ScanText(Array(String(repeating: unit, count: 1_000_000 / unit.utf8.count).utf8))
        var findings: [Finding] = []
        PersonRecognizer().find(in: text, into: &findings)
        var end = 0
        for finding in findings {
            #expect(finding.range.lowerBound >= end)
            #expect(finding.range.upperBound <= text.count && !finding.range.isEmpty)
            #expect(
                text.byte(finding.range.lowerBound) & 0xC0 != 0x80 && text.byte(finding.range.upperBound) & 0xC0 != 0x80
            )
            end = finding.range.upperBound
        }
    }

    @Test("ends on every prefix of a text full of names")
    func prefixes() {
        let bytes = Array(
            "Hi Dr. med. José O’Neill, my name is J. R. Smith; C/ Mayor\nBest regards,\nŁ. von der Heide-".utf8)
        for end in 0...bytes.count where end == bytes.count || bytes[end] & 0xC0 != 0x80 {
            var findings: [Finding] = []
            PersonRecognizer().find(in: ScanText(Array(bytes[..<end])), into: &findings)
            #expect(findings.allSatisfy { $0.range.upperBound <= end })
        }
    }
}
