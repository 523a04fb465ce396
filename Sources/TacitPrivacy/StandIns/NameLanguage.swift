/// A light guess at the language of texts: which language's small words occur in them. For the choice of names only;
/// a caller who knows the language hands it in.
enum NameLanguage {
    /// English where too little speaks for any.
    static func guess(_ words: Set<[UInt8]>) -> String {
        var best = (language: "en", count: 1)
        for (language, marks) in marks {
            let count = marks.count { words.contains($0) }
            if count > best.count { best = (language, count) }
        }
        guard best.count == 1 else { return best.language }
        // Too few words: letters that few languages have.
        var counts: [String: Int] = [:]
        for word in words { counts[guess(ofName: word), default: 0] += 1 }
        counts["en"] = nil
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "en"
    }

    private static let marks: [(String, [[UInt8]])] = [
        ("en", "the and of to is with this that you for my have"),
        ("de", "der die und ist nicht das ich sie mit für ein den"),
        ("fr", "le les et est dans une pour vous des que je nous"),
        ("es", "el los es una con para que por del las mi muy"),
        ("it", "il che di è per una con sono non della mi gli"),
        ("nl", "het een van en niet dat voor met ik zijn je bij"),
        ("pt", "os não uma para com que você do em meu são pelo"),
        ("pl", "nie się na jest że do pan dla jak od mnie oraz"),
        ("sv", "och att det är som på en av inte för jag med"),
        ("da", "og at det er som på en af ikke jeg med hvad"),
        ("no", "og å det er som på en av ikke jeg med hva"),
        ("fi", "ja on ei että hän oli mutta ovat minun olen kun myös"),
        ("cs", "je se na že není ale jsem jako pro který byl když"),
        ("hu", "az és nem hogy egy van meg is vagyok mert csak ez"),
        ("ro", "și nu este că la pe cu din sunt pentru mai domnul"),
        ("tr", "ve bir bu için ile çok değil olan ben var daha gibi"),
        ("ru", "и в не на что это с я он как но вы"),
    ].map { ($0, $1.split(separator: " ").map { Array($0.utf8) }) }

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
