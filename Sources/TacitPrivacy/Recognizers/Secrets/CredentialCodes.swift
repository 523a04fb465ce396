/// Reads PINs, one-time codes and card codes behind the words that name them.
enum CredentialCodes {
    /// The code behind a word, with its score; `nil` if none follows.
    ///
    /// Time is bounded.
    static func value(
        after word: Range<Int>, gap: CredentialGap, topics: CredentialTopics, in bytes: [UInt8]
    ) -> (range: Range<Int>, score: Float)? {
        if gap.link == .question { return answer(from: gap.valueStart, topics: topics, in: bytes) }
        if topics.contains(.code) { return bareCode(after: word, gap: gap, in: bytes) }
        let isLinked = gap.link == .sign || gap.link == .verb
        guard let found = code(from: gap.valueStart, topics: topics, isPaired: true, in: bytes) else {
            return topics.contains(.oneTimeCode) ? spread(after: word.upperBound, in: bytes) : nil
        }
        if topics.contains(.cardCode) { return (found, 0.9) }
        if isLinked { return (found, 0.8) }
        // "PIN 2019 geändert": without a link a year is none.
        if topics.contains(.pin), isYear(found, in: bytes) { return nil }
        let isSure = word.count > 4 || bytes[word].allSatisfy { !$0.isLower }
        if isSure, found.count != 5 || bytes[found].allSatisfy(\.isDigit) { return (found, 0.8) }
        return endsClause(found.upperBound, in: bytes) ? (found, 0.6) : nil
    }

    /// "And the code that just came in? [Caller:] One moment… 482913."
    private static func answer(
        from start: Int, topics: CredentialTopics, in bytes: [UInt8]
    ) -> (range: Range<Int>, score: Float)? {
        guard let first = firstDigit(from: start, within: 48, in: bytes),
            let found = code(from: first, topics: topics, isPaired: true, in: bytes),
            endsSentence(found.upperBound, in: bytes) || endsClause(found.upperBound, in: bytes),
            !isYear(found, in: bytes)
        else { return nil }
        return (found, 0.6)
    }

    /// "the code that just came in: 482913", "le code 4821 ne marche pas".
    private static func bareCode(
        after word: Range<Int>, gap: CredentialGap, in bytes: [UInt8]
    ) -> (range: Range<Int>, score: Float)? {
        guard
            isDefinite(word, in: bytes) || gap.link == .verb && CredentialReader.startsLine(word.lowerBound, in: bytes)
        else { return nil }
        if let found = code(from: gap.valueStart, topics: .oneTimeCode, isPaired: gap.link != .none, in: bytes),
            !isYear(found, in: bytes), endsClause(found.upperBound, in: bytes)
        {
            return (found, 0.6)
        }
        return spread(after: word.upperBound, in: bytes)
    }

    /// The code behind a word with other words between: six digits, fewer if the words say that it came.
    private static func spread(after word: Int, in bytes: [UInt8]) -> (range: Range<Int>, score: Float)? {
        guard let first = firstDigit(from: word, within: 56, in: bytes),
            !mentions(others, word..<first, in: bytes),
            let found = code(from: first, topics: .oneTimeCode, isPaired: false, in: bytes),
            bytes[found].count(where: \.isDigit) == 6 || mentions(arrivals, word..<first, in: bytes),
            !isYear(found, in: bytes), endsClause(found.upperBound, in: bytes)
        else { return nil }
        return (found, 0.6)
    }

    /// Behind "got a text saying": six digits, in one piece or in two; fewer where the clause ends.
    static func texted(after word: Int, in bytes: [UInt8]) -> Range<Int>? {
        guard let first = firstDigit(from: word, within: 20, in: bytes),
            let found = code(from: first, topics: .oneTimeCode, isPaired: false, in: bytes),
            bytes[found].count(where: \.isDigit) == 6 || endsClause(found.upperBound, in: bytes),
            !isYear(found, in: bytes)
        else { return nil }
        return found
    }

    /// Where the first digit stands, or the `G-` before it, with at most one end of a sentence before.
    private static func firstDigit(from start: Int, within reach: Int, in bytes: [UInt8]) -> Int? {
        var offset = start
        let limit = min(bytes.count, start + reach)
        var sentences = 0
        while offset < limit, !bytes[offset].isDigit {
            if sentenceEnds.contains(bytes[offset]), offset + 1 < limit, bytes[offset + 1] != bytes[offset] {
                sentences += 1
            }
            offset += 1
        }
        guard offset < limit, sentences <= 1, Borders.before(offset, in: bytes) else { return nil }
        let isMarked = offset >= 2 && bytes[offset - 1] == 0x2D && bytes[offset - 2] == UInt8(ascii: "G")
        return isMarked ? offset - 2 : offset
    }

    /// Whether a word is definite ("the code", "koden"), so that it isn't the second half of "error code".
    private static func isDefinite(_ word: Range<Int>, in bytes: [UInt8]) -> Bool {
        if inherent.match(at: word.lowerBound, limit: word.upperBound, in: bytes)?.end == word.upperBound {
            return true
        }
        guard word.lowerBound > 1, bytes[word.lowerBound - 1] == 0x20 else { return false }
        var start = word.lowerBound - 1
        while start > 0, word.lowerBound - start < 8, bytes[start - 1] > 0x20 { start -= 1 }
        return determiners.match(at: start, limit: word.lowerBound, in: bytes)?.end == word.lowerBound - 1
    }

    private static func mentions(_ words: PhraseTable, _ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        range.contains { offset in
            words.mayBegin(at: offset, in: bytes) && PhraseTable.wordStarts(at: offset, in: bytes)
                && words.match(at: offset, limit: range.upperBound, in: bytes) != nil
        }
    }

    /// A code of digits, perhaps in two groups (`123-456`, `123 456`, `12-34`) or with `G-` before it.
    private static func code(
        from start: Int, topics: CredentialTopics, isPaired: Bool, in bytes: [UInt8]
    ) -> Range<Int>? {
        var first = start
        if first + 2 < bytes.count, bytes[first] == UInt8(ascii: "G"), bytes[first + 1] == 0x2D { first += 2 }
        var end = first
        while end < bytes.count, bytes[end].isDigit, end - first <= 9 { end += 1 }
        var count = end - first
        if count == 3, topics.contains(.oneTimeCode), end + 3 < bytes.count, bytes[end] == 0x2D || bytes[end] == 0x20,
            bytes[(end + 1)...].prefix(3).allSatisfy(\.isDigit)
        {
            end += 4
            count = 6
        }
        if count == 2, isPaired, end + 2 < bytes.count, bytes[end] == 0x2D,
            bytes[(end + 1)...].prefix(2).allSatisfy(\.isDigit)
        {
            end += 3
            count = 4
        }
        let allowed = topics.contains(.cardCode) ? 3...4 : 4...8
        guard allowed.contains(count), Borders.after(end, in: bytes) else { return nil }
        // A decimal, a date, a time, a share.
        if end + 1 < bytes.count, joints.contains(bytes[end]), bytes[end + 1].isDigit { return nil }
        return end < bytes.count && bytes[end] == UInt8(ascii: "%") ? nil : start..<end
    }

    private static func isYear(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard range.count == 4, bytes[range].allSatisfy(\.isDigit) else { return false }
        return 1950...2049 ~= CheckDigits.number(Array(bytes[range]), 0..<4)
    }

    /// Whether a sentence, a line or the text ends at an offset.
    private static func endsSentence(_ offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset < bytes.count else { return true }
        if clauseEnds.contains(bytes[offset]) { return true }
        return bytes[offset] == 0x20 && offset + 1 < bytes.count && bytes[offset + 1].isUpper
    }

    /// Whether a clause ends at an offset, or a word follows that says how it went: "doesn't work", "geht nicht".
    static func endsClause(_ offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset < bytes.count else { return true }
        if clauseEnds.contains(bytes[offset]) { return true }
        guard bytes[offset] == 0x20 else { return false }
        return outcomes.match(at: offset + 1, limit: min(bytes.count, offset + 24), in: bytes) != nil
    }

    private static let clauseEnds = ASCIISet(".,;!?)\n\r\"")
    private static let sentenceEnds = ASCIISet(".;!?\n")
    private static let joints = ASCIISet(".,:-/")
    /// Words that need no article before them.
    private static let inherent = PhraseTable(["koden", "koodi", "kod z sms"].map { (phrase: $0, value: 1) })
    private static let determiners = PhraseTable(
        [
            "the", "this", "my", "your", "der", "dein", "ihr", "mein", "le", "ce", "mon", "votre", "el", "mi", "su",
            "tu", "il", "questo", "o", "meu", "seu", "de", "mijn", "deze", "moj", "ten", "den", "min",
        ].map { (phrase: $0, value: 1) })
    /// What makes of a code another one, behind it.
    private static let others = PhraseTable(
        [
            "postal", "postale", "fiscal", "fiscale", "erreur", "d'erreur", "errore", "di errore", "error", "pays",
            "produit", "article", "articolo", "producto", "produto", "promo", "barre", "barras", "source", "iban",
            "bic", "civil", "civile", "penal", "penale", "page", "line", "lines",
        ].map { (phrase: $0, value: 1) })
    /// What says that a code came just now.
    private static let arrivals = PhraseTable(
        [
            "came", "kom", "tuli", "arrived", "arrive", "d'arriver", "arrivato", "llego", "llegar", "llegado", "chegou",
            "przyszedl", "sms", "sms a", "sms en", "sms et", "text", "da", "binnen", "received", "recu", "recebi",
            "receber", "recibido", "ricevuto", "ontvangen", "erhalten", "bekommen",
        ].map { (phrase: $0, value: 1) })
    private static let outcomes = PhraseTable(
        [
            "geht", "funktioniert", "klappt", "stimmt", "ist falsch", "falsch", "works", "doesn't", "does not", "isn't",
            "is wrong", "wrong", "won't", "didn't", "marche", "ne marche", "ne fonctionne", "fonctionne", "no", "nn",
            "non", "nao", "nie", "werkt", "doet", "klopt", "toimi", "ei toimi", "ei", "virker", "funker", "funkar",
            "dziala", "same as", "as always", "as usual", "il solito", "el de siempre", "som vanlig", "wie immer",
            "come sempre", "como siempre", "como sempre", "comme toujours",
            "som altid", "som alltid", "som vanligt", "niin kuin aina", "jak zawsze", "zoals altijd", "zawsze",
        ].map { (phrase: $0, value: 1) })
}
