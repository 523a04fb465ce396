import TacitPrivacy
import Testing

@Suite("Hostile secrets")
struct HostileSecretTests {
    private static let recognizers: [any Recognizer] = [
        APIKeyRecognizer(), JWTRecognizer(), PrivateKeyRecognizer(), ConnectionStringRecognizer(),
        CredentialRecognizer(), AuthorizationRecognizer(),
        BotTokenRecognizer(),
    ]

    @Test(
        "A megabyte of near misses yields nothing, and in linear time",
        arguments: [
            "-----BEGIN ", "-----" + "BEGIN PRIVATE KEY-----", "-", "eyJ", "eyJ.", "1", "password: ", "password is ",
            "password for a ", "A1A1", "://", "x://a:", "ghp_", "sk-",
            "ya29.", "bearer ", "Authorization: ", "token=", "is your otp ", "12345678:", "AKIA", "\"", "é",
        ])
    func nearMisses(seed: String) {
        let text = ScanText(String(repeating: seed, count: 1_000_000 / seed.utf8.count))
        for recognizer in Self.recognizers {
            var findings: [Finding] = []
            recognizer.find(in: text, into: &findings)
            #expect(findings.isEmpty, "\(recognizer.name)")
        }
    }

    @Test("One cut-off private key hides all that follows, once")
    func cutOff() {
        let seed = "-----" + "BEGIN PRIVATE KEY-----\nMIIabc0123456789DEF "
        let text = ScanText(String(repeating: seed, count: 10_000))
        var findings: [Finding] = []
        PrivateKeyRecognizer().find(in: text, into: &findings)
        #expect(findings.map(\.range) == [0..<text.count])
    }

    @Test("A value without an end is one finding, however long", arguments: ["password:", "token=a1b2c3d4"])
    func endless(seed: String) {
        let text = ScanText(String(repeating: seed, count: 1_000_000 / seed.utf8.count))
        var findings: [Finding] = []
        CredentialRecognizer().find(in: text, into: &findings)
        #expect(findings.count == 1)
        #expect(findings.first?.range.upperBound ?? 0 >= text.count - 1)
    }
}
