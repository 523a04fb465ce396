import TacitCore
import TacitPrivacy
import TacitTestKit
import Testing

@Suite("Values that a caller names")
struct KnownValueTests {
    private func protect(_ text: String, _ lists: TextLists) -> String {
        var table = EntityTable()
        let protector = TextProtector(finder: Finder(recognizers: []), policy: .light, lists: lists)
        let safe = protector.protect(ClearText(text), into: &table).expose(for: .printing)
        #expect(protector.restore(safe, from: table).text == text)
        return String(decoding: safe, as: UTF8.self)
    }

    @Test(
        "are found in any case and with any separators, and the text comes back exactly",
        arguments: [
            ("Anna Weber", "ANNA WEBER, anna  weber; Anna\nWeber", "[[VALUE_1]], [[VALUE_2]]; [[VALUE_3]]"),
            ("Anna Weber", "annaweber anna_weber", "[[VALUE_1]] [[VALUE_2]]"),
            ("4711 0815", "order 47110815 (4711-0815)", "order [[VALUE_1]] ([[VALUE_2]])"),
            ("DE89370400440532013000", "IBAN DE89 3704 0044 0532 0130 00.", "IBAN [[VALUE_1]]."),
            ("+49 30 1234567", "+49301234567, 0049 30 1234567", "[[VALUE_1]], [[VALUE_2]]"),
            ("+49 30 1234567", "030/1234567; +49 (0)30 123 45 67", "[[VALUE_1]]; [[VALUE_2]]"),
            ("anna@example.com", "Anna@Example.com anna example com", "[[VALUE_1]] anna example com"),
            ("José García", "jose garcia, Jose GARCÍA", "[[VALUE_1]], [[VALUE_2]]"),
            ("田中太郎", "田中太郎さんの件", "[[VALUE_1]]さんの件"),
            ("김철수", "김철수는 왔다", "[[VALUE_1]]는 왔다"),
            ("Al", "Al, Alma, AL, al", "[[VALUE_1]], Alma, AL, al"), ("Mark", "mark MARK", "[[VALUE_1]] [[VALUE_2]]"),
            ("Ωmega", "ωMEGA", "[[VALUE_1]]"),
            ("!!!", "!!! stays", "!!! stays"),
        ])
    func spellings(value: String, text: String, expected: String) {
        #expect(protect(text, TextLists(denied: [value])) == expected)
    }

    @Test(
        "are found with endings",
        arguments: [
            ("Weber", "Webers Webern Weber's Weberei", "[[VALUE_1]] [[VALUE_2]] [[VALUE_3]]'s Weberei"),
            ("Petra Nováková", "Novákové, Nováková, Petře", "[[VALUE_1]], [[VALUE_2]], [[VALUE_3]]"),
            ("Kowalski", "Kowalskiego, Kowalskiemu, Kowalska", "[[VALUE_1]], [[VALUE_2]], [[VALUE_3]]"),
            ("Marek", "Markowi, Marka, marki", "[[VALUE_1]], [[VALUE_2]], marki"),
            ("Virtanen", "Virtaselle Virtanenin Virtanenilla", "Virtaselle [[VALUE_1]] [[VALUE_2]]"),
            ("Szabó", "Szabónak, Szabóval, Szabókodik", "[[VALUE_1]], [[VALUE_2]], Szabókodik"),
            ("Иванова", "Ивановой, Иванову, ивановская", "[[VALUE_1]], [[VALUE_2]], ивановская"),
            ("Popescu", "Popescului Popescule", "[[VALUE_1]] Popescule"),
        ])
    func endings(value: String, text: String, expected: String) {
        #expect(protect(text, TextLists(names: [value])) == expected)
    }

    @Test("are found in parts if they are names or addresses, and only then")
    func parts() {
        let lists = TextLists(denied: ["Anna Weber", "Project Falcon", "Hauptstraße 5, 10115 Berlin"])
        #expect(
            protect("Weber or ANNA; falcon project; Hauptstrasse 5 in Berlin", lists)
                == "[[VALUE_1]] or [[VALUE_2]]; falcon project; [[VALUE_3]] in Berlin")
        #expect(protect("Falcon Zed", TextLists(names: ["Zedek Falcon"])) == "[[VALUE_1]] Zed")
    }

    @Test("win over the allow list as a whole, not in part")
    func allowed() {
        let lists = TextLists(allowed: ["weber", "anna weber"], denied: ["Anna Weber"])
        #expect(protect("Anna Weber, Weber, Anna", lists) == "[[VALUE_1]], Weber, [[VALUE_2]]")
    }

    @Test("of a tenant and of a request are found together")
    func joined() {
        let lists = TextLists(denied: ["A-1009"]).joined(with: TextLists(names: ["Anna Weber"]))
        #expect(protect("a-1009: Weber", lists) == "[[VALUE_1]]: [[VALUE_2]]")
    }

    @Test(
        "may be ten thousand: a text costs no more for it, whatever they have in common",
        arguments: ["CUST-", "a", "Anna Weber ", String(repeating: "9", count: 80)])
    func many(prefix: String) {
        let values = (0..<10_000).map { prefix + String(10_000 + $0) }
        let lists = TextLists(denied: values)
        #expect(protect("see \(values[7]) and \(values[9999])", lists) == "see [[VALUE_1]] and [[VALUE_2]]")
        let text = Array((0..<2000).map { "\(prefix)\(90_000 + $0) is none " }.joined().utf8)
        var findings: [Finding] = []
        let steps = lists.findKnown(in: ScanText(text), into: &findings)
        #expect(findings.isEmpty)
        #expect(steps <= 2 * text.count)
    }

    @Test(
        "cost at most 256 steps a word where a text is made to look like them",
        arguments: ["a ", "ab-", "9", "田", "é ", "(("])
    func hostile(unit: String) {
        let values = (1...400).map { String(repeating: unit, count: $0) }
        let lists = TextLists(denied: values, names: values)
        let text = Array(String(repeating: unit, count: 3000).utf8)
        var findings: [Finding] = []
        #expect(lists.findKnown(in: ScanText(text), into: &findings) <= 260 * text.count)
    }
}
