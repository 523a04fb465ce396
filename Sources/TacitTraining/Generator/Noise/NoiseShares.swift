/// How many texts of a hundred carry which sort of carelessness, as shares from 0 to 1.
package struct NoiseShares: Sendable {
    package var lowerCase = 0.05
    package var upperCase = 0.015
    /// Texts in which only the names of persons are in capitals, or in small letters.
    package var namesInCapitals = 0.02
    package var namesInSmallLetters = 0.015
    /// Texts with slips of the fingers, and the share of words in them that have one.
    package var typos = 0.08
    package var typosPerWord = 0.06
    package var withoutMarks = 0.06
    package var withoutPunctuation = 0.04
    /// Of e-mails only.
    package var quoted = 0.08
    package var wrapped = 0.06
    /// Texts in haste have more of all but capitals.
    package var looseFactor = 5.0

    package static let usual = NoiseShares()
    package static let none = NoiseShares(
        lowerCase: 0, upperCase: 0, namesInCapitals: 0, namesInSmallLetters: 0, typos: 0, withoutMarks: 0,
        withoutPunctuation: 0, quoted: 0, wrapped: 0)

    package init(
        lowerCase: Double = 0.05, upperCase: Double = 0.015, namesInCapitals: Double = 0.02,
        namesInSmallLetters: Double = 0.015, typos: Double = 0.08, withoutMarks: Double = 0.06,
        withoutPunctuation: Double = 0.04, quoted: Double = 0.08, wrapped: Double = 0.06
    ) {
        self.lowerCase = lowerCase
        self.upperCase = upperCase
        self.namesInCapitals = namesInCapitals
        self.namesInSmallLetters = namesInSmallLetters
        self.typos = typos
        self.withoutMarks = withoutMarks
        self.withoutPunctuation = withoutPunctuation
        self.quoted = quoted
        self.wrapped = wrapped
    }
}
