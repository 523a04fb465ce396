import TacitCore

/// API keys and tokens that are known by their first characters (`ghp_…`, `AKIA…`, `sk-ant-…`).
///
/// Prefixes are data, in `TokenShapes.swift`; a table over the first two characters sorts out nearly all words at once.
public struct APIKeyRecognizer: Recognizer {
    public let name = "api-key"
    public var needs: ByteTraits { [] }

    private static let shapes = TokenShape.all.sorted { $0.prefix.count > $1.prefix.count }
    /// The first two characters of each shape.
    private static let prefixes = shapes.map { ($0.prefix[0], $0.prefix[1]) }
    private static let beginnings: LetterPairs = {
        var beginnings = LetterPairs()
        for shape in shapes { beginnings.insert(shape.prefix[0], shape.prefix[1]) }
        return beginnings
    }()
    /// Fewest characters of a token with its prefix.
    private static let minimum = shapes.map { $0.prefix.count + $0.length.lowerBound }.min() ?? 0

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let bytes = text.bytes
        let marks = text.marks
        let minimum = Self.minimum
        let starts = { (block: Int) in
            let long = runs(of: minimum, marks.bits(.token, block), then: marks.bits(.token, block + 1))
            return long & marks.bits(.tokenStart, block)
        }
        let beginnings = Self.beginnings
        let isStart = { (offset: Int) in
            beginnings.allows(offset, in: bytes) && SecretBorders.before(offset, in: bytes)
        }
        var offset = 0
        while let start = marks.next(from: offset, in: starts, where: isStart) {
            offset = start
            var next = offset + 1
            guard let (shape, end) = Self.match(at: offset, in: bytes, next: &next) else {
                offset = next
                continue
            }
            findings.append(
                Finding(
                    range: offset..<end, kind: .secret, subtype: shape.subtype, score: shape.score, recognizer: name))
            if shape.subtype == "AWS_ACCESS_KEY", let secret = Self.awsSecret(after: end, in: bytes) {
                findings.append(
                    Finding(range: secret, kind: .secret, subtype: "AWS_SECRET_KEY", score: 0.9, recognizer: name))
                offset = secret.upperBound
            } else {
                offset = end
            }
        }
    }

    /// The shape that fits, and the token's end.
    ///
    /// `next` is moved behind characters that are too many for any token.
    private static func match(
        at start: Int, in bytes: [UInt8], next: inout Int
    ) -> (TokenShape, end: Int)? {
        let (first, second) = (bytes[start], bytes[start + 1])
        for index in prefixes.indices where prefixes[index].0 == first && prefixes[index].1 == second {
            let shape = shapes[index]
            let body = start + shape.prefix.count
            guard body + shape.length.lowerBound <= bytes.count, bytes[start..<body].elementsEqual(shape.prefix)
            else { continue }
            var end = body
            while end < bytes.count, end - body <= shape.length.upperBound, shape.alphabet.contains(bytes[end]) {
                end += 1
            }
            if end - body > shape.length.upperBound {
                next = max(next, end)
                continue
            }
            // Punctuation at the end of a sentence is no part of a token.
            while end > body, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D || bytes[end - 1] == 0x2F { end -= 1 }
            guard shape.length.contains(end - body), end == bytes.count || !bytes[end].isAlphanumeric else { continue }
            if shape.mustLookRandom, !KeyLikeness.looksRandom(bytes[body..<end]) { continue }
            if shape.subtype == "OPENAI_KEY", !bytes[body..<end].contains(where: \.isDigit),
                !KeyLikeness.isMixedLetters(bytes[body..<end])
            {
                continue
            }
            if shape.subtype == "AWS_ACCESS_KEY", bytes[body..<end].contains(where: \.isLower) { continue }
            return (shape, end)
        }
        return nil
    }

    /// The secret that people write with an access key: 40 characters of base64 within 96 bytes after it.
    private static func awsSecret(after start: Int, in bytes: [UInt8]) -> Range<Int>? {
        var offset = start
        let limit = min(bytes.count, start + 96)
        while offset < limit {
            let first = offset
            while offset < bytes.count, offset - first <= 41, TokenShape.Alphabet.base64.contains(bytes[offset]),
                bytes[offset] != 0x3D
            { offset += 1 }
            let run = bytes[first..<offset]
            if run.count == 40, run.contains(where: \.isDigit), run.contains(where: \.isLower),
                run.contains(where: \.isUpper)
            {
                return first..<offset
            }
            offset += 1
        }
        return nil
    }
}
