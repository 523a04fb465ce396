import TacitCore

/// Finds values again that were found once: a value recognised by its context ("customer number 4711") stands
/// elsewhere without it, and "Anna Weber" goes on as "Anna", "WEBER" and "Webers".
struct Echoes {
    static let minimumLength = 3
    static let score: Float = 0.75

    private let texts: [ScanText]
    private lazy var starts = WordStarts(of: texts)
    private var index = ValueIndex()
    /// What was added already: a long text has the same values many times.
    private var added: Set<Value> = []

    private struct Value: Hashable {
        let bytes: ArraySlice<UInt8>
        let kind: EntityKind

        func hash(into hasher: inout Hasher) {
            bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        }
    }

    /// - Parameter texts: those in which values were found, and are looked for.
    init(in texts: [ScanText]) {
        self.texts = texts
    }

    var isEmpty: Bool { index.isEmpty }

    /// A value that was found in a text; of a name the parts too. Short values are not followed, nor those that stand there once.
    mutating func add(_ finding: Finding, in text: [UInt8]) {
        let value = Value(bytes: text[finding.range], kind: finding.kind)
        guard Self.isLong(value.bytes), added.insert(value).inserted else { return }
        if starts.mayRepeat(finding.range, of: finding.kind, in: text) {
            let score = max(finding.score, Self.score)
            ValueRules(source: .finding, kind: finding.kind, subtype: finding.subtype, score: score)
                .insert(Array(value.bytes), into: &index)
        }
        guard finding.kind == .person else { return }
        let rules = ValueRules(source: .finding, kind: .person, subtype: nil, score: Self.score)
        for part in NameParts.parts(of: finding.range, in: text) where Self.isLong(text[part]) {
            guard starts.mayRepeat(part, of: .person, in: text) else { continue }
            rules.insert(Array(text[part]), isPart: true, into: &index)
        }
    }

    /// One character of Chinese or Japanese has three bytes, and stands in many words.
    private static func isLong(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count > minimumLength || bytes.count == minimumLength && bytes[bytes.startIndex] < 0xE0
    }

    func find(in text: ScanText, into findings: inout [Finding]) {
        ValueScan.run(index, over: text, into: &findings)
    }
}
