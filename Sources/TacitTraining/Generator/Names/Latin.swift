/// Names as e-mail addresses and careless writers spell them.
enum Latin {
    /// Letters without their marks: Müller is Muller; other letters stay.
    static func withoutMarks(_ text: String) -> String {
        String(text.map { plain[$0] ?? $0 })
    }

    /// ASCII letters only, all small: Müller is mueller, Иванов is ivanov; `nil` for scripts without a table.
    static func address(_ text: String) -> String? {
        var out = ""
        for letter in text.lowercased() {
            if letter.isASCII {
                if letter.isLetter { out.append(letter) }
            } else if let several = digraphs[letter] {
                out += several
            } else if let one = plain[letter] {
                out.append(one)
            } else if letter != "’" && letter != "‘" && letter != "ь" && letter != "ъ" {
                return nil
            }
        }
        return out.isEmpty ? nil : out
    }

    private static let plain: [Character: Character] = {
        let groups = [
            "aàáâãäåāăąả", "eèéêëēėęěế", "iìíîïīįı", "oòóôõöøōő", "uùúûüūůűųư", "cçćč", "dďđ", "gğģ", "kķ", "lłļľ",
            "nñńňņ", "rřŕ", "sśšşș", "tťţț", "yýÿ", "zźżž",
        ]
        var table: [Character: Character] = [:]
        for group in groups {
            guard let base = group.first, let capital = base.uppercased().first else { continue }
            for letter in group.dropFirst() {
                table[letter] = base
                if let upper = letter.uppercased().first, upper != letter { table[upper] = capital }
            }
        }
        table["I"] = nil
        return table
    }()

    private static let digraphs: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "þ": "th", "ð": "d",
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ы": "y", "э": "e", "ю": "yu", "я": "ya", "і": "i",
        "ї": "yi", "є": "ye", "ґ": "g",
    ]
}
