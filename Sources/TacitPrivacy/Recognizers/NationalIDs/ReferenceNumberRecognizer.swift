import TacitCore

/// Customer, patient, member, policy, passport and like numbers: whatever holds a digit right after the words that name
/// it ("Kundennummer: 48-2213", `"customer_id"`).
///
/// The words are data, in `ReferenceNumberTopics.swift`.
public struct ReferenceNumberRecognizer: Recognizer {
    public let name = "reference-number"
    public var needs: ByteTraits { .digit }

    static let topics = ReferenceNumberTopic.all
    static let phrases = PhraseTable(
        ReferenceNumberTopic.all.enumerated().flatMap { index, topic in
            topic.phrases.map { (phrase: $0, topics: Topics(index)) }
        })

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let labelTopics = IDContext.topics(inLabel: text.label, phrases: Self.phrases)
        var last: Finding?
        var offset = 0
        while let word = NumberWords.next(from: offset, in: text) {
            offset = word.end
            var start = word.start
            if let prefix = word.prefix, Self.belongs(prefix, to: word, in: text) { start = prefix }
            guard
                let found = hyphenated(word, in: text, labelTopics: labelTopics, last: last)
                    ?? found(at: start, in: text, labelTopics: labelTopics, last: last)
                    ?? joined(before: start, in: text)
                    .flatMap({ self.found(at: $0, in: text, labelTopics: labelTopics, last: last) })
            else { continue }
            findings.append(found)
            last = found
            offset = max(offset, found.range.upperBound)
        }
    }

    /// "Patient no. MRN-48213": capitals with a hyphen behind belong to the number also where they are words for one.
    private func hyphenated(
        _ word: NumberWords.Word, in text: ScanText, labelTopics: Topics, last: Finding?
    ) -> Finding? {
        guard let prefix = word.prefix, text.byte(word.start - 1) == UInt8(ascii: "-"),
            text.bytes[prefix..<(word.start - 1)].allSatisfy(\.isUpper)
        else { return nil }
        return found(at: prefix, in: text, labelTopics: labelTopics, last: last)
    }

    /// The number that starts at an offset, if it is named there.
    private func found(at start: Int, in text: ScanText, labelTopics: Topics, last: Finding?) -> Finding? {
        let isNamed = ReferenceGap.mayName(before: start, in: text, phrases: Self.phrases)
        // Right behind another number it may be the second of two.
        let last = last.flatMap { 4...32 ~= start - $0.range.upperBound ? $0 : nil }
        guard isNamed || last != nil || !labelTopics.isEmpty, let value = ReferenceNumber(at: start, in: text) else {
            return nil
        }
        if !labelTopics.isEmpty {
            var context = IDContext()
            context.add(labelTopics, for: value.range, in: text)
            if let finding = finding(value, context.direct, .naming, in: text) { return finding }
        }
        guard isNamed else { return last.flatMap { second(value, after: $0, in: text) } }
        var best = (topics: Topics(), gap: ReferenceGap.other)
        var offset = max(0, start - IDContext.reachBefore)
        while let (end, topics) = IDContext.phrase(in: offset..<start, of: text, Self.phrases) {
            let gap = Self.gap(end..<start, of: topics, in: text)
            // Of two that name it the nearer one, unless only the farther one does so without other words.
            if gap != .other, gap >= best.gap {
                if gap == best.gap, gap != .answer { best.topics.formUnion(topics) } else { best.topics = topics }
                best.gap = gap
            }
            offset = end
        }
        if let found = finding(value, best.topics, best.gap, in: text) { return found }
        return last.flatMap { second(value, after: $0, in: text) }
    }

    /// A number as a finding, if what its words ask for holds.
    private func finding(
        _ value: ReferenceNumber, _ topics: Topics, _ gap: ReferenceGap, in text: ScanText
    ) -> Finding? {
        guard gap != .other, let first = topics.first else { return nil }
        let topic = Self.topics[first]
        var score = topic.score
        let isBare = topic.care != .named && topic.care != .nobodys
        if isBare || gap == .answer {
            guard value.digits >= 4, value.count >= topic.minimum + (isBare ? 0 : 2),
                !ReferenceDoubt.isOther(value.range, in: text),
                !isBare || !ReferenceDoubt.isRound(text.bytes[value.range])
            else { return nil }
            score = 0.6
        }
        guard value.count >= topic.minimum,
            topic.care != .nobodys || !ReferenceDoubt.isSlogan(text.bytes[value.range])
        else { return nil }
        return Finding(
            range: value.range, kind: .id, subtype: topic.subtype, score: score, recognizer: name)
    }

    /// The gap behind words, as far as they allow it.
    private static func gap(_ range: Range<Int>, of topics: Topics, in text: ScanText) -> ReferenceGap {
        let gap = ReferenceGap(range, in: text.bytes)
        let care = topics.first.map { Self.topics[$0].care } ?? .named
        switch care {
        case .named, .nobodys: return gap
        case .bare: return gap == .naming ? gap : .other
        case .behindSign: return gap == .naming && isSign(text.byte(range.lowerBound)) ? gap : .other
        case .prose: return gap == .naming && !text.bytes[range].contains(where: setsValue) ? gap : .other
        case .slashed:
            let isSlashed = text.bytes[..<range.lowerBound].suffix(4).contains(UInt8(ascii: "/"))
            return gap == .naming && isSlashed ? gap : .other
        }
    }

    /// What stands between a name and its value in code, and doesn't in prose and in forms.
    private static func setsValue(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "("),
            UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "<"),
            UInt8(ascii: ">"), UInt8(ascii: ","), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "|"):
            return true
        default: return false
        }
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") || byte == 0x09 || byte == UInt8(ascii: "\"")
    }

    /// The second of two numbers: "policies 48213-7 for the car and 99120-4 for the house".
    private func second(_ value: ReferenceNumber, after last: Finding, in text: ScanText) -> Finding? {
        let between = last.range.upperBound..<value.range.lowerBound
        guard value.digits >= 5, value.count >= 7,
            Self.conjunctions.contains(where: { word in
                text.bytes[between].suffix(word.count).elementsEqual(word) { $0.lowered == $1 }
            }), !text.bytes[between].contains(where: { $0.isDigit || $0 == UInt8(ascii: ";") }),
            !ReferenceDoubt.isOther(value.range, in: text)
        else { return nil }
        return Finding(range: value.range, kind: .id, subtype: last.subtype, score: 0.6, recognizer: name)
    }

    private static let conjunctions = [
        "and", "und", "et", "et la", "et le", "y", "y la", "y el", "e", "e la", "e il", "e a", "en", "i", "oraz", "och",
        "og", "ja",
    ].map { Array(" \($0) ".utf8) }

    /// Start of the words that are joined to a number by `-` and `_`, at most 24 bytes before it.
    ///
    /// "cus-88120", "cus_88120": what is joined before belongs to the number, unless it is what names it; so do
    /// capitals with slashes, "KN/BNG/0012345".
    private func joined(before start: Int, in text: ScanText) -> Int? {
        var first = start
        while first > 1, start - first <= 24 {
            let byte = text.bytes[first - 1]
            let isInner = text.bytes[first - 2].isAlphanumeric
            guard
                byte.isAlphanumeric
                    || ((byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")) && isInner)
                    || (byte == UInt8(ascii: "/") && isInner && !text.bytes[first - 2].isLower)
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
        // "A/C 8820 4471": the letter ends the words.
        if letters.count == 1, text.byte(prefix - 1) == UInt8(ascii: "/") { return false }
        return text.byte(end) == UInt8(ascii: "-") || !IDContext.isGap(prefix..<end, in: text.bytes)
    }
}
