import TacitCore

/// Numbers as people say them, in transcripts of calls and in dictation: "oh seven nine double four, three one two",
/// "vier vier sieben eins null neun zwei", "zéro six, vingt-deux, quinze".
///
/// Six digits or more in four words or more, all of one language. Counting is none, and neither are amounts.
public struct SpokenNumberRecognizer: Recognizer, WordReader {
    public let name = "spoken-number"
    public let needs: ByteTraits = []

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let words = text.cutWords ?? Words(text.bytes)
        guard words.count >= Self.fewest else { return }
        let table = SpokenNumberWords.shared
        var done = 0
        var at = 0
        // Of two numbers side by side one has an even place.
        while at < words.count {
            defer { at += 2 }
            guard Self.value(at, words, table) != 0, Self.hasNeighbour(at, words, table) else { continue }
            var run = SpokenRun(around: at, from: done, in: words)
            while true {
                if let number = SpokenNumber(run), let context = SpokenContext(number, in: text, words) {
                    findings.append(
                        Finding(
                            range: number.range(in: words), kind: context.kind, subtype: context.subtype,
                            score: context.score, recognizer: name, evidence: context.evidence))
                }
                done = run.end
                // Another one may follow at once, in words of another language.
                guard done > at, let next = run.next(in: words) else { break }
                run = next
            }
            at = max(at, (done - 1) & ~1)
        }
    }

    /// Words of the shortest number.
    static let fewest = 4

    /// The groups of languages in which a word is a number, or 0.
    @inline(__always)
    private static func value(_ index: Int, _ words: Words, _ table: SpokenNumberWords) -> UInt8 {
        let word = words[index]
        guard word.shape.rawValue <= Words.Shape.capital.rawValue, word.end - word.start <= 28 else { return 0 }
        return table.numbers.value(word.hash)
    }

    private static func hasNeighbour(_ index: Int, _ words: Words, _ table: SpokenNumberWords) -> Bool {
        let groups = value(index, words, table)
        return groups & value(index + 1, words, table) != 0 || groups & value(index - 1, words, table) != 0
    }
}
