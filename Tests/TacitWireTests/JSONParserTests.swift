import TacitTestKit
import TacitWire
import Testing

@Suite("The JSON parser")
struct JSONParserTests {
    @Test(
        "accepts all that RFC 8259 allows",
        arguments: [
            "{}", "[]", "0", "-0", "1.5", "-1.5e10", "1E+2", "1e-2", "0.0", "true", "false", "null", "\"\"",
            " \t\r\n1 \n",
            "[1,[2,[3]],{\"a\":{\"b\":[]}}]", "{\"a\":1,\"a\":2}", "{\"\":\"\"}",
            #""\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00""#,
            #""\ud800""#, "\"\u{7f}\u{80}\u{2028}😀\"", "123456789012345678901234567890", "[ ]", "{ }",
        ])
    func good(_ text: String) throws {
        #expect(try parse(text).count >= 1)
    }

    @Test(
        "names what is wrong and where",
        arguments: [
            ("", .unexpectedEnd, 0), (" ", .unexpectedEnd, 1), ("[", .unexpectedEnd, 1), ("{", .unexpectedEnd, 1),
            ("{\"a\"", .unexpectedEnd, 4), ("{\"a\":", .unexpectedEnd, 5), ("{\"a\":1", .unexpectedEnd, 6),
            ("\"abc", .unexpectedEnd, 4), ("\"a\\", .unexpectedEnd, 2), ("\"\\u12", .unexpectedEnd, 1),
            ("[1", .unexpectedEnd, 2), ("[1,", .unexpectedEnd, 3), ("tru", .unexpectedEnd, 3),
            ("[1,]", .unexpectedByte, 3), ("[,1]", .unexpectedByte, 1), ("[1 2]", .unexpectedByte, 3),
            ("{\"a\":1,}", .unexpectedByte, 7), ("{,}", .unexpectedByte, 1), ("{a:1}", .unexpectedByte, 1),
            ("{1:1}", .unexpectedByte, 1), ("{\"a\" 1}", .unexpectedByte, 5), ("{\"a\":1 \"b\":2}", .unexpectedByte, 7),
            ("[}", .unexpectedByte, 1), ("{]", .unexpectedByte, 1), ("'a'", .unexpectedByte, 0),
            ("True", .unexpectedByte, 0), ("nul1", .unexpectedByte, 3), ("+1", .unexpectedByte, 0),
            (".5", .unexpectedByte, 0),
            ("NaN", .unexpectedByte, 0), ("Infinity", .unexpectedByte, 0), ("// x\n1", .unexpectedByte, 0),
            ("\u{0}", .unexpectedByte, 0), ("\u{FEFF}1", .unexpectedByte, 0), ("\u{A0}1", .unexpectedByte, 0),
            ("-", .badNumber, 1), ("1.", .badNumber, 2), ("1.e5", .badNumber, 2), ("1e", .badNumber, 2),
            ("1e+", .badNumber, 3), ("-a", .badNumber, 1), ("[1.]", .badNumber, 3),
            ("\"\\x41\"", .badEscape, 1), ("\"\\u12G4\"", .badEscape, 1), ("\"a\\'\"", .badEscape, 2),
            ("\"a\nb\"", .controlCharacter, 2), ("\"\u{0}\"", .controlCharacter, 1), ("\"\t\"", .controlCharacter, 1),
            ("01", .trailingBytes, 1), ("1 2", .trailingBytes, 2), ("{}}", .trailingBytes, 2),
            ("[]x", .trailingBytes, 2),
            ("-01", .trailingBytes, 2), ("1e5.5", .trailingBytes, 3), ("truefalse", .trailingBytes, 4),
            ("0x10", .trailingBytes, 1), ("1\u{0}", .trailingBytes, 1),
        ] as [(String, JSONError.Code, Int)])
    func bad(text: String, code: JSONError.Code, offset: Int) {
        #expect(failure(Array(text.utf8)) == JSONError(code: code, offset: offset))
    }

    @Test(
        "refuses what isn't UTF-8, at its first wrong byte",
        arguments: [
            ([0x22, 0x80, 0x22], 1), ([0x22, 0xC0, 0x80, 0x22], 1), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
            ([0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], 1), ([0x22, 0xE2, 0x82, 0x22], 1), ([0x31, 0xFF], 1),
        ] as [([UInt8], Int)])
    func notUTF8(bytes: [UInt8], offset: Int) {
        #expect(failure(bytes) == JSONError(code: .notUTF8, offset: offset))
    }

    @Test("follows containers down to the limit, and no further")
    func depth() throws {
        func nested(_ depth: Int) -> [UInt8] {
            [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
        }
        #expect(try JSONParser.parse(nested(JSONParser.maximumDepth)).count == JSONParser.maximumDepth)
        #expect(
            failure(nested(JSONParser.maximumDepth + 1)) == JSONError(code: .tooDeep, offset: JSONParser.maximumDepth))
        #expect(failure([UInt8](repeating: 0x5B, count: 1_000_000))?.code == .tooDeep)
    }

    @Test("indexes as many values as the limit, and not one more")
    func values() throws {
        func list(_ count: Int) -> [UInt8] {
            var bytes: [UInt8] = [0x5B]
            for _ in 1..<count { bytes += [0x30, 0x2C] }
            return bytes + [0x30, 0x5D]
        }
        #expect(try JSONParser.parse(list(JSONParser.maximumValues - 1)).count == JSONParser.maximumValues)
        #expect(failure(list(JSONParser.maximumValues))?.code == .tooManyValues)
    }

    @Test("makes an index that agrees with the document written", arguments: 0..<200 as Range<UInt64>)
    func oracle(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let sample = Sample.random(depth: 5, using: &generator)
        let document = try parse(sample.write(using: &generator))
        var next = 0
        check(sample, document, &next, parent: nil)
        #expect(next == document.count)
    }

    private func check(_ sample: Sample, _ document: JSONDocument, _ next: inout Int, parent: JSONDocument.Index?) {
        let index = next
        next += 1
        #expect(document.parent(index) == parent)
        switch sample {
        case .string(let text):
            #expect(document.kind(index) == .string)
            #expect(document.text(index).map { Array($0.utf8) } == Array(text.utf8))
        case .number(let text): #expect(string(document.bytes[document.range(index)]) == text)
        case .literal(let text): #expect(string(document.bytes[document.range(index)]) == text)
        case .array(let elements):
            #expect(document.kind(index) == .array)
            var children: [Int] = []
            for element in elements {
                children.append(next)
                check(element, document, &next, parent: index)
            }
            #expect(Array(document.children(index)) == children)
        case .object(let members):
            #expect(document.kind(index) == .object)
            var children: [Int] = []
            for member in members {
                children.append(next)
                #expect(document.keyText(next).map { Array($0.utf8) } == Array(member.name.utf8))
                check(member.value, document, &next, parent: index)
            }
            #expect(Array(document.children(index)) == children)
            #expect(
                document.hasDuplicateKeys(index) == (Set(members.map { Array($0.name.utf8) }).count < members.count))
        }
        #expect(document.end(of: index) == next)
    }
}
