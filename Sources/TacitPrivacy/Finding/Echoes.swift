import TacitCore

/// Finds values again that were found once: a value recognised by its context ("customer number 4711") stands
/// elsewhere without it, and "Anna Weber" goes on as "Anna".
///
/// Values are keyed by their first word, so that a text costs one look-up a word. Linear in the text for bounded buckets.
struct Echoes {
    struct Value {
        let bytes: [UInt8]
        let kind: EntityKind
        let subtype: String?
        let score: Float
        /// Offset of the first word in the value.
        let wordOffset: Int
    }

    static let maximumBucket = 64
    static let minimumLength = 3
    static let score: Float = 0.75

    private var byFirstWord: [[UInt8]: [Value]] = [:]
    private var known: Set<[UInt8]> = []
    /// Which sorts of words are first words: most words of a text are passed over with one look-up.
    private var sorts = [Bool](repeating: false, count: 1 << 10)

    var isEmpty: Bool { byFirstWord.isEmpty }

    /// A value that was found. Short ones, and too many of one first word, are not followed.
    mutating func add(_ bytes: [UInt8], kind: EntityKind, subtype: String?, score: Float) {
        guard bytes.count >= Self.minimumLength else { return }
        insert(bytes, kind: kind, subtype: subtype, score: score, limit: Self.maximumBucket)
    }

    /// A value that the caller named: followed whatever its length and number.
    mutating func add(named bytes: [UInt8]) {
        insert(bytes, kind: .value, subtype: nil, score: 1, limit: .max)
    }

    private mutating func insert(_ bytes: [UInt8], kind: EntityKind, subtype: String?, score: Float, limit: Int) {
        guard let start = bytes.firstIndex(where: \.isWord) else { return }
        let end = bytes[start...].firstIndex { !$0.isWord } ?? bytes.count
        let word = Array(bytes[start..<end])
        guard byFirstWord[word, default: []].count < limit, known.insert(bytes).inserted else { return }
        sorts[Self.sort(start..<end, in: bytes)] = true
        byFirstWord[word, default: []].append(
            Value(bytes: bytes, kind: kind, subtype: subtype, score: score, wordOffset: start))
    }

    func find(in text: [UInt8], into findings: inout [Finding]) {
        guard !isEmpty else { return }
        var position = 0
        while position < text.count {
            guard text[position].isWord else {
                position += 1
                continue
            }
            var end = position + 1
            while end < text.count, text[end].isWord { end += 1 }
            guard sorts[Self.sort(position..<end, in: text)] else {
                position = end
                continue
            }
            for value in byFirstWord[Array(text[position..<end])] ?? [] {
                let start = position - value.wordOffset
                guard start >= 0, stands(value.bytes, at: start, in: text) else { continue }
                findings.append(
                    Finding(
                        range: start..<start + value.bytes.count, kind: value.kind, subtype: value.subtype,
                        score: value.score, recognizer: "echo"))
            }
            position = end
        }
    }

    /// A number below 1024, by the first two bytes of a word and its length.
    @inline(__always)
    private static func sort(_ word: Range<Int>, in bytes: [UInt8]) -> Int {
        let first = Int(bytes[word.lowerBound])
        let second = word.count > 1 ? Int(bytes[word.lowerBound + 1]) : 0
        return (first &* 37 ^ second &* 11 ^ word.count &* 5) & 0x3FF
    }

    private func stands(_ value: [UInt8], at start: Int, in text: [UInt8]) -> Bool {
        let end = start + value.count
        guard end <= text.count, text[start..<end].elementsEqual(value) else { return false }
        if start > 0, text[start - 1].isWord, value[0].isWord { return false }
        if end < text.count, text[end].isWord, value[value.count - 1].isWord { return false }
        return true
    }
}
