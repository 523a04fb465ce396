/// What the words around a number say about it: topics of a `PhraseTable`.
struct IDContext: Equatable {
    /// Topics named right before the number, with nothing between but punctuation and words such as "number" and "is".
    var direct = Topics()
    /// Topics named within reach, or in the label.
    var near = Topics()

    /// Bytes looked at before and after a number.
    static let reachBefore = 64
    static let reachAfter = 32

    init() {}

    /// What stands before a number that starts at an offset.
    ///
    /// Takes time bounded by the reach.
    init(before start: Int, in text: ScanText, phrases: PhraseTable) {
        var offset = max(0, start - Self.reachBefore)
        while let (end, topics) = Self.phrase(in: offset..<start, of: text, phrases) {
            near.formUnion(topics)
            if Self.isGap(end..<start, in: text.bytes) { direct.formUnion(topics) }
            offset = end
        }
    }

    /// Adds what stands behind a number, and the label.
    mutating func add(after range: Range<Int>, in text: ScanText, phrases: PhraseTable, labelTopics: Topics) {
        var offset = range.upperBound
        let limit = min(text.count, range.upperBound + Self.reachAfter)
        while let (end, topics) = Self.phrase(in: offset..<limit, of: text, phrases) {
            near.formUnion(topics)
            offset = end
        }
        add(labelTopics, for: range, in: text)
    }

    /// Adds the label, which stands right before a number that is the whole text.
    mutating func add(_ labelTopics: Topics, for range: Range<Int>, in text: ScanText) {
        guard !labelTopics.isEmpty else { return }
        near.formUnion(labelTopics)
        if Self.isWhole(range, in: text.bytes) { direct.formUnion(labelTopics) }
    }

    /// Whether the letters before an offset may end a phrase, or a word that may stand between a phrase and a number.
    @inline(__always)
    static func mayName(before start: Int, in text: ScanText, phrases: PhraseTable) -> Bool {
        phrases.mayEnd(before: start, within: 41, or: fillers, in: text)
    }

    /// All topics that a label names: `ssn`, `customer_id`, `taxid`.
    static func topics(inLabel label: String?, phrases: PhraseTable) -> Topics {
        guard let label else { return Topics() }
        let bytes = Array(label.utf8.prefix(96))
        var topics = Topics()
        for offset in bytes.indices {
            guard phrases.mayBegin(at: offset, in: bytes), PhraseTable.wordStarts(at: offset, in: bytes),
                let (_, named) = phrases.longest(at: offset, limit: bytes.count, in: bytes)
            else { continue }
            topics.formUnion(named)
        }
        return topics
    }

    /// The first phrase in a range.
    static func phrase(
        in range: Range<Int>, of text: ScanText, _ phrases: PhraseTable
    ) -> (end: Int, topics: Topics)? {
        guard range.lowerBound < range.upperBound else { return nil }
        let (bytes, marks) = (text.bytes, text.marks)
        var found: (end: Int, topics: Topics)?
        _ = marks.first(in: range) { block in
            marks.bits(.alphanumeric, block) & (marks.bits(.opening, block) | marks.bits(.capital, block))
                | marks.bits(.beyondASCII, block)
        } where: { offset in
            guard phrases.mayBegin(at: offset, in: bytes), PhraseTable.wordStarts(at: offset, in: bytes) else {
                return false
            }
            found = phrases.longest(at: offset, limit: range.upperBound, in: bytes)
            return found != nil
        }
        return found
    }

    /// Whether a range holds only punctuation and filler words, and no more than one line break.
    ///
    /// Behind the words may also stand whose the number is, with a colon or a verb behind: "DNI de Ana: ".
    static func isGap(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard range.count <= 40 else { return false }
        var offset = range.lowerBound
        var lines = 0
        var (names, isOwner, isLinked) = (0, false, true)
        while offset < range.upperBound {
            let byte = bytes[offset]
            if byte.isAlphanumeric || (byte >= 0x80 && FoldedLetters.at(offset, in: bytes).letter != 0) {
                if let (end, kind) = fillers.match(at: offset, limit: range.upperBound, in: bytes) {
                    // "ssn of": the words before are long enough to mean what they say.
                    if kind & owner != 0, bytes[..<range.lowerBound].suffix(3).allSatisfy(\.isASCIILetter) {
                        isOwner = true
                    }
                    if kind & verb != 0 { isLinked = true }
                    offset = end
                    continue
                }
                guard isOwner, names < 2, !byte.isDigit else { return false }
                names += 1
                isLinked = false
                while offset < range.upperBound, bytes[offset].isASCIILetter || bytes[offset] >= 0x80 { offset += 1 }
                continue
            }
            if byte == UInt8(ascii: ":") { isLinked = true }
            if byte == 0x0A { lines += 1 }
            // A full stop and a semicolon part sentences; "No." and "Nr." are fillers, their stop counts as theirs.
            if byte == 0x3B || byte == 0x3F || byte == 0x21 || lines > 1 { return false }
            offset += 1
        }
        return isLinked
    }

    private static let owner: UInt64 = 2
    private static let verb: UInt64 = 4

    /// Whether nothing but punctuation surrounds the range.
    private static func isWhole(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard range.lowerBound <= 8, bytes.count - range.upperBound <= 8 else { return false }
        return !bytes[..<range.lowerBound].contains { $0.isAlphanumeric }
            && !bytes[range.upperBound...].contains { $0.isAlphanumeric }
    }

    private static let fillers = PhraseTable(
        [
            "number", "numbers", "no", "n", "nr", "nº", "num", "nummer", "numero", "numer", "numeri", "id", "code",
            "kod",
            "codigo", "codice", "is", "was", "are", "the", "a", "ist", "lautet", "war", "es", "est", "e", "of", "de",
            "del", "du", "della",
            "la", "le", "el", "il", "o", "card", "reads", "as", "follows", "folgende", "value", "valor", "field",
            "jest", "to", "van", "het", "mit", "der", "die", "das", "com", "con", "your", "my", "holder", "digits",
            "nhc", "ends", "now", "should", "be", "does", "und", "and", "equals", "bearing", "reading",
        ].map { (phrase: $0, value: fillerKind($0)) })

    private static func fillerKind(_ word: String) -> UInt64 {
        if ["of", "de", "del", "du", "della", "van"].contains(word) { return 1 | owner }
        return ["is", "was", "es", "est", "e", "ist", "jest", "lautet", "reads"].contains(word) ? 1 | verb : 1
    }
}
