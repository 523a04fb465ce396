/// What the first letters of a word may open: looked up once for each word of a text, for all recognizers that step from
/// word to word.
enum WordOpenings {
    /// Sorts of marks, by the bit that stands for each in `table`.
    static let sorts: [ByteMarks.Sort] = [.credentialWord, .authorizationWord, .atWord, .copula]

    /// For each triple of letters (see `LetterTriples`) bits for what it may open.
    static let table: [UInt8] = {
        var copulas = LetterTriples()
        for word in CopulaWords.all.map({ Array($0.utf8) }) {
            copulas.insert(word[0], word[1], word.count > 2 ? word[2] : LetterTriples.separator)
        }
        var ats = LetterTriples()
        for word in SpelledEmail.ats.map({ Array($0) }) where word.count > 1 {
            ats.insert(word[0], word[1], word.count > 2 ? word[2] : LetterTriples.separator)
        }
        let all = [
            CredentialTopics.phrases.beginnings, LetterTriples(phrases: AuthorizationRecognizer.words), ats, copulas,
        ]
        return (0..<1 << 15).map { index in
            all.enumerated().reduce(0) { bits, sort in
                let isIn = sort.element.bits[index >> 6] >> UInt64(index & 63) & 1 == 1
                return bits | (isIn ? 1 << UInt8(sort.offset) : 0)
            }
        }
    }()
}
