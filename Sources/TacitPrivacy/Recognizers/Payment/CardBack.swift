/// The code on the back of a card where the words behind the number speak of the back and not of a code: "… and on the
/// back it says 123".
enum CardBack {
    /// Three or four digits behind such words, which start at most 80 bytes behind the card number.
    static func code(after card: Int, in bytes: [UInt8]) -> Range<Int>? {
        let limit = min(bytes.count, card + 80)
        for offset in card..<limit where words.mayBegin(at: offset, in: bytes) {
            guard PhraseTable.wordStarts(at: offset, in: bytes),
                let (end, _) = words.match(at: offset, limit: min(bytes.count, limit + 24), in: bytes)
            else { continue }
            return digits(after: end, in: bytes)
        }
        return nil
    }

    /// The first digits within 24 bytes.
    private static func digits(after words: Int, in bytes: [UInt8]) -> Range<Int>? {
        let limit = min(bytes.count, words + 24)
        guard let start = (words..<limit).first(where: { bytes[$0].isDigit }), Borders.before(start, in: bytes) else {
            return nil
        }
        let count = bytes[start...].prefix(5).prefix { $0.isDigit }.count
        let end = start + count
        guard 3...4 ~= count, Borders.after(end, in: bytes) else { return nil }
        let isInner = end + 1 < bytes.count && joints.contains(bytes[end]) && bytes[end + 1].isDigit
        return isInner ? nil : start..<end
    }

    private static let joints = ASCIISet(".,:-/")
    private static let words = PhraseTable(
        [
            "on the back", "on back", "3 digits", "three digits", "last three", "hinten", "ruckseite", "drei ziffern",
            "3 chiffres", "trois chiffres", "au dos", "derriere", "por detras", "detras", "al dorso", "reverso",
            "dietro", "sul retro", "retro", "achterop", "achterkant", "atras", "no verso", "z tylu", "na odwrocie",
            "baksidan", "bagpa", "bagsiden", "bakpa", "baksiden", "takana", "takapuolella",
        ].map { (phrase: $0, value: 1) })
}
