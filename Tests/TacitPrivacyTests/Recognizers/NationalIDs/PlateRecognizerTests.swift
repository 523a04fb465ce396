import TacitPrivacy
import Testing

@Suite("German licence plates")
struct PlateRecognizerTests {
    private static let recognizer = PlateRecognizer()

    @Test(
        "are found with their district or a word",
        arguments: [
            ("Der Wagen B-AB 1234 steht", "B-AB 1234"), ("M-XY 123E", "M-XY 123E"), ("WÜ-K 77 H", "WÜ-K 77 H"),
            ("HH-AB1234,", "HH-AB1234"),
            ("Kennzeichen: LDK-A 7", "LDK-A 7"), ("Kfz-Kennzeichen QQ-AB 123", "QQ-AB 123"),
            ("(S-MM 2024)", "S-MM 2024"),
        ])
    func finds(text: String, expected: String) {
        #expect(found(Self.recognizer, in: text, from: 0.5) == [expected])
    }

    @Test(
        "are no products, articles or codes",
        arguments: [
            "CD-RW 700", "F-16", "G-20", "A-4711", "X-AB 12", "B-AB 12345", "B-ABC 123", "B-AB 0123", "TB-AB-1234-X",
            "xB-AB 123", "B-ab 123",
            "QQ-AB 123", "ISO-8859-1", "UTF-8", "B-A 7", "B-AB 12,5",
        ])
    func ignores(text: String) {
        #expect(found(Self.recognizer, in: text) == [])
    }
}
