import Testing

/// One sort of id with invented numbers.
struct IDExample: Sendable, CustomTestStringConvertible {
    let subtype: String
    /// A word that announces it.
    let word: String
    /// Right ones.
    let numbers: [String]
    /// As the first but for the last character, which can't be; `nil` where no check digit tells.
    let wrong: String?

    init(_ subtype: String, _ word: String, _ first: String, _ second: String, wrong: String? = nil) {
        self.subtype = subtype
        self.word = word
        numbers = [first, second]
        self.wrong = wrong
    }

    var testDescription: String { subtype }

    static let all = american + westernEuropean + easternEuropean + nordic + asianAndOther
}
