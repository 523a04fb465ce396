import TacitWire
import Testing

@Suite("Reading a document")
struct JSONReadingTests {
    @Test("takes the last of equal members, however its key is spelt")
    func lastMember() throws {
        let document = try parse(#"{"a":1,"\u0061":2}"#)
        let member = try #require(document.member(JSONDocument.root, "a"))
        #expect(document.integer(member) == 2)
        #expect(document.hasDuplicateKeys(JSONDocument.root))
        #expect(document.member(JSONDocument.root, "b") == nil)
    }

    @Test("has no members but in objects", arguments: ["[{\"a\":1}]", "1", "\"a\"", "null"])
    func noMember(_ text: String) throws {
        #expect(try parse(text).member(JSONDocument.root, "a") == nil)
    }

    @Test(
        "gives numbers that fit, and no others",
        arguments: [
            ("1", 1, 1), ("-7", -7, -7), ("1.5", nil, 1.5), ("1e3", nil, 1000),
            ("9223372036854775808", nil, 9.223372036854775808e18),
            ("1e999", nil, nil), ("-1e999", nil, nil), ("\"1\"", nil, nil), ("true", nil, nil),
        ] as [(String, Int?, Double?)])
    func numbers(text: String, integer: Int?, double: Double?) throws {
        let document = try parse(text)
        #expect(document.integer(JSONDocument.root) == integer)
        #expect(document.double(JSONDocument.root) == double)
    }

    @Test("tells strings from what only looks like them")
    func strings() throws {
        let document = try parse(#"["true","tr\u0075e",true]"#)
        #expect(document.isString(1, "true"))
        #expect(document.isString(2, "true"))
        #expect(!document.isString(3, "true"))
        #expect(document.isTrue(3))
        #expect(!document.isTrue(1))
        #expect(!document.isTrue(nil))
        #expect(document.isEscaped(2))
        #expect(!document.isEscaped(1))
    }
}
