import TacitConnectors
import Testing

@Suite("Retry-After")
struct RetryAfterTests {
    /// Sun, 06 Nov 1994 08:49:37 GMT, the example of RFC 9110.
    static let moment: Int64 = 784_111_777_000

    @Test(
        "Seconds or a date, an hour at most",
        arguments: [
            ("0", 0), ("7", 7), ("3600", 3600), ("3601", 3600), ("99999999999999999999999", 3600),
            ("Sun, 06 Nov 1994 08:49:37 GMT", 0), ("Sun, 06 Nov 1994 08:50:07 GMT", 30),
            ("Sun, 06 Nov 1994 08:00:00 GMT", 0), ("Mon, 07 Nov 1994 08:49:37 GMT", 3600),
            ("Tue, 29 Feb 2028 00:00:00 GMT", 3600),
            ("", nil), ("soon", nil), ("-1", nil), ("1.5", nil), ("Sunday, 06-Nov-94 08:49:37 GMT", nil),
            ("Sun, 06 Nov 1994 08:49:37 CET", nil), ("Sun, 06 Foo 1994 08:49:37 GMT", nil),
            ("Sun, 06 Nov 1994 24:49:37 GMT", nil), ("Sun, 32 Nov 1994 08:49:37 GMT", nil),
        ] as [(String, Int?)])
    func seconds(value: String, expected: Int?) {
        #expect(RetryAfter.seconds(value, now: Self.moment) == expected)
    }
}
