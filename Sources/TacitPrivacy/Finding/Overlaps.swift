import TacitCore

/// Makes findings disjoint: nothing that a finding covers may leave because another one won.
package enum Overlaps {
    /// Findings in ascending order without overlap. Of two that overlap the stronger names the kind; the range is that of
    /// both together. O(n log n).
    package static func resolve(_ findings: [Finding]) -> [Finding] {
        guard findings.count > 1 else { return findings }
        let ordered = findings.sorted {
            ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
        }
        var result: [Finding] = []
        for finding in ordered {
            guard let last = result.last, finding.range.lowerBound < last.range.upperBound else {
                result.append(finding)
                continue
            }
            var merged = isStronger(finding, than: last) ? finding : last
            merged.range = last.range.lowerBound..<max(last.range.upperBound, finding.range.upperBound)
            result[result.count - 1] = merged
        }
        return result
    }

    /// Look-alikes first (they must stay what they are), then the caller's own values, then the longer, then the surer.
    private static func isStronger(_ one: Finding, than other: Finding) -> Bool {
        let ranks = (rank(one.kind), rank(other.kind))
        if ranks.0 != ranks.1 { return ranks.0 > ranks.1 }
        if one.range.count != other.range.count { return one.range.count > other.range.count }
        return one.score > other.score
    }

    private static func rank(_ kind: EntityKind) -> Int {
        switch kind {
        case .literal: 2
        case .value: 1
        default: 0
        }
    }
}
