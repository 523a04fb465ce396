import TacitCore

/// Finds an operator's own numbers by their form. All patterns together take one pass; linear in the text times the
/// number of states, of which there are at most 4096.
public struct PatternRecognizer: Recognizer {
    public let name = "pattern"
    public let needs: ByteTraits = []

    private let patterns: [OperatorPattern]
    private let contexts: [ContextWords?]
    private let program: PatternProgram

    /// Bytes before and after a match in which a context word is looked for.
    private static let reachBefore = 64
    private static let reachAfter = 32

    /// - Throws: the first pattern that can't be used, and why.
    public init(_ patterns: [OperatorPattern]) throws(PatternError) {
        for (index, pattern) in patterns.enumerated() {
            let isName = pattern.name.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x5F || $0 == 0x2D }
            guard isName, 1...64 ~= pattern.name.utf8.count else {
                throw PatternError(reason: .badName, index: index, offset: 0)
            }
            guard 0...1 ~= pattern.score else { throw PatternError(reason: .badScore, index: index, offset: 0) }
        }
        self.patterns = patterns
        contexts = patterns.map { $0.context.isEmpty ? nil : ContextWords($0.context.map { $0.lowercased() }) }
        program = try PatternProgram(patterns)
    }

    /// Appends matches, one pattern's without overlap, in order of position.
    public func find(in text: ScanText, into findings: inout [Finding]) {
        _ = steps(in: text, into: &findings)
    }

    /// As `find`; the number of states that were looked at.
    package func steps(in text: ScanText, into findings: inout [Finding]) -> Int {
        let (matches, steps) = PatternScan.run(program, over: text.bytes)
        for match in matches {
            let pattern = patterns[match.pattern]
            let context = contexts[match.pattern]
            if let context,
                !context.occurs(near: match.range, before: Self.reachBefore, after: Self.reachAfter, in: text)
            {
                continue
            }
            findings.append(
                Finding(
                    range: match.range, kind: pattern.kind, subtype: pattern.subtype, score: pattern.score,
                    recognizer: "\(name):\(pattern.name)",
                    evidence: context == nil ? [.pattern] : [.pattern, .wordNear]))
        }
        return steps
    }

    /// States of all patterns together: a scan takes at most two steps a byte for each.
    package var stateCount: Int { program.states.count }
}
