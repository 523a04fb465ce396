/// Whose name a given name is.
package enum NameGender: Sendable {
    case female, male

    private static let table: WordTable = {
        var table = WordTable(words: 11_000)
        FrontCoded.forEach(NameGenders.names) { word, flags in
            table.insert(Gazetteer.hash(of: 0..<word.count, in: word), flags)
        }
        return table
    }()

    /// By the list; `nil` for a name that isn't in it or is borne by both.
    package init?(ofGivenName name: [UInt8]) {
        let lower = NameCase.lowered(name)
        switch Self.table.value(Gazetteer.hash(of: 0..<lower.count, in: lower)) {
        case 1: self = .female
        case 2: self = .male
        default: return nil
        }
    }

    /// By the ending, where a family name has a form for women.
    init?(ofFamilyName name: [UInt8]) {
        let lower = String(decoding: NameCase.lowered(name), as: UTF8.self)
        if ["ová", "ska", "cka", "ская", "ова", "ева", "ёва", "ина"].contains(where: { lower.hasSuffix($0) }) {
            self = .female
        } else if ["ski", "cki", "ský", "cký", "ский", "ов", "ев", "ёв"].contains(where: { lower.hasSuffix($0) }) {
            self = .male
        } else {
            return nil
        }
    }

    /// By the form of address right before a name: a title of a dozen languages.
    init?(before offset: Int, in text: [UInt8]) {
        var end = offset
        while end > 0, offset - end < 3, text[end - 1] == 0x20 || text[end - 1] == 0x2E || text[end - 1] == 0xA0 {
            end -= text[end - 1] == 0xA0 && end > 1 ? 2 : 1
        }
        guard end < offset else { return nil }
        var start = end
        while start > 0, end - start < 20, text[start - 1].isASCIILetter || text[start - 1] >= 0x80 { start -= 1 }
        let word = String(decoding: NameCase.lowered(text[start..<end]), as: UTF8.self)
        if Self.women.contains(word) {
            self = .female
        } else if Self.men.contains(word) {
            self = .male
        } else {
            return nil
        }
    }

    private static let women: Set<String> = [
        "frau", "fr", "mrs", "ms", "miss", "madame", "mme", "mademoiselle", "mlle", "señora", "sra", "srta", "signora",
        "sig.ra", "mevrouw", "mevr", "mw", "senhora", "pani", "fru", "rouva", "paní", "doamna", "bayan", "госпожа",
    ]
    private static let men: Set<String> = [
        "herr", "herrn", "hr", "mr", "mister", "monsieur", "m", "señor", "sr", "signor", "sig", "meneer", "dhr",
        "senhor", "pan", "pana", "herra", "domnul", "bay", "господин",
    ]
}
