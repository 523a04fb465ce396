import TacitCore
import Testing

@Suite("API keys")
struct APIKeyTests {
    private let key = APIKey(randomBytes: Array(0..<32))

    @Test("A key is its prefix, 43 digits and a checksum of 6, and reads back")
    func spelling() throws {
        #expect(key.secret.hasPrefix("tct_live_"))
        #expect(key.secret.utf8.count == 9 + 43 + 6)
        #expect(APIKey(presented: key.secret)?.secret == key.secret)
    }

    @Test("A key with any one character changed is not a key", arguments: 0..<58)
    func mistyped(position: Int) {
        var digits = Array(key.secret)
        digits[position] = digits[position] == "x" ? "y" : "x"
        #expect(APIKey(presented: String(digits)) == nil)
    }

    @Test(
        "What isn't spelt as a key is refused",
        arguments: ["", "tct_live_", "sk-abc", String(repeating: "x", count: 58)])
    func strangers(text: String) {
        #expect(APIKey(presented: text) == nil)
    }

    @Test("Describing, dumping or mirroring a key shows nothing of it")
    func silence() {
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] {
            #expect(!text.contains(key.secret.suffix(20)))
        }
    }

    @Test("CRC-32 gives the check value of its catalogue")
    func checksum() {
        #expect(CRC32.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    }

    @Test(
        "Base 62 keeps its width and its value",
        arguments: [([UInt8](), "000"), ([61], "00z"), ([62], "010"), ([1, 0], "048")])
    func base62(bytes: [UInt8], text: String) {
        #expect(Base62.encode(bytes, digits: 3) == text)
    }
}
