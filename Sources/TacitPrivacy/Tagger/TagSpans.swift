/// Puts labelled tokens together to spans.
struct TagSpans {
    private let tokens: UnsafeBufferPointer<Token>
    private let bytes: UnsafeBufferPointer<UInt8>
    private let bounds: NameBounds
    /// Whether a word of the text has a capital.
    private let hasCapitals: Bool
    private(set) var spans: [Tagger.Span] = []

    /// Tokens less probable than this of their best type are left alone.
    private static let least: Float = 0.1
    /// Tokens at least as probable as this are sure.
    private static let sure: Float = 0.4
    /// How many times as probable as a name that goes on another one must be, where nothing parts the two.
    private static let anew: Float = 4

    /// Names whose sort is in doubt are persons from this share of the other sort's probability on, and what other sorts have
    /// counts for a person by half: to mask a town costs less than to miss a name.
    private static let personShare: Float = 0.5
    private static let otherShare: Float = 0.5

    init(tokens: UnsafeBufferPointer<Token>, bytes: UnsafeBufferPointer<UInt8>, language: UInt8) {
        self.tokens = tokens
        self.bytes = bytes
        hasCapitals = tokens.contains { $0.shape == TagShape.capital || $0.shape == TagShape.capitals }
        bounds = NameBounds(tokens: tokens, bytes: bytes, mayBeFrench: language == TextLanguage.french || language == 0)
    }

    /// - Parameter probabilities: of the labels, by token of the segment.
    mutating func add(_ segment: Range<Int>, _ probabilities: UnsafeBufferPointer<LabelScores>) {
        var index = segment.lowerBound
        // The token after the last sure one.
        var free = index
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
                guard next.type == type, next.isSure == first.isSure, next.probability >= Self.least else { break }
                if type == .person {
                    guard !bounds.isBroken(before: end, goesOn: 1 / next.beginning) else { break }
                    guard !next.begins || next.beginning < Self.anew && bounds.isClose(before: end) else { break }
                } else if next.begins {
                    break
                }
                least = min(least, next.probability)
                end += 1
            }
            if type == .person {
                end = bounds.end(from: end, before: segment.upperBound)
                let named = bounds.withoutTitles(index..<end)
                index = named > index ? named : bounds.start(from: index, after: free)
                if first.isSure, named <= index {
                    index = bounds.startInCapitals(from: index, after: max(free, segment.lowerBound)) { token in
                        probabilities[token - segment.lowerBound][0] < 0.95
                    }
                }
            }
            append(index..<end, type, least)
            if first.isSure { free = end }
            index = end
        }
    }

    private struct Best {
        let type: TagType?
        let begins: Bool
        /// How many times as probable as going on.
        let beginning: Float
        let probability: Float
        let isSure: Bool
    }

    private func best(_ row: LabelScores) -> Best {
        if row[0] > 1 - Self.least {
            return Best(type: nil, begins: false, beginning: 0, probability: 0, isSure: false)
        }
        var type = TagType.person
        var most: Float = -1
        for candidate in TagType.allCases {
            let probability = row[TagLabel.begin(candidate).lane] + row[TagLabel.inside(candidate).lane]
            if probability > most { (type, most) = (candidate, probability) }
        }
        let person = row[TagLabel.begin(.person).lane] + row[TagLabel.inside(.person).lane]
        if isOtherName(type), person >= most * Self.personShare { (type, most) = (.person, person) }
        if type == .person { most += (1 - row[0] - person) * Self.otherShare }
        let beginning = row[TagLabel.begin(type).lane] / max(row[TagLabel.inside(type).lane], .leastNormalMagnitude)
        return Best(
            type: type, begins: beginning > 1, beginning: beginning, probability: most, isSure: most >= Self.sure)
    }

    private func isOtherName(_ type: TagType) -> Bool {
        type == .location || type == .organization || type == .miscellaneous
    }

    private mutating func append(_ indices: Range<Int>, _ type: TagType, _ probability: Float) {
        var start = Int(tokens[indices.lowerBound].start)
        let last = tokens[indices.upperBound - 1]
        var end = Int(last.end)
        // A handle or a hash tag is one with its sign.
        if start > 0, bytes[start - 1] == 0x40 || bytes[start - 1] == 0x23 { start -= 1 }
        // "J." and "Jr." keep their dot.
        if end < bytes.count, bytes[end] == 0x2E, type != .date, keepsDot(last) { end += 1 }
        // What was doubtful is part of it now.
        while let last = spans.last, last.range.upperBound > start { spans.removeLast() }
        spans.append(
            Tagger.Span(range: start..<end, type: type, form: form(of: indices), probability: probability))
    }

    private func form(of indices: Range<Int>) -> CalibrationCurve.Form {
        if hasCapitals, tokens[indices].allSatisfy({ $0.shape <= TagShape.shortSmall }) { return .small }
        return indices.count == 1 ? .single : .several
    }

    private func keepsDot(_ token: Token) -> Bool {
        token.shape == TagShape.initial || Self.abbreviations.contains(token.word)
    }

    private static let abbreviations: Set<UInt32> = Set(
        (["jr", "sr", "inc", "corp", "co", "ltd", "bros", "mfg", "llc", "cia", "ltda", "spa", "srl", "dept"]
            as [StaticString])
            .map { UInt32(truncatingIfNeeded: WordHash($0).value >> 16) })
}
