/// Makes the table of number words, with the compounds of each language.
struct SpokenWordMaker {
    private(set) var first: [UInt64: SpokenWord] = [:]
    private(set) var second: [UInt64: SpokenWord] = [:]
    /// Groups of languages by number word.
    private(set) var groups: [UInt64: UInt8] = [:]

    mutating func add(_ language: SpokenLanguage, bit: UInt16) {
        let low = SpokenLanguage.words(language.low)
        let tens = SpokenLanguage.words(language.tens)
        let stems = language.stems.isEmpty ? tens : SpokenLanguage.words(language.stems)
        let units = language.joined.isEmpty ? Array(low[1...9]) : SpokenLanguage.words(language.joined)
        let group = language.group
        for (value, words) in low.enumerated() { add(words, value < 10 ? .unit : .pair, value, bit, group) }
        for (place, words) in tens.enumerated() { add(words, .tens, place * 10 + 20, bit, group) }
        for (place, words) in SpokenLanguage.words(language.hundreds).enumerated() {
            add(words, .hundreds, place + 1, bit, group)
        }
        for (unit, words) in units.enumerated() {
            for (place, stem) in stems.enumerated() {
                add(Self.compounds(stem, words, language.compound), .pair, place * 10 + 21 + unit, bit, group)
            }
            if !language.joinedHundred.isEmpty {
                add(words.map { $0 + language.joinedHundred }, .hundreds, unit + 1, bit, group)
            }
        }
        if !language.joinedDouble.isEmpty {
            for (unit, words) in low[0...9].enumerated() {
                add(words.map { language.joinedDouble + $0 }, .pair, unit * 11, bit, group)
            }
        }
        let others: [(String, SpokenWord.Role)] = [
            (language.hundred, .hundred), (language.double, .double), (language.triple, .triple),
            (language.plus, .plus),
        ]
        for (words, role) in others { add(words.split(separator: "/").map(String.init), role, 0, bit, 0) }
        add(language.links.split(separator: " ").map(String.init), .link, 0, bit, 0)
        add(language.fillers.split(separator: " ").map(String.init), .filler, 0, bit, 0)
    }

    private static func compounds(_ tens: [String], _ units: [String], _ compound: SpokenLanguage.Compound) -> [String]
    {
        switch compound {
        case .none: []
        case .tensFirst: tens.flatMap { ten in units.map { join(ten, $0) } }
        case .unitsFirst(let link): tens.flatMap { ten in units.map { $0 + link + ten } }
        case .both(let link): tens.flatMap { ten in units.flatMap { [$0 + link + ten, join(ten, $0)] } }
        }
    }

    /// "vent-uno", "quarant-otto": a vowel falls before another one, where two of them would be in Italian.
    private static func join(_ tens: String, _ unit: String) -> String {
        let isItalian = unit == "uno" || unit == "un" || unit == "otto"
        return isItalian && !tens.hasPrefix("veinti") ? String(tens.dropLast()) + unit : tens + unit
    }

    private mutating func add(_ words: [String], _ role: SpokenWord.Role, _ value: Int, _ bit: UInt16, _ group: UInt8) {
        for word in words {
            var hash = WordHash()
            for byte in word.utf8 { hash.add(byte) }
            let meaning = SpokenWord(languages: bit, role: role, value: UInt16(value))
            if group != 0 { groups[hash.value, default: 0] |= group }
            if !Self.add(meaning, hash.value, to: &first) { _ = Self.add(meaning, hash.value, to: &second) }
        }
    }

    /// Whether the word had no other meaning yet.
    private static func add(_ meaning: SpokenWord, _ hash: UInt64, to table: inout [UInt64: SpokenWord]) -> Bool {
        guard let known = table[hash] else {
            table[hash] = meaning
            return true
        }
        guard known.role == meaning.role, known.value == meaning.value else { return false }
        table[hash]?.languages |= meaning.languages
        return true
    }
}
