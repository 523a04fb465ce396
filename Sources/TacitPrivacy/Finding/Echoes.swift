import TacitCore

/// Finds values again that were found once: a value recognised by its context ("customer number 4711") stands
/// elsewhere without it, and "Anna Weber" goes on as "Anna", "WEBER" and "Webers".
struct Echoes {
    static let minimumLength = 3
    static let score: Float = 0.75

    private var index = ValueIndex()

    var isEmpty: Bool { index.isEmpty }

    /// A value that was found; of a name the parts too. Short values are not followed.
    mutating func add(_ bytes: [UInt8], of finding: Finding) {
        let score = max(finding.score, Self.score)
        insert(bytes, ValueRules(source: .finding, kind: finding.kind, subtype: finding.subtype, score: score))
        guard finding.kind == .person else { return }
        let rules = ValueRules(source: .finding, kind: .person, subtype: nil, score: Self.score)
        for part in NameParts.parts(of: bytes) {
            insert(part, rules, isPart: true)
        }
    }

    private mutating func insert(_ bytes: [UInt8], _ rules: ValueRules, isPart: Bool = false) {
        guard bytes.count >= Self.minimumLength else { return }
        rules.insert(bytes, isPart: isPart, into: &index)
    }

    func find(in text: [UInt8], into findings: inout [Finding]) {
        ValueScan.run(index, over: text, into: &findings)
    }
}
