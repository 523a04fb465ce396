/// Which language stand-ins for names are to be of; a caller who knows the language hands it in.
enum NameLanguage {
    /// Words from which a text tells its language.
    private static let least: UInt16 = 2

    /// ISO 639-1, in the order of `TextLanguage`.
    private static let codes = [
        "en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "no", "fi", "hu", "ro", "hr", "cs", "ru", "tr",
    ]

    /// English where too little speaks for any.
    static func guess(of texts: [[UInt8]]) -> String {
        var votes = TextLanguage.Votes.zero
        for text in texts { votes &+= TextLanguage.votes(of: Words(text)) }
        if votes.max() >= least, case let language = Int(TextLanguage.guess(votes)), language > 0,
            case let code = codes[language - 1], NamePool.all[code] != nil
        {
            return code
        }
        // Too few words: letters that few languages have.
        var counts: [String: Int] = [:]
        for word in Set(texts.flatMap { RequestWords.words(of: $0) }) { counts[guess(ofName: word), default: 0] += 1 }
        counts["en"] = nil
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "en"
    }

    /// By the letters of one value, for pseudonyms that may not depend on what else a request holds.
    static func guess(ofName name: [UInt8]) -> String {
        let text = String(decoding: name, as: UTF8.self).lowercased()
        for scalar in text.unicodeScalars {
            if 0x400...0x52F ~= scalar.value { return "ru" }
            switch scalar {
            case "ß", "ä": return "de"
            case "ł", "ż", "ź", "ś", "ń", "ą", "ę": return "pl"
            case "ñ": return "es"
            case "ã", "õ": return "pt"
            case "å": return "sv"
            case "ø", "æ": return "da"
            case "ř", "ě", "ů", "č", "š", "ž": return "cs"
            case "ő", "ű": return "hu"
            case "ș", "ț", "ă": return "ro"
            case "ğ", "ı", "ş": return "tr"
            case "ç", "ê", "è", "à": return "fr"
            default: continue
            }
        }
        return "en"
    }
}
