/// What the words around a number say about it: bit sets over the topics of a `PhraseTable`.
struct IDContext: Equatable {
    /// Topics named right before the number, with nothing between but punctuation and words such as "number" and "is".
    var direct: UInt64 = 0
    /// Topics named within reach, or in the label.
    var near: UInt64 = 0

    /// Bytes looked at before and after a number.
    static let reachBefore = 64
    static let reachAfter = 32

    /// The context of the number in `range`.
    ///
    /// Takes time bounded by the reach.
    init(of range: Range<Int>, in text: ScanText, phrases: PhraseTable, labelTopics: UInt64) {
        let bytes = text.bytes
        var offset = max(0, range.lowerBound - Self.reachBefore)
        while offset < range.lowerBound {
            if let (end, value) = Self.phrase(at: offset, limit: range.lowerBound, in: bytes, phrases) {
                near |= value
                if Self.isGap(end..<range.lowerBound, in: bytes) { direct |= value }
                offset = end
            } else {
                offset += 1
            }
        }
        offset = range.upperBound
        let limit = min(bytes.count, range.upperBound + Self.reachAfter)
        while offset < limit {
            if let (end, value) = Self.phrase(at: offset, limit: limit, in: bytes, phrases) {
                near |= value
                offset = end
            } else {
                offset += 1
            }
        }
        near |= labelTopics
        if labelTopics != 0, Self.isWhole(range, in: bytes) { direct |= labelTopics }
    }

    /// All topics that a label names: `ssn`, `customer_id`, `taxid`.
    static func topics(inLabel label: String?, phrases: PhraseTable) -> UInt64 {
        guard let label else { return 0 }
        let bytes = Array(label.utf8.prefix(96))
        var topics: UInt64 = 0
        for offset in bytes.indices {
            if let (_, value) = phrase(at: offset, limit: bytes.count, in: bytes, phrases) { topics |= value }
        }
        return topics
    }

    private static func phrase(
        at offset: Int, limit: Int, in bytes: [UInt8], _ phrases: PhraseTable
    ) -> (end: Int, value: UInt64)? {
        guard phrases.gate.allows(offset, in: bytes), PhraseTable.wordStarts(at: offset, in: bytes) else { return nil }
        return phrases.match(at: offset, limit: limit, in: bytes)
    }

    /// Whether a range holds only punctuation and filler words, and no more than one line break.
    static func isGap(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard range.count <= 40 else { return false }
        var offset = range.lowerBound
        var lines = 0
        while offset < range.upperBound {
            let byte = bytes[offset]
            if byte.isAlphanumeric || (byte >= 0x80 && FoldedLetters.at(offset, in: bytes).letter != 0) {
                guard let (end, _) = fillers.match(at: offset, limit: range.upperBound, in: bytes) else { return false }
                offset = end
                continue
            }
            if byte == 0x0A { lines += 1 }
            // A full stop and a semicolon part sentences; "No." and "Nr." are fillers, their stop counts as theirs.
            if byte == 0x3B || byte == 0x3F || byte == 0x21 || lines > 1 { return false }
            offset += 1
        }
        return true
    }

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
        ].map { (phrase: $0, value: 1) })
}
