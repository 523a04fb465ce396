/// How a language says its numbers: words folded to a–z as a `WordTable` has them, other words for the same divided by
/// `/`.
struct SpokenLanguage: Sendable {
    /// How tens and units stand in one word.
    enum Compound {
        /// Not at all.
        case none
        /// "ventuno", "tjugotvå", "kaksikymmentäkaksi".
        case tensFirst
        /// "siebenundachtzig", with what stands between.
        case unitsFirst(String)
        /// Both: Norwegian.
        case both(String)
    }

    /// Zero to nineteen.
    let low: String
    /// Twenty to ninety.
    let tens: String
    /// One to nine, as they stand in compounds; empty: as they stand alone.
    var joined = ""
    /// Twenty to ninety before a unit of the same word, where they are other than alone.
    var stems = ""
    var compound = Compound.none
    /// 100 to 900, each with a word of its own.
    var hundreds = ""
    /// Behind a unit, in words of their own.
    var hundred = ""
    /// Behind a unit in one word: "achthundert".
    var joinedHundred = ""
    var double = ""
    /// One word with the digit behind: "doppelsieben".
    var joinedDouble = ""
    var triple = ""
    var plus = "plus"
    /// Between two numbers.
    var links = ""
    /// Said while thinking, and for blanks and strokes.
    var fillers = ""
    /// Which bit of a coarse mask its numbers have: languages that share many words share one.
    let group: UInt8

    /// The words of a list, by place, with what else stands for them.
    static func words(_ list: String) -> [[String]] {
        list.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
    }
}

/// What a word says in a number that is said.
struct SpokenWord: Sendable {
    enum Role: UInt8 {
        /// 0 to 9.
        case unit
        /// 10 to 19, and tens with their units in one word.
        case pair
        /// 20, 30 … 90: a unit may follow.
        case tens
        /// 100 … 900 in one word; units and tens may follow.
        case hundreds
        /// Behind a unit.
        case hundred
        /// 101 to 999 in one word.
        case whole
        /// "double": the digit behind it counts twice, or thrice.
        case double, triple
        case plus, link, filler
    }

    /// Of which languages, a bit for each.
    var languages: UInt16
    let role: Role
    /// The number; of hundreds the first digit.
    let value: UInt16

    /// Whether it makes digits.
    var isNumber: Bool { role.rawValue <= Role.whole.rawValue }
}
