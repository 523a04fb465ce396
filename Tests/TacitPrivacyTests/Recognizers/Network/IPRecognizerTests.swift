import TacitCore
import TacitPrivacy
import Testing

@Suite("IP addresses")
struct IPRecognizerTests {
    @Test(
        "are found without port, prefix length and brackets, with their zone",
        arguments: [
            ("192.0.2.1", "192.0.2.1"), ("from 203.0.113.77.", "203.0.113.77"), ("192.0.2.1:8080", "192.0.2.1"),
            ("192.0.2.0/24", "192.0.2.0"), ("http://198.51.100.7/x", "198.51.100.7"), ("(10.0.0.1)", "10.0.0.1"),
            ("ip=192.168.1.254;", "192.168.1.254"), ("127.0.0.1 localhost", "127.0.0.1"),
            ("anna@192.0.2.1", "192.0.2.1"),
            ("IP-Adresse: 192.0.2.44, gestern", "192.0.2.44"), ("255.255.255.0", "255.255.255.0"),
            ("the ip is 1.2.3.4", "1.2.3.4"), ("服务器192.0.2.1上", "192.0.2.1"), ("host/192.0.2.9", "192.0.2.9"),
            ("2001:db8::1", "2001:db8::1"), ("[2001:db8::1]:443", "2001:db8::1"), ("2001:DB8::/32", "2001:DB8::"),
            ("2001:0db8:85a3:0000:0000:8a2e:0370:7334", "2001:0db8:85a3:0000:0000:8a2e:0370:7334"),
            ("fe80::1ff:fe23:4567:890a%eth0", "fe80::1ff:fe23:4567:890a%eth0"), ("::1", "::1"),
            ("::ffff:192.0.2.128", "::ffff:192.0.2.128"), ("64:ff9b::192.0.2.33", "64:ff9b::192.0.2.33"),
            ("2001:db8:1:2:3:4:5::", "2001:db8:1:2:3:4:5::"), ("Client:2001:db8::2.", "2001:db8::2"),
            ("node:2001:db8::1", "2001:db8::1"), ("2001:db8::1, hi", "2001:db8::1"),
            ("at 2001:db8::5: refused", "2001:db8::5"),
            ("http://[2001:db8::7]/", "2001:db8::7"), ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"),
        ])
    func finds(text: String, expected: String) {
        #expect(found(IPRecognizer(), in: text, from: 0.5) == [expected])
    }

    @Test(
        "aren't seen in versions, times, code and longer numbers",
        arguments: [
            "v1.2.3.4", "version 10.4.2.1", "Version: 10.0.19.45", "1.2.3.4.5", "256.1.1.1", "1.2.3", "192.0.2.1x",
            "Chrome/120.0.0.0", "section 2.3.4.1", "§ 1.2.3.4", "1.3.6.1.4.1.311", "12:30:45", "std::string", "a::b",
            "::", "x[::2]", "items[1::2]", "std::dec", "Foo::bar", "12:30", "00:1A:2B:3C:4D:5E", "release 4.3.2.1",
            "00:11:22:33:44:55:66:77", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::1", "Kapitel 1.2.3.4",
            "http://x", "10.1.2.", "1.2.3.4", "key: value", "aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99",
        ])
    func ignores(text: String) {
        #expect(found(IPRecognizer(), in: text, from: 0.5) == [])
    }

    @Test("are told apart by version")
    func versions() {
        let found = foundWithSubtype(IPRecognizer(), in: "192.0.2.1 and 2001:db8::1")
        #expect(found.map(\.subtype) == ["IPV4", "IPV6"])
    }
}

@Suite("Hardware addresses")
struct MACRecognizerTests {
    @Test(
        "are found in all three forms",
        arguments: [
            ("00:1A:2B:3C:4D:5E", "00:1A:2B:3C:4D:5E"), ("00-1a-2b-3c-4d-5e", "00-1a-2b-3c-4d-5e"),
            ("001a.2b3c.4d5e", "001a.2b3c.4d5e"), ("mac=00:1a:2b:3c:4d:5e,", "00:1a:2b:3c:4d:5e"),
            ("MAC 00-11-22-33-44-55", "00-11-22-33-44-55"), ("00:11:22:33:44:55", "00:11:22:33:44:55"),
            ("00:11:22:aa:bb:cc:dd:ee", "00:11:22:aa:bb:cc:dd:ee"), ("(de:ad:be:ef:00:01)", "de:ad:be:ef:00:01"),
            ("mac:00:1a:2b:3c:4d:5e", "00:1a:2b:3c:4d:5e"), ("ff:ff:ff:ff:ff:ff.", "ff:ff:ff:ff:ff:ff"),
            ("mac 0011.2233.4455", "0011.2233.4455"), ("WLAN: 00-00-5E-00-53-AF!", "00-00-5E-00-53-AF"),
        ])
    func finds(text: String, expected: String) {
        #expect(found(MACRecognizer(), in: text) == [expected])
    }

    @Test(
        "aren't seen in fingerprints, times and UUIDs",
        arguments: [
            "aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99", "12:30:45", "12-34-56-78-90-12", "1234.5678.9012",
            "550e8400-e29b-41d4-a716-446655440000", "00:1A:2B:3C:4D", "00:1A:2B:3C:4D:5G", "x00:1A:2B:3C:4D:5E",
            "00:1A-2B:3C:4D:5E", "00:1A:2B:3C:4D:5E:6", "2024-01-31", "001a.2b3c", "001a.2b3c.4d5e.6f70", "2001:db8::1",
            "00:1A:2B:3C:4D:5E:6F", "a0-b1-c2-d3-e4-f5-a6", "12:34:56:78",
        ])
    func ignores(text: String) {
        #expect(found(MACRecognizer(), in: text) == [])
    }
}
