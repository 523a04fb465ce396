/// What stands between the words that name a reference number and the number.
enum ReferenceGap: Int, Comparable {
    /// Something else.
    case other
    /// Other words, at most one end of a sentence, then a word such as "says": "Your member number? [Caller:] Yes, it's".
    case answer
    /// Words that may stand between: "of the card ending in".
    case words
    /// Nothing but punctuation and words such as "number" and "is".
    case naming

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// Longest in bytes.
    private static let maximum = 48

    /// Takes time bounded by the longest gap.
    init(_ range: Range<Int>, in bytes: [UInt8]) {
        guard range.count <= Self.maximum else {
            self = .other
            return
        }
        var offset = Self.year(at: range.lowerBound, in: bytes)
        var gap = ReferenceGap.naming
        var (sentences, inEnd, lines) = (0, false, 0)
        var isLinked = true
        while offset < range.upperBound {
            let byte = bytes[offset]
            if byte.isDigit || byte == UInt8(ascii: "$") {
                self = .other
                return
            }
            if byte.isASCIILetter || (byte >= 0x80 && FoldedLetters.at(offset, in: bytes).letter != 0) {
                inEnd = false
                if let (end, value) = Self.fillers.match(at: offset, limit: range.upperBound, in: bytes) {
                    if value == Self.word { gap = min(gap, .words) }
                    isLinked = true
                    offset = end
                } else {
                    gap = .answer
                    isLinked = false
                    offset = Self.wordEnd(from: offset, to: range.upperBound, in: bytes)
                }
                continue
            }
            if Self.isCurrency(at: offset, in: bytes) {
                self = .other
                return
            }
            if byte == 0x0A { lines += 1 }
            let isEllipsis = byte == 0x2E && offset + 1 < bytes.count && bytes[offset + 1] == 0x2E
            if isEllipsis {
                while offset < range.upperBound, bytes[offset] == 0x2E { offset += 1 }
                continue
            }
            if byte == 0x3B || byte == 0x3F || byte == 0x21 || lines > 1 || byte == 0x2E && gap == .answer {
                if !inEnd { sentences += 1 }
                inEnd = true
                gap = .answer
            }
            offset += 1
        }
        self = sentences > 1 || !isLinked ? .other : gap
    }

    /// Whether the letters before an offset may end a phrase, or a word that may stand right before a number.
    @inline(__always)
    static func mayName(before start: Int, in text: ScanText, phrases: PhraseTable) -> Bool {
        phrases.mayEnd(before: start, within: maximum, or: fillers, in: text)
    }

    /// Behind a year that stands right behind the words: "customer since 2009 (no. 48213)".
    private static func year(at start: Int, in bytes: [UInt8]) -> Int {
        guard start + 5 < bytes.count, bytes[start] == 0x20, bytes[start + 1] == 0x31 || bytes[start + 1] == 0x32,
            bytes[(start + 2)...(start + 4)].allSatisfy(\.isDigit), bytes[start + 5] == 0x20 || bytes[start + 5] == 0x2C
        else { return start }
        return start + 5
    }

    private static func wordEnd(from start: Int, to limit: Int, in bytes: [UInt8]) -> Int {
        var offset = start
        while offset < limit, bytes[offset].isASCIILetter || bytes[offset] >= 0x80 { offset += 1 }
        return offset
    }

    /// Pound, yen and euro.
    private static func isCurrency(at offset: Int, in bytes: [UInt8]) -> Bool {
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        return bytes[offset] == 0xC2 && (next == 0xA3 || next == 0xA5)
            || bytes[offset] == 0xE2 && next == 0x82
    }

    private static let link: UInt64 = 1
    private static let word: UInt64 = 2

    private static let fillers = PhraseTable(
        [
            "number", "numbers", "no", "n", "nr", "nro", "num", "nummer", "nummeret", "numero", "numer", "numeri", "id",
            "is", "was", "are", "ist", "lautet", "war", "es", "est", "e", "jest", "er", "ar", "on", "its", "it's",
            "that's", "c'est", "c'est le", "es el", "e il", "dat is", "ware", "ware die", "das ware", "brzmi", "lyder",
            "steht", "staat", "star", "pone", "lukee", "dice", "says", "reads", "c'e scritto", "printed on it",
            "with you", "with you guys", "bei ihnen", "bei euch", "bei dir", "con ustedes", "con voi", "con vosotros",
            "da voi",
            "chez vous", "bij jullie", "bij u", "convosco", "u was", "u panstwa", "hos er", "hos jer", "hos dere",
            "hos dig", "teilla", "please", "bitte", "yes", "la", "le", "el", "il", "o", "e o", "esta", "roku", "ja",
            "oui", "si", "sim", "tak", "min", "mitt",
        ].map { (phrase: $0, value: link) }
            + [
                "code", "kod", "codigo", "codice", "the", "a", "of", "de", "del", "du", "della", "card", "as",
                "follows", "folgende", "value", "valor", "field", "to", "van", "het", "mit",
                "der", "die", "das", "com", "con", "your", "my", "holder", "digits", "nhc", "ends", "now", "should",
                "be", "does", "und", "and", "equals", "bearing", "reading", "ja se on", "dat", "karte", "carte",
                "kortet", "kaart", "carnet", "tessera", "marque", "indique", "i think", "i believe", "glaub ich",
                "je crois",
                "creo", "credo", "under", "unter", "sous",
            ].map { (phrase: $0, value: word) })
}
