public import TacitCore
import TacitWire

/// Finds personal data in texts. Pure: the same texts give the same findings.
public struct Finder: Sendable {
    private let recognizers: [any Recognizer]
    /// What each of them needs.
    private let needs: [ByteTraits]
    private let lookalikes = LookalikeRecognizer()

    /// - Parameter recognizers: all of Tacit's by default.
    public init(recognizers: [any Recognizer] = Recognizers.all) {
        self.recognizers = recognizers
        needs = recognizers.map(\.needs)
    }

    /// Findings in one text that a policy masks, disjoint and in order.
    public func find(
        in text: ScanText, lists: TextLists = TextLists(), under policy: MaskPolicy = .balanced
    ) -> [Finding] {
        Overlaps.resolve(find([text], lists: lists)[0].filter { policy.masks($0.kind, score: $0.score) })
    }

    /// Raw findings, which may overlap, in each of several texts that belong together: what is found in one of them is
    /// found again in all.
    func find(_ texts: [ScanText], lists: TextLists) -> [[Finding]] {
        var findings = texts.map { first($0, lists: lists) }
        var echoes = Echoes()
        // First, so that a named value is one also where a recognizer finds it.
        for value in lists.denied {
            echoes.add(named: value)
        }
        for (text, found) in zip(texts, findings) {
            for finding in found where finding.score >= 0.5 && finding.kind != .literal {
                let value = Array(text.bytes[finding.range])
                echoes.add(value, kind: finding.kind, subtype: finding.subtype, score: max(finding.score, Echoes.score))
                guard finding.kind == .person else { continue }
                for part in NameParts.parts(of: value) {
                    echoes.add(part, kind: .person, subtype: nil, score: Echoes.score)
                }
            }
        }
        guard !echoes.isEmpty else { return findings }
        for index in texts.indices {
            var again: [Finding] = []
            echoes.find(in: texts[index].bytes, into: &again)
            let covered = Set(findings[index].map(\.range))
            findings[index] += again.filter { echo in
                echo.kind == .value
                    || !lists.allows(texts[index].bytes[echo.range]) && !covered.contains(echo.range)
            }
        }
        return findings
    }

    private func first(_ text: ScanText, lists: TextLists) -> [Finding] {
        let traits = ByteTraits(of: text.bytes)
        let text = text.withWords()
        var findings: [Finding] = []
        for index in recognizers.indices where traits.isSuperset(of: needs[index]) {
            recognizers[index].find(in: text, into: &findings)
        }
        if !lists.allowed.isEmpty || lists.allowsDocumentationValues {
            findings.removeAll { lists.allows(text.bytes[$0.range]) }
        }
        lookalikes.find(in: text, into: &findings)
        return findings
    }
}
