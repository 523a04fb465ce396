import TacitCore
import TacitPrivacy
import Testing

/// Texts of a megabyte made to send a scanner back and forth.
///
/// There is no time in here: a scanner that isn't linear makes the suite hang.
@Suite("Hostile texts")
struct HostileTextTests {
    private static let recognizers: [any Recognizer] = [
        EmailRecognizer(), PhoneRecognizer(), CardRecognizer(), IBANRecognizer(), BICRecognizer(), IPRecognizer(),
        MACRecognizer(), URLRecognizer(), WalletRecognizer(), UsernameRecognizer(), BirthDateRecognizer(),
    ]

    @Test(
        "hold nothing and are read to the end",
        arguments: [
            "a@a@", "1", "1 ", "1.", "1-", "4111 ", ":", "::", "1:", "aa:", "http://", "/", "a/", "(", "(at)", " at ",
            "@",
            "+", "+1 ", "%40", "é@", "a.", "DE89", "DE89 ", "born ", "tel ", "user: ", "\u{0}", "电", "@@a", "1)(",
            "e1 ",
            "+49 (", "::1:", "@a@", "0x", "bc1", "1Mcaz87CcNhM7hvcahyWAmvsTDXBKsoZLj ", "January ", "~/", "aaaaaaaa",
            " is ",
        ])
    func empty(unit: String) {
        let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
        for recognizer in Self.recognizers {
            #expect(count(recognizer, in: text) == 0, "\(recognizer.name)")
        }
    }

    @Test("full of personal data give all of it")
    func full() {
        let samples: [(any Recognizer, String)] = [
            (EmailRecognizer(), "a@example.com "), (PhoneRecognizer(), "+1 212-555-0143, "),
            (CardRecognizer(), "4111 1111 1111 1111, "), (IBANRecognizer(), "DE89370400440532013000 "),
            (BICRecognizer(), "BIC COBADEFF; "), (IPRecognizer(), "192.0.2.1 "), (IPRecognizer(), "2001:db8::1 "),
            (MACRecognizer(), "00:1a:2b:3c:4d:5e "), (URLRecognizer(), "https://example.com/?q=1 "),
            (WalletRecognizer(), "1Mcaz87CcNhM7hvcahyWAmvsTDXBKsoZLi "), (UsernameRecognizer(), "@anna_99 "),
            (BirthDateRecognizer(), "born 12.04.1990, "),
        ]
        for (recognizer, sample) in samples {
            let copies = 200_000 / sample.utf8.count
            #expect(count(recognizer, in: String(repeating: sample, count: copies)) == copies, "\(recognizer.name)")
        }
    }

    @Test(
        "never yield a finding that cuts a scalar or lies outside",
        arguments: ["é", "电", "🙂", "“", "\u{A0}", "\u{202F}"])
    func borders(scalar: String) {
        let samples = [
            "a@example.com", "+1 212-555-0143", "4111 1111 1111 1111", "DE89370400440532013000", "192.0.2.1", "::1",
            "00:1a:2b:3c:4d:5e", "https://example.com/?q=1", "@anna_99", "born 12.04.1990", "BIC COBADEFF",
        ]
        for sample in samples {
            let text = Array((scalar + sample + scalar).utf8)
            for end in 0...text.count {
                let cut = Array(String(decoding: text[..<end], as: UTF8.self).utf8)
                for recognizer in Self.recognizers {
                    var findings: [Finding] = []
                    recognizer.find(in: ScanText(cut), into: &findings)
                    for range in findings.map(\.range) {
                        #expect(!range.isEmpty && range.upperBound <= cut.count)
                        #expect(range.upperBound == cut.count || cut[range.upperBound] & 0xC0 != 0x80)
                        #expect(cut[range.lowerBound] & 0xC0 != 0x80)
                    }
                }
            }
        }
    }

    private func count(_ recognizer: any Recognizer, in text: String) -> Int {
        let scan = ScanText(text)
        guard ByteTraits(of: scan.bytes).isSuperset(of: recognizer.needs) else { return 0 }
        var findings: [Finding] = []
        recognizer.find(in: scan, into: &findings)
        return findings.count
    }
}
