import TacitConnectors
import Testing

@Suite("Credential of a provider")
struct CredentialTests {
    @Test("Blanks and line ends round it are taken off, others refused")
    func grammar() throws {
        _ = try Credential("  sk-abc_DEF.123\r\n")
        for text in [
            "", " \n", "two words", "line\nline", "tab\there", "schlüssel", String(repeating: "a", count: 8193),
        ] {
            #expect(throws: SettingError.self) { try Credential(text) }
        }
    }

    @Test("It never shows itself")
    func silent() throws {
        let credential = try Credential("sk-very-secret")
        var dumped = ""
        dump(["key": credential], to: &dumped)
        let shown = "\(credential) \(String(reflecting: credential)) \(String(describing: [credential])) \(dumped)"
        #expect(!shown.contains("secret"))
    }
}
