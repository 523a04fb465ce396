/// Words between a word such as "password" and its value, and between a value and such a word behind it.
enum CredentialLinks {
    /// Behind the verb that starts at an offset, with the small words round it: "is still", "ist glaub ich noch".
    ///
    /// `nil` if there is no verb, or no blank or sign behind it. At most six words.
    static func end(at start: Int, in bytes: [UInt8], needsVerb: Bool = true) -> Int? {
        var offset = start
        var end: Int?
        var isVerb = !needsVerb
        for _ in 0..<6 {
            guard let (wordEnd, value) = words.match(at: offset, limit: min(bytes.count, offset + 24), in: bytes),
                wordEnd < bytes.count, bytes[wordEnd] <= 0x20 || ends.contains(bytes[wordEnd])
            else { break }
            if value == verb { isVerb = true }
            if isVerb { end = wordEnd }
            offset = wordEnd
            // "It's: X" and "Yes, it's X".
            guard bytes[offset] == 0x20 || bytes[offset] == UInt8(ascii: ",") else { break }
            while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == UInt8(ascii: ",") { offset += 1 }
        }
        return end
    }

    /// Whether a verb starts at an offset.
    static func isVerb(at offset: Int, in bytes: [UInt8]) -> Bool {
        words.match(at: offset, limit: min(bytes.count, offset + 24), in: bytes)?.value == verb
    }

    /// The value before a phrase that starts at an offset: "X is my password".
    ///
    /// Looks back at most 24 bytes for the link and 64 for the value.
    static func value(before phrase: Int, in bytes: [UInt8]) -> Range<Int>? {
        guard phrase >= 8, bytes[phrase - 1] == 0x20 else { return nil }
        var offset = phrase - 2
        let floor = max(1, phrase - 24)
        var found: Int?
        while offset >= floor {
            if bytes[offset - 1] == 0x20, before.match(at: offset, limit: phrase, in: bytes)?.end == phrase - 1 {
                found = offset
            }
            offset -= 1
        }
        guard let found else { return nil }
        let end = found - 1
        var start = end
        while start > 0, end - start <= 64, bytes[start - 1] > 0x20 { start -= 1 }
        guard end - start <= 64 else { return nil }
        var last = end
        while last > start, bytes[last - 1] == UInt8(ascii: ",") { last -= 1 }
        return start < last ? start..<last : nil
    }

    private static let ends = ASCIISet(":=,")
    private static let verb: UInt64 = 1
    private static let other: UInt64 = 2

    private static let words = PhraseTable(
        [
            "is", "was", "are", "ist", "lautet", "war", "es", "est", "e", "era", "to", "auf", "will be", "reads",
            "jest", "on", "has been set to", "is set to", "should be", "remains", "says", "to be", "it's", "that's",
            "ware", "heisst", "steht", "c'est", "reste", "etait", "sigue siendo", "pone", "dice", "luidt", "staat",
            "continua a ser", "brzmi", "ar", "er", "var", "lyder", "oli", "dat is", "tapait", "fue", "bylo",
        ].map { (phrase: $0, value: verb) }
            + [
                "now", "still", "just", "always", "currently", "i think", "yes", "jetzt", "noch", "immer noch",
                "glaub ich", "ja", "le", "la", "el", "il", "o", "toujours", "ainda", "ancora", "nog", "nog steeds",
                "nadal", "chyba", "fortfarande", "stadig", "vist", "nog fortfarande", "fortsatt", "vel", "viela",
                "varmaan", "siempre", "oui", "si", "sim", "tak", "min", "mitt", "mi", "da", "same", "the",
                "he used", "she used", "they used", "que usaba", "que", "che usava", "che", "usaba", "usava", "uzywal",
            ].map { (phrase: $0, value: other) })

    private static let before = PhraseTable(
        [
            "is", "is my", "is the", "is our", "that's my", "as", "as the", "as my", "ist", "ist mein", "ist das",
            "ist unser", "als", "als mein", "c'est mon", "est mon", "est le", "comme", "es mi", "es la", "como",
            "e la mia",
            "e la", "come", "is mijn", "is het", "to moje", "to", "jest moim", "ar mitt", "ar", "er min", "er mit",
            "er", "on mun", "on minun", "on", "e a minha", "e a",
        ].map { (phrase: $0, value: 1) })
}
