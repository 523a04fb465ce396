import TacitTestKit
import TacitWire
import Testing

@Suite("The inside of JSON strings")
struct JSONStringTests {
    @Test("comes back from encoding as it was, and is valid JSON", arguments: 0..<200 as Range<UInt64>)
    func inverse(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let text = (0..<8).map { _ in Sample.text(using: &generator) }.joined()
        let encoded = JSONString.encode(text.utf8)
        #expect(JSONString.decode(encoded[...]) == Array(text.utf8))
        let document = try JSONParser.parse(JSONString.quoted(text))
        #expect(document.string(JSONDocument.root) == Array(text.utf8))
    }

    @Test(
        "is decoded as RFC 8259 says",
        arguments: [
            (#"\u0041\u00e9\u20AC"#, "Aé€"), (#"\ud83d\ude00"#, "😀"), (#"\uD83D\uDE00!"#, "😀!"),
            (#"\/\b\f"#, "/\u{8}\u{c}"),
            (#"\ud83d"#, "\u{FFFD}"), (#"\ude00"#, "\u{FFFD}"), (#"\ud83dx"#, "\u{FFFD}x"),
            (#"\ud83d\u0041"#, "\u{FFFD}A"),
            (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}"), (#"\u0000"#, "\u{0}"),
        ])
    func decoding(raw: String, text: String) {
        #expect(JSONString.decode(Array(raw.utf8)[...]) == Array(text.utf8))
    }

    @Test("is escaped only where it must be")
    func encoding() {
        #expect(string(JSONString.encode("a/é😀\u{7f}".utf8)) == "a/é😀\u{7f}")
        #expect(string(JSONString.encode("\"\\\n\r\t\u{1}\u{1f}".utf8)) == #"\"\\\n\r\t\u0001\u001f"#)
    }

    @Test("has a place in the raw content for each place in the text", arguments: 0..<200 as Range<UInt64>)
    func offsets(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let scalars = Array((0..<6).map { _ in Sample.text(using: &generator) }.joined().unicodeScalars)
        var raw: [UInt8] = []
        var decoded = 0
        var boundaries = [0]
        var expected = [0]
        for scalar in scalars {
            raw += Sample.quote(String(scalar), using: &generator).utf8.dropFirst().dropLast()
            decoded += String(scalar).utf8.count
            boundaries.append(decoded)
            expected.append(raw.count)
        }
        #expect(JSONString.rawOffsets(of: boundaries, in: raw[...]) == expected)
        // The content of a string stands somewhere in a document.
        let padded = [0x22] + raw + [0x22]
        #expect(JSONString.rawOffsets(of: boundaries, in: padded[1..<padded.count - 1]) == expected.map { $0 + 1 })
    }
}
