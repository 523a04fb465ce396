import TacitCore
import TacitPrivacy
import Testing

@Suite("Explanations")
struct ExplanationTests {
    private let finder = Finder(model: .none)

    private func evidence(
        _ text: String, label: String? = nil, lists: TextLists = TextLists(), under policy: MaskPolicy = .balanced
    ) -> [[String]] {
        finder.explain(in: ScanText(text, label: label), lists: lists, under: policy)
            .filter { $0.outcome == .masked }.map { Array(Set($0.parts.flatMap(\.evidence))).sorted() }
    }

    @Test(
        "say what speaks for a finding",
        arguments: [
            ("pay with 4111 1111 1111 1111", ["check digits"]),
            ("IBAN DE89 3704 0044 0532 0130 00", ["check digits"]),
            ("my SSN is 536-90-4399", ["context word before"]),
            ("Steuer-ID 86095742719", ["check digits", "context word before"]),
            ("Dear Mrs. Quorvex,", ["title before"]),
            ("mail anna@example.org", ["form"]),
        ])
    func reasons(text: String, expected: [String]) {
        let found = evidence(text)
        #expect(found.count == 1)
        for word in expected { #expect(found.first?.contains(word) == true) }
    }

    @Test("name the label, the caller, the echo and the pattern")
    func sources() throws {
        #expect(evidence("Quorvex", label: "last_name").first?.contains("label in JSON") == true)
        let lists = TextLists(denied: ["Quorvex Zand"])
        #expect(evidence("quorvex zand", lists: lists) == [["named by the caller", "other spelling"]])
        let echoes = finder.explain(in: ScanText("Dear Mrs. Quorvex, … QUORVEX"))
        #expect(echoes.last?.parts.map(\.evidence) == [["echo of an earlier finding", "other spelling"]])
        let own = try PatternRecognizer([OperatorPattern(name: "customer", pattern: #"C-\d{3}"#)])
        let explained = Finder(recognizers: [own]).explain(in: ScanText("C-123"))
        #expect(explained.first?.parts.first?.evidence == ["operator pattern customer"])
    }

    @Test("give what was left too, and why")
    func dropped() {
        let text = ScanText("write to anna@example.org, @mention or 4111 1111 1111 1111")
        let lists = TextLists(allowed: ["ANNA@example.org"])
        let outcomes = finder.explain(
            in: text, lists: lists, under: .light.changed(removing: [.card], thresholds: [.username: 0.99])
        ).map { ($0.kind, $0.outcome) }
        #expect(outcomes.contains { $0 == (.email, .allowed) })
        #expect(outcomes.contains { $0 == (.card, .otherKind) })
        let strict = finder.explain(in: text, under: .strict.changed(thresholds: [.username: 0.99]))
        #expect(strict.contains { $0.kind == .username && $0.outcome == .belowThreshold })
    }

    @Test("agree with what is found", arguments: MaskPolicy.all)
    func agreement(policy: MaskPolicy) {
        let text = ScanText(
            "Hello Anna Weber, call +49 30 1234567 or anna@example.org. Card 4111 1111 1111 1111. Yours, ANNA [[ID_1]]")
        let lists = TextLists(denied: ["30 1234"])
        let found = finder.find(in: text, lists: lists, under: policy)
        let explained = finder.explain(in: text, lists: lists, under: policy).filter { $0.outcome == .masked }
        #expect(found.map(\.range) == explained.map(\.range))
        #expect(found.map(\.kind) == explained.map(\.kind))
        for explanation in explained {
            #expect(!explanation.parts.isEmpty)
            #expect(explanation.parts.allSatisfy { !$0.evidence.isEmpty && !$0.range.isEmpty })
            #expect(explanation.parts.map(\.range.lowerBound).min() == explanation.range.lowerBound)
            #expect(explanation.parts.map(\.range.upperBound).max() == explanation.range.upperBound)
        }
    }
}
