import TacitCore
import TacitPrivacy
import TacitTestKit
import Testing

@Suite("Overlapping findings")
struct OverlapTests {
    private func finding(_ range: Range<Int>, _ kind: EntityKind, _ score: Float = 0.9) -> Finding {
        Finding(range: range, kind: kind, score: score, recognizer: "test")
    }

    @Test("become disjoint and in order, and cover all that any of them covered", arguments: 0..<300 as Range<UInt64>)
    func coverage(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let kinds: [EntityKind] = [.person, .email, .value, .literal]
        let findings = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
            let start = Int.random(in: 0..<30, using: &generator)
            return finding(
                start..<start + Int.random(in: 1...8, using: &generator),
                kinds.randomElement(using: &generator) ?? .person,
                Float.random(in: 0...1, using: &generator))
        }
        let resolved = Overlaps.resolve(findings)
        for (one, next) in zip(resolved, resolved.dropFirst()) {
            #expect(one.range.upperBound <= next.range.lowerBound)
        }
        #expect(Set(resolved.flatMap { $0.range }) == Set(findings.flatMap { $0.range }))
    }

    @Test("are named by the stronger: look-alikes, the caller's values, the longer, the surer")
    func strength() {
        let cases: [([Finding], EntityKind)] = [
            ([finding(0..<9, .email), finding(5..<8, .literal, 0.5)], .literal),
            ([finding(0..<9, .email), finding(5..<8, .value, 0.5)], .value),
            ([finding(0..<9, .email, 0.6), finding(5..<8, .person, 1)], .email),
            ([finding(0..<4, .email, 0.6), finding(0..<4, .person, 0.7)], .person),
        ]
        for (findings, kind) in cases {
            for order in [findings, findings.reversed()] {
                #expect(Overlaps.resolve(order).map(\.kind) == [kind])
            }
        }
    }

    @Test("leave neighbours apart")
    func neighbours() {
        let findings = [finding(4..<8, .email), finding(0..<4, .person)]
        #expect(Overlaps.resolve(findings).map(\.range) == [0..<4, 4..<8])
    }
}
