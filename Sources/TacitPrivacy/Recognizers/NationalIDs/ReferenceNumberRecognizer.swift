import TacitCore

/// Customer, patient, member, policy, passport and like numbers: whatever holds a digit right after the words that name
/// it ("Kundennummer: 48-2213", `"customer_id"`).
///
/// The words are data, in `ReferenceNumberTopics.swift`.
public struct ReferenceNumberRecognizer: Recognizer {
    public let name = "reference-number"
    public var needs: ByteTraits { .digit }

    private static let topics = ReferenceNumberTopic.all
    private static let phrases = PhraseTable(
        ReferenceNumberTopic.all.enumerated().flatMap { index, topic in
            topic.phrases.map { (phrase: $0, topics: Topics(index)) }
        })

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let labelTopics = IDContext.topics(inLabel: text.label, phrases: Self.phrases)
        var offset = 0
        while let word = NumberWords.next(from: offset, in: text) {
            offset = word.end
            var start = word.start
            if let prefix = word.prefix, Self.belongs(prefix, to: word, in: text) { start = prefix }
            guard
                let found = found(at: start, in: text, labelTopics: labelTopics)
                    ?? joined(before: start, in: text)
                    .flatMap({ self.found(at: $0, in: text, labelTopics: labelTopics) })
            else { continue }
            findings.append(found)
            offset = max(offset, found.range.upperBound)
        }
    }

    /// The number that starts at an offset, if it is named there.
    private func found(at start: Int, in text: ScanText, labelTopics: Topics) -> Finding? {
        guard !labelTopics.isEmpty || IDContext.mayName(before: start, in: text, phrases: Self.phrases),
            let value = ReferenceNumber(at: start, in: text)
        else { return nil }
        var context = IDContext(before: start, in: text, phrases: Self.phrases)
        context.add(labelTopics, for: value.range, in: text)
        guard let first = context.direct.first else { return nil }
        let topic = Self.topics[first]
        guard value.count >= topic.minimum else { return nil }
        return Finding(range: value.range, kind: .id, subtype: topic.subtype, score: 0.8, recognizer: name)
    }

    /// Start of the words that are joined to a number by `-` and `_`, at most 24 bytes before it.
    ///
    /// "cus-88120", "cus_88120": what is joined before belongs to the number, unless it is what names it.
    private func joined(before start: Int, in text: ScanText) -> Int? {
        var first = start
        while first > 1, start - first <= 24 {
            let byte = text.bytes[first - 1]
            guard
                byte.isAlphanumeric
                    || ((byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_"))
                        && text.bytes[first - 2].isAlphanumeric)
            else { break }
            first -= 1
        }
        return first < start && start - first <= 24 && Borders.before(first, in: text.bytes) ? first : nil
    }

    /// Whether letters before the digits are part of the number ("AB 123456"): up to four capitals that are no word of
    /// the context.
    private static func belongs(_ prefix: Int, to word: NumberWords.Word, in text: ScanText) -> Bool {
        let letters = text.bytes[prefix..<word.start].prefix { $0.isUpper }
        let end = letters.endIndex
        guard 1...4 ~= letters.count, !text.byte(end).isLower, text.byte(end) != UInt8(ascii: "."),
            text.byte(word.start).isDigit
        else { return false }
        guard phrases.match(at: prefix, limit: end, in: text.bytes) == nil else { return false }
        return text.byte(end) == UInt8(ascii: "-") || !IDContext.isGap(prefix..<end, in: text.bytes)
    }
}
