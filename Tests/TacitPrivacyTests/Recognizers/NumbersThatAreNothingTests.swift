import TacitCore
import TacitPrivacy
import Testing

@Suite("Numbers that are nothing")
struct NumbersThatAreNothingTests {
    private static let finder = Finder(model: .none)

    @Test(
        "stay as they are, whatever recognizer looks at them",
        arguments: [
            "Order 111222333 was shipped", "order no. 9434765919", "invoice 2024-000123", "ticket #88120",
            "PO-4711-2024",
            "order id 17291716060", "build 20240531.4", "version 1.2.3", "v10.0.19045.3803", "Python 3.11.24",
            "iOS 17.4.1",
            "timestamp 1717171717", "at 1700000000000", "took 12:34:56.789",
            "2024-05-31T10:20:30.123Z INFO ready in 8613 ms",
            "[31/May/2024:10:20:30 +0000] \"GET / HTTP/1.1\" 200 5316", "error 0x80070057", "exit code 139",
            "pid 2147483647",
            "price 49.99", "$1,234,567.89", "1.234.567,89 €", "CHF 1'250.00", "EUR 12 500", "12.5 %", "3,141592653",
            "ISBN 978-3-16-148410-0", "ISBN 0-306-40615-2", "EAN 4006381333931", "GTIN 00012345600012",
            "UPC 036000291452",
            "SKU AB-1234-XY", "part no. 12-3456-789", "model WH-1000XM4", "article 4711.0815.42", "size 42 1/2",
            "M8x40 DIN 933",
            "commit 1a2b3c4d5e6f7081", "sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "md5 d41d8cd98f00b204e9800998ecf8427e",
            "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "request 550e8400-e29b-41d4-a716-446655440000",
            "trace 4bf92f3577b34da6a3ce929d0e0e4736", "bytes=0-1048575", "0.1234, 0.5678, 0.9012",
            "[0.0123, -0.4567, 0.8910]",
            "x = 12.345, y = 67.890", "loss 0.6931 acc 0.5012", "margin: 0 auto 12px 24px", "#a1b2c3",
            "rgba(12, 34, 56, 0.78)",
            "1920x1080", "page 123 of 456", "line 12345, column 67", "room 12345678", "flight LH1234", "case C-123/45",
            "A4 paper",
            "COVID-19", "H1N1", "3-2-4 formation", "won 10-12-14", "Windows 11 24H2", "RFC 9110", "ISO 27001",
            "DIN 5008",
            "SELECT * FROM t WHERE id = 1234567", "for i in 0..<1048576", "max-age=3600", "Content-Length: 10485760",
            "CD-RW 700",
            "population 8336817", "about 2500 of 10000", "§ 139b", "100000000000", "999999999",
        ])
    func negatives(text: String) {
        let bytes = Array(text.utf8)
        let found = Self.finder.find(in: ScanText(text)).map {
            "\($0.recognizer) \(String(decoding: bytes[$0.range], as: UTF8.self))"
        }
        #expect(found == [])
    }
}
