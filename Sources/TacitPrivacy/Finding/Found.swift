import TacitCore
package import TacitWire

/// What was found in all texts of one request. Nothing is decided yet: each candidate's policy chooses when the body
/// is rendered for it.
package struct Found: Sendable {
    package let texts: RequestText
    /// Raw findings by unit; they may overlap.
    let findings: [[Finding]]
    let knownHosts: KnownHosts

    /// The disjoint findings of a unit that a policy masks.
    func masked(_ unit: Int, under policy: MaskPolicy) -> [Finding] {
        Overlaps.resolve(findings[unit].filter { policy.masks($0.kind, score: $0.score) })
    }
}

extension Finder {
    /// Finds personal data in all texts of a request, once, before anything fans out.
    package func find(in texts: RequestText, lists: TextLists) -> Found {
        let scans = texts.units.map { ScanText($0.text, label: $0.label) }
        var findings = find(scans, lists: lists)
        var knownHosts = KnownHosts()
        for (index, unit) in texts.units.enumerated() {
            if unit.origin.isCallersOwn { knownHosts.collect(from: unit.text) }
            switch unit.form {
            case .string, .key: break
            case .number:
                // A number is replaced whole or not at all.
                findings[index] = findings[index].map { finding in
                    var finding = finding
                    finding.range = 0..<unit.text.count
                    return finding
                }
            case .name:
                let whole = 0..<unit.text.count
                let isLiteral = findings[index].contains { $0.kind == .literal }
                findings[index] = [
                    Finding(range: whole, kind: isLiteral ? .literal : .person, score: 1, recognizer: "participant")
                ]
            }
        }
        return Found(texts: texts, findings: findings, knownHosts: knownHosts)
    }
}
