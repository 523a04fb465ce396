import TacitCore
import TacitPrivacy
import TacitTestKit
import Testing

@Suite("An operator's own patterns")
struct OperatorPatternTests {
    private func matches(_ pattern: String, in text: String, ignoresCase: Bool = false) throws -> [String] {
        let recognizer = try PatternRecognizer([
            OperatorPattern(name: "own", pattern: pattern, ignoresCase: ignoresCase)
        ])
        let scan = ScanText(text)
        var findings: [Finding] = []
        recognizer.find(in: scan, into: &findings)
        return findings.map { String(decoding: scan.bytes[$0.range], as: UTF8.self) }
    }

    @Test(
        "match as written, the leftmost and longest",
        arguments: [
            (#"CUST-\d{6}"#, "CUST-123456 CUST-12345 xCUST-1234567", ["CUST-123456", "CUST-123456"]),
            (#"\bCUST-\d{6}\b"#, "CUST-123456 CUST-12345 xCUST-123456 CUST-1234567", ["CUST-123456"]),
            (#"[A-Z]{2}\d{4}(-\d+)?"#, "AB1234, XY9876-12; AB123", ["AB1234", "XY9876-12"]),
            ("ab|abcd|bc", "abcd abc bc", ["abcd", "ab", "bc"]),
            (#"\d{4}"#, "1234567890", ["1234", "5678"]),
            ("a+", "aaaa baa", ["aaaa", "aa"]),
            ("a*", "bbb", []),
            ("x.?z", "xz x\u{E9}z x田z x\nz", ["xz", "x\u{E9}z", "x田z"]),
            ("[^a-c]+", "abcdefa\u{E4}a", ["def", "\u{E4}"]),
            ("[а-я]+", "Привет мир", ["ривет", "мир"]),
            (#"Nr\.?\s(\d+)"#, "Nr. 17, Nr\u{A0}18", ["Nr. 17", "Nr\u{A0}18"]),
            (#"^\w+$"#, "one\ntwo three\nfour", ["one", "four"]),
            (#"[\d\-x]{3}"#, "1-x y", ["1-x"]),
            (#"(?:ab){2,3}c"#, "abc ababc abababab ababababc", ["ababc", "abababc"]),
            (#"\bé\b"#, "é été é", ["é", "é"]),
            (#"a{2,}b{0,1}"#, "a aa aaab", ["aa", "aaab"]),

        ])
    func matching(pattern: String, text: String, expected: [String]) throws {
        #expect(try matches(pattern, in: text) == expected)
    }

    @Test(
        "ignore case where they say so, beyond ASCII too",
        arguments: [
            ("cust-[a-f]+", "CUST-ABC cust-abc", 2), ("größe", "GRÖßE größe", 2), ("[а-я]+", "ПРИВЕТ", 1),
            ("[^a]", "aA", 0),
        ])
    func ignoringCase(pattern: String, text: String, count: Int) throws {
        #expect(try matches(pattern, in: text, ignoresCase: true).count == count)
    }

    @Test(
        "that can't be used are refused with a reason and a place",
        arguments: [
            ("", PatternError.Reason.empty, 0), ("a**", .badRepeat, 2), ("a*?", .badRepeat, 2),
            ("*a", .nothingToRepeat, 0), ("é|+", .nothingToRepeat, 3), ("a{2,1}", .badRepeat, 1),
            ("a{x}", .badRepeat, 1), ("a{1001}", .badRepeat, 1), ("(a", .unclosedGroup, 0), ("a)", .unopenedGroup, 1),
            ("(?=a)", .unknownGroup, 0), ("[a", .unclosedClass, 0), ("[]", .emptyClass, 0), ("[z-a]", .badRange, 1),
            (#"a\q"#, .unknownEscape, 1), (#"\1"#, .unknownEscape, 0), ("\\", .unknownEscape, 0),
            (#"\b*"#, .nothingToRepeat, 2), ("((a{1000}){1000}){1000}", .tooManyStates, 0),
            (String(repeating: "(", count: 70), .tooDeep, 64), (String(repeating: "a", count: 513), .tooLong, 512),
            ("((((){1000}){1000}){1000}){1000}", .tooManyStates, 0),
        ])
    func refused(pattern: String, reason: PatternError.Reason, offset: Int) {
        #expect(throws: PatternError(reason: reason, index: 1, offset: offset)) {
            try PatternRecognizer([
                OperatorPattern(name: "good", pattern: "a"), OperatorPattern(name: "bad", pattern: pattern),
            ])
        }
    }

    @Test("need a plain name and a score from 0 to 1")
    func names() {
        for name in ["", "a b", "ä", String(repeating: "n", count: 65)] {
            #expect(throws: PatternError(reason: .badName, index: 0, offset: 0)) {
                try PatternRecognizer([OperatorPattern(name: name, pattern: "a")])
            }
        }
        #expect(throws: PatternError(reason: .badScore, index: 0, offset: 0)) {
            try PatternRecognizer([OperatorPattern(name: "n", pattern: "a", score: 1.5)])
        }
    }

    @Test("find with their kind, subtype and score, and only near their context words if they have any")
    func findings() throws {
        let recognizer = try PatternRecognizer([
            OperatorPattern(name: "order", pattern: #"\b\d{5}\b"#, score: 0.7, context: ["Order", "bestell*"]),
            OperatorPattern(name: "plate", pattern: "[A-Z]{2}-7", kind: .username, subtype: "PLATE"),
        ])
        var findings: [Finding] = []
        recognizer.find(in: ScanText("zip 10115, KA-7"), into: &findings)
        #expect(findings.map(\.kind) == [.username])
        #expect(findings.map(\.subtype) == ["PLATE"])
        for text in [
            ScanText("my order 10115"), ScanText("10115 (Bestellnummer)"), ScanText("10115", label: "order_id"),
        ] {
            findings = []
            recognizer.find(in: text, into: &findings)
            #expect(findings.map(\.recognizer) == ["pattern:order"])
            #expect(findings.map(\.score) == [0.7])
        }
    }

    @Test(
        "take time linear in the text times their states, whatever both are",
        arguments: [
            "(a*)*b", "(a|a)*b", "(a|aa)+$", "((a?){50}){10}b", "a{500}", "(a+)+(a+)+b", "(.*a){12}", "a.*b.*c",
            "(a|b|ab)*c",
            "(a*a*)*", "[^b]*b",
        ])
    func hostile(pattern: String) throws {
        let recognizer = try PatternRecognizer([OperatorPattern(name: "hostile", pattern: pattern)])
        #expect(recognizer.stateCount <= OperatorPattern.maximumStates)
        for unit in ["a", "ab", "aaaaaaac", "\u{E9}a"] {
            let text = ScanText(String(repeating: unit, count: 4096 / unit.utf8.count))
            var findings: [Finding] = []
            let steps = recognizer.steps(in: text, into: &findings)
            // One look when a state is reached and one when it takes a scalar.
            #expect(steps <= 2 * (text.count + 1) * recognizer.stateCount)
            for finding in findings { #expect(finding.range.count <= OperatorPattern.maximumMatch) }
        }
    }

    @Test("may be hundreds, all in one pass")
    func many() throws {
        let patterns = (100..<400).map { OperatorPattern(name: "p\($0)", pattern: #"K\#($0)-\d{4}"#) }
        let recognizer = try PatternRecognizer(patterns)
        let text = ScanText(String(repeating: "K123-4567 and nothing else, ", count: 100))
        var findings: [Finding] = []
        let steps = recognizer.steps(in: text, into: &findings)
        #expect(findings.count == 100)
        #expect(findings.allSatisfy { $0.recognizer == "pattern:p123" })
        // Three hundred are reached at each K, one goes on behind the third digit.
        #expect(steps <= 100 * 300 * 5)
    }

    @Test("work in a finder, and what they find comes back exactly")
    func roundTrip() throws {
        let own = try PatternRecognizer([OperatorPattern(name: "customer", pattern: #"CUST-\d{6}"#)])
        let protector = TextProtector(finder: Finder(recognizers: Recognizers.all + [own]))
        var table = EntityTable()
        let text = "For CUST-123456: mail anna@example.org. cust-123456"
        let safe = protector.protect(ClearText(text), into: &table).expose(for: .printing)
        #expect(String(decoding: safe, as: UTF8.self) == "For [[ID_1]]: mail [[EMAIL_2]]. [[ID_3]]")
        #expect(protector.restore(safe, from: table).text == text)
    }
}
