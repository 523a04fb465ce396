/// Tells the language of a text by its function words. Good for a sentence or more; for less it may have no answer.
public enum LanguageIdentifier {
    /// Words that are frequent in one of the languages and rare in the others.
    private static let words: [Language: Set<String>] = [
        .english: [
            "the", "and", "is", "my", "of", "to", "please", "with", "have", "you", "this", "was", "it", "for", "that",
        ],
        .german: [
            "der", "die", "und", "ist", "ich", "mein", "meine", "bitte", "nicht", "mit", "das", "ein", "eine", "für",
            "habe",
        ],
        .spanish: [
            "el", "los", "y", "es", "mi", "por", "favor", "con", "una", "que", "está", "pero", "para", "las", "muy",
        ],
        .french: [
            "le", "les", "et", "est", "je", "mon", "ma", "vous", "avec", "une", "pas", "pour", "des", "dans", "merci",
        ],
        .italian: [
            "il", "gli", "e", "è", "mio", "mia", "per", "con", "che", "non", "una", "sono", "grazie", "della", "di",
        ],
    ]

    /// The language with most function words, or `nil` if none has any or two have as many. Linear.
    public static func identify(_ text: String) -> Language? {
        var counts: [Language: Int] = [:]
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
            for (language, list) in words where list.contains(String(word)) {
                counts[language, default: 0] += 1
            }
        }
        guard let best = counts.max(by: { $0.value < $1.value }) else { return nil }
        return counts.values.count { $0 == best.value } == 1 ? best.key : nil
    }
}
