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
            var position = 0
            while position < bytes.count {
                guard PlaceholderGrammar.mayBegin(bytes[position]),
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
