import TacitCore
import TacitPrivacy
import Testing

/// Texts that are nothing but the bytes that wake recognizers.
@Suite("Hostile patterns")
struct HostilePatternTests {
    private static let patterns = Recognizers.all.filter { $0.name != "person" && $0.name != "address" }

    private static func find(in text: ScanText) -> [Finding] {
        var findings: [Finding] = []
        for recognizer in patterns { recognizer.find(in: text, into: &findings) }
        return findings
    }

    /// What is repeated to 4096 bytes, and how many findings that gives.
    private static let units: [(unit: String, count: Int)] = [
        ("1", 0), ("12 ", 0), ("@", 0), ("a", 0), (" ", 0), ("a@", 0), ("a@b.", 0), ("[[", 0), ("{\"a\":", 0),
        ("://", 0), ("a://", 0), ("password=", 1), ("password: ", 0), ("-", 0), ("-- ", 0), ("_", 0), (".", 0),
        (":", 0), ("/", 0), ("=", 0), ("1.", 0), ("1-", 0), ("1:", 0), ("1/1/", 0), ("a.", 0), ("A", 0),
        ("AB12 ", 0), ("12345678 ", 0), ("1234567890123456", 0), ("ey", 0), ("eyJ", 0), ("sk-", 0), ("%40", 0),
        ("\\n", 0), ("é", 0), ("中", 0), ("＠", 0), ("tel 1", 0), ("born 1", 0), ("1 May ", 0), ("0x", 0), ("(", 0),
        ("no. ", 0), ("id ", 0), ("GB12", 0), ("DE89 ", 0), ("::", 0), ("00:", 0), ("1.1.1.", 0), ("user is ", 0),
        (" at", 0), ("+1 ", 0), ("BIC ", 0), ("DEUTDEFF ", 0), ("-----BEGIN ", 0), ("LS0t", 0), ("AKIA", 0),
        ("www./", 0), ("x.com/", 1), ("otp ", 0), ("passport ", 0), ("customer number 1", 1),
    ]

    @Test("what only looks like a beginning is nothing, however often it comes", arguments: units)
    func repeated(unit: String, count: Int) {
        let text = ScanText(String(repeating: unit, count: 4096 / unit.utf8.count))
        #expect(Self.find(in: text).count == count)
    }

    @Test("what stands behind it on a line of its own is found all the same", arguments: units)
    func behind(unit: String, count: Int) {
        let text = ScanText(
            String(repeating: unit, count: 500) + "\n\nanna.weber@example.com, +49 30 901820, 4111 1111 1111 1111\n")
        let kinds = Set(Self.find(in: text).map(\.kind))
        #expect(kinds.isSuperset(of: [.email, .phone, .card]))
    }

    @Test("findings lie inside the text, on scalar boundaries", arguments: units)
    func boundaries(unit: String, count: Int) {
        let text = ScanText("+49 30 901820 " + String(repeating: unit, count: 70) + " anna@example.com 192.0.2.7")
        for finding in Self.find(in: text) {
            #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= text.bytes.count)
            #expect(text.bytes[finding.range.lowerBound] & 0xC0 != 0x80)
        }
    }
}
