import TacitPrivacy
import Testing

@Suite("Hostile numbers")
struct HostileNumberTests {
    @Test(
        "A megabyte of near misses yields nothing, and in linear time",
        arguments: [
            "1", "1 ", "12-", "A1A1", "A1 ", "AB 12 ", "1.", "ssn ", "ssn 12 ", "customer number ", "nhs 1 ", "é1",
            "1/1/",
            "- 1", "9 9 9\n", "1.1.", "1° ", "12.345 ", "1 years ", "1 de ", "B-A 0", "ИНН 1 ", "A123456(",
        ])
    func nearMisses(seed: String) {
        let text = ScanText(String(repeating: seed, count: 1_000_000 / seed.utf8.count))
        for recognizer
            in [
                NationalIDRecognizer(), ReferenceNumberRecognizer(), DateRecognizer(), AgeRecognizer(),
                CoordinateRecognizer(), PlateRecognizer(),
            ] as [any Recognizer]
        {
            var findings: [Finding] = []
            recognizer.find(in: text, into: &findings)
            #expect(findings.filter { $0.score >= 0.5 }.isEmpty)
        }
    }

    @Test("Each of ten thousand ids in a row is found")
    func many() {
        let text = ScanText(String(repeating: "12345678Z, ", count: 10_000))
        var findings: [Finding] = []
        NationalIDRecognizer().find(in: text, into: &findings)
        #expect(findings.count == 10_000)
    }
}
