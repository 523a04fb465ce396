/// Puts labelled tokens together to spans.
struct TagSpans {
    private let tokens: UnsafeBufferPointer<Token>
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var spans: [Tagger.Span] = []

    /// Tokens less probable than this of their best type are left alone.
    private static let least: Float = 0.1

    init(tokens: UnsafeBufferPointer<Token>, bytes: UnsafeBufferPointer<UInt8>) {
        self.tokens = tokens
        self.bytes = bytes
    }

    /// - Parameter probabilities: of the labels, by token of the segment.
    mutating func add(_ segment: Range<Int>, _ probabilities: UnsafeBufferPointer<LabelScores>) {
        var index = segment.lowerBound
        while index < segment.upperBound {
            let first = best(probabilities[index - segment.lowerBound])
            guard let type = first.type, first.probability >= Self.least else {
                index += 1
                continue
            }
            var least = first.probability
            var end = index + 1
            while end < segment.upperBound {
                let next = best(probabilities[end - segment.lowerBound])
                // Doubtful tokens beside sure ones are spans of their own, so that a threshold can leave them.
                guard next.type == type, !next.begins, next.isSure == first.isSure, next.probability >= Self.least
                else { break }
                least = min(least, next.probability)
                end += 1
            }
            append(index..<end, type, least)
            index = end
        }
    }

    private struct Best {
        let type: TagType?
        let begins: Bool
        let probability: Float
        /// More probable than not being part of anything.
        let isSure: Bool
    }

    private func best(_ row: LabelScores) -> Best {
        if row[0] > 1 - Self.least { return Best(type: nil, begins: false, probability: 0, isSure: true) }
        var type = TagType.person
        var most: Float = -1
        for candidate in TagType.allCases {
            let probability = row[TagLabel.begin(candidate).lane] + row[TagLabel.inside(candidate).lane]
            if probability > most { (type, most) = (candidate, probability) }
        }
        let begins = row[TagLabel.begin(type).lane] > row[TagLabel.inside(type).lane]
        return Best(type: type, begins: begins, probability: most, isSure: most > row[0])
    }

    private mutating func append(_ indices: Range<Int>, _ type: TagType, _ probability: Float) {
        var start = Int(tokens[indices.lowerBound].start)
        let last = tokens[indices.upperBound - 1]
        var end = Int(last.end)
        // A handle or a hash tag is one with its sign.
        if start > 0, bytes[start - 1] == 0x40 || bytes[start - 1] == 0x23 { start -= 1 }
        // "J." and "Jr." keep their dot.
        if end < bytes.count, bytes[end] == 0x2E, type != .date, keepsDot(last) { end += 1 }
        spans.append(Tagger.Span(range: start..<end, type: type, probability: probability))
    }

    private func keepsDot(_ token: Token) -> Bool {
        token.shape == TagShape.initial || Self.abbreviations.contains(token.word)
    }

    private static let abbreviations: Set<UInt32> = Set(
        (["jr", "sr", "inc", "corp", "co", "ltd", "bros", "mfg", "llc", "cia", "ltda", "spa", "srl", "dept"]
            as [StaticString])
            .map { UInt32(truncatingIfNeeded: WordHash($0).value >> 16) })
}
