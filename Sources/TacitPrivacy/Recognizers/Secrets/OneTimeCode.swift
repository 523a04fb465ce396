/// One-time codes that stand before the words that name them: "482913 is your verification code".
enum OneTimeCode {
    private static let links = PhraseTable(
        [
            "is your", "ist ihr", "ist dein", "es tu", "es su", "est votre", "e il tuo", "is uw", "is je", "e seu",
            "e o seu",
        ]
        .map { (phrase: $0, value: 1) })

    /// The code before a phrase that starts at an offset.
    ///
    /// Looks back at most 48 bytes.
    static func before(_ phrase: Int, in bytes: [UInt8]) -> Range<Int>? {
        var offset = phrase - 1
        let limit = max(0, phrase - 48)
        while offset > limit {
            if bytes[offset].isDigit, bytes[offset + 1] == 0x20,
                links.match(at: offset + 2, limit: phrase, in: bytes) != nil
            {
                let end = offset + 1
                while offset >= 0, bytes[offset].isDigit, end - offset <= 9 { offset -= 1 }
                let count = end - offset - 1
                return 4...8 ~= count && Borders.before(offset + 1, in: bytes) ? (offset + 1)..<end : nil
            }
            offset -= 1
        }
        return nil
    }
}
