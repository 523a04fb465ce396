import TacitCore

/// Finds what looks like a placeholder in incoming text. Each is itself an entity, so that an answer can't be made to
/// restore what the exchange didn't mask, and the text comes back as it was written.
package struct LookalikeRecognizer: Recognizer {
    package let name = "lookalike"
    package let needs: ByteTraits = []

    package init() {}

    package func find(in text: ScanText, into findings: inout [Finding]) {
        text.bytes.withUnsafeBufferPointer { bytes in
            let grammar = PlaceholderGrammar(bytes, isFinal: true)
            PlaceholderGrammar.starts.withUnsafeBufferPointer { starts in
                var position = 0
                while position < bytes.count {
                    guard starts[Int(bytes[position])],
                        case .found(let end, _, _) = grammar.match(
                            at: position, previous: position > 0 ? bytes[position - 1] : 0)
                    else {
                        position += 1
                        continue
                    }
                    findings.append(Finding(range: position..<end, kind: .literal, score: 1, recognizer: name))
                    position = end
                }
            }
        }
    }

    /// Disjoint findings, and what becomes a look-alike once they are replaced: a bare placeholder (`PERSON_1`) that is
    /// none only because a finding's letters stand right before or behind it.
    static func withNeighbours(_ findings: [Finding], in text: [UInt8]) -> [Finding] {
        var neighbours: [Finding] = []
        for (index, finding) in findings.enumerated() {
            let (start, end) = (finding.range.lowerBound, finding.range.upperBound)
            let before = index > 0 ? findings[index - 1].range.upperBound : 0
            let after = index + 1 < findings.count ? findings[index + 1].range.lowerBound : text.count
            if start > before, text[start - 1].isWord {
                let first = max(before, start - PlaceholderGrammar.maximumLength)
                let word = text[first..<start].lastIndex { !$0.isWord }.map { $0 + 1 } ?? before
                if let range = bare(word, until: start, in: text), range.upperBound == start {
                    neighbours.append(Finding(range: range, kind: .literal, score: 1, recognizer: "lookalike"))
                }
            }
            if end < after, text[end].isWord, let range = bare(end, until: after, in: text),
                neighbours.last?.range != range
            {
                neighbours.append(Finding(range: range, kind: .literal, score: 1, recognizer: "lookalike"))
            }
        }
        return neighbours.isEmpty ? findings : Overlaps.resolve(findings + neighbours)
    }

    private static func bare(_ start: Int, until end: Int, in text: [UInt8]) -> Range<Int>? {
        let piece = Array(text[start..<min(end, start + PlaceholderGrammar.maximumLength)])
        return piece.withUnsafeBufferPointer { bytes in
            guard let first = bytes.first, PlaceholderGrammar.mayBegin(first),
                case .found(let length, _, _) = PlaceholderGrammar(bytes, isFinal: true).match(at: 0, previous: 0)
            else { return nil }
            return start..<start + length
        }
    }
}
