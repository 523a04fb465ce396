package import TacitCore
package import TacitPrivacy

/// Finds given values as given kinds, wherever they stand.
package struct FixedRecognizer: Recognizer {
    package let name = "fixed"
    package let needs: ByteTraits = []
    private let values: [(bytes: [UInt8], kind: EntityKind)]
    private let score: Float

    package init(_ values: [(String, EntityKind)], score: Float = 1) {
        self.values = values.map { (Array($0.0.utf8), $0.1) }
        self.score = score
    }

    package func find(in text: ScanText, into findings: inout [Finding]) {
        for (value, kind) in values where !value.isEmpty && value.count <= text.count {
            for start in 0...text.count - value.count
            where text.bytes[start] == value[0] && text.bytes[start..<start + value.count].elementsEqual(value) {
                findings.append(
                    Finding(range: start..<start + value.count, kind: kind, score: score, recognizer: name))
            }
        }
    }
}

extension Finder {
    /// A finder that knows these values and nothing else.
    package init(_ values: [(String, EntityKind)]) {
        self.init(recognizers: [FixedRecognizer(values)])
    }
}
