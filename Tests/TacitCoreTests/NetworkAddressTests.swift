import TacitCore
import Testing

@Suite("Addresses and ranges of them")
struct NetworkAddressTests {
    @Test(
        "Addresses are read in their usual forms",
        arguments: [
            ("192.0.2.1", [192, 0, 2, 1]), ("0.0.0.0", [0, 0, 0, 0]),
            ("::1", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
            ("2001:db8::ff", [0x20, 1, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF]),
            ("1:2:3:4:5:6:7:8", [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8]),
            ("::ffff:192.0.2.1", [192, 0, 2, 1]),
            ("2001:db8::", [0x20, 1, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 12)),
        ] as [(String, [UInt8])])
    func reading(text: String, bytes: [UInt8]) {
        #expect(NetworkAddress(text)?.bytes == bytes)
    }

    @Test(
        "What is no address is refused",
        arguments: [
            "", "1.2.3", "1.2.3.4.5", "256.0.0.1", "01.2.3.4", "1.2.3.-4", "a.b.c.d", ":", ":::", "1::2::3",
            "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "::1%eth0", "1:2:3:4:5:6:7::8", "::+1", "192.0.2.1/24",
        ])
    func refused(text: String) {
        #expect(NetworkAddress(text) == nil)
    }

    @Test(
        "A range holds the addresses that share its bits",
        arguments: [
            ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false),
            ("192.0.2.128/25", "192.0.2.129", true),
            ("192.0.2.128/25", "192.0.2.127", false), ("0.0.0.0/0", "203.0.113.9", true), ("0.0.0.0/0", "::1", false),
            ("192.0.2.7", "192.0.2.7", true), ("192.0.2.7", "192.0.2.8", false),
            ("2001:db8::/32", "2001:db8:1::1", true),
            ("2001:db8::/32", "2001:db9::1", false), ("192.0.2.0/24", "::ffff:192.0.2.9", true),
        ])
    func ranges(range: String, address: String, isIn: Bool) throws {
        let (range, address) = (try #require(AddressRange(range)), try #require(NetworkAddress(address)))
        #expect(range.contains(address) == isIn)
    }

    @Test(
        "What is no range is refused",
        arguments: ["", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/8/8", "::/129", "10.0.0.0/+8"])
    func noRange(text: String) {
        #expect(AddressRange(text) == nil)
    }

    @Test("Models are matched by name or beginning")
    func models() throws {
        #expect(try #require(ModelPattern("lab/*")).matches("lab/a"))
        #expect(!(try #require(ModelPattern("lab/*")).matches("labor/a")))
        #expect(try #require(ModelPattern("*")).matches("any/thing"))
        #expect(try #require(ModelPattern("lab/a")).matches("lab/a"))
        #expect(!(try #require(ModelPattern("lab/a")).matches("lab/ab")))
        for text in ["", "a*b", "a b", "a,b", "**", String(repeating: "a", count: 129)] {
            #expect(ModelPattern(text) == nil)
        }
    }
}
