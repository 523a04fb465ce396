import TacitPrivacy
import Testing

@Suite("Private keys")
struct PrivateKeyTests {
    private static let recognizer = PrivateKeyRecognizer()
    private static let body = "MIIabc0123456789DEFghi\nJKLmno0123456789PQRstu=="

    private static func begin(_ kind: String) -> String { "-----" + "BEGIN \(kind)-----" }
    private static func end(_ kind: String) -> String { "-----" + "END \(kind)-----" }

    @Test(
        "A block is found from BEGIN to END",
        arguments: [
            "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "OPENSSH PRIVATE KEY",
            "PGP PRIVATE KEY BLOCK",
        ])
    func whole(kind: String) {
        let block = "\(Self.begin(kind))\n\(Self.body)\n\(Self.end(kind))"
        #expect(masked("Here:\n\(block)\nBye", with: Self.recognizer) == ["PRIVATE_KEY \(block)"])
        let escaped = "\(Self.begin(kind))\\nMIIabc0123456789DEFghi\\n\(Self.end(kind))"
        #expect(masked("{\"k\":\"\(escaped)\\n\"}", with: Self.recognizer) == ["PRIVATE_KEY \(escaped)"])
    }

    @Test("A block that is cut off is found to the end of the text")
    func cutOff() {
        let block = "\(Self.begin("PRIVATE KEY"))\n\(Self.body)"
        #expect(masked("Here:\n\(block)", with: Self.recognizer) == ["PRIVATE_KEY \(block)"])
    }

    @Test("Two blocks are two findings")
    func two() {
        let block = "\(Self.begin("EC PRIVATE KEY"))\n\(Self.body)\n\(Self.end("EC PRIVATE KEY"))"
        #expect(masked("\(block)\nand\n\(block)", with: Self.recognizer).count == 2)
    }

    @Test("A block inside base64 is found")
    func encoded() {
        let text = "LS0tLS1CRUdJTi" + "BQUklWQVRFIEtFWS0tLS0tCk1JSWFiYzAxMjM0"
        #expect(masked("client-key-data: \(text)\n", with: Self.recognizer) == ["PRIVATE_KEY \(text)"])
    }

    @Test(
        "Public keys, certificates and prose about keys are left alone",
        arguments: [
            "\(begin("PUBLIC KEY"))\n\(body)\n\(end("PUBLIC KEY"))",
            "\(begin("CERTIFICATE"))\n\(body)\n\(end("CERTIFICATE"))",
            "A file that starts with \(begin("PRIVATE KEY")) is a private key.", "-----", "---- BEGIN ----",
            "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t",
            "| --- | ------- |", "-----" + "BEGIN ",
        ])
    func negatives(text: String) {
        #expect(masked(text, with: Self.recognizer) == [])
    }
}
