/// How well known the issuer of a card number's prefix is.
///
/// Prefixes and lengths: ISO/IEC 7812 ranges as the schemes publish them.
enum CardBrand {
    /// Visa, Mastercard, American Express, Discover, Diners Club, JCB, UnionPay, Mir.
    case major
    /// Maestro and national schemes (12 to 19 digits), and rare lengths.
    case minor
    /// In the range of debit cards, but no scheme's own: a card only where a word says so.
    case rare

    /// `nil` if no scheme issues such a number.
    ///
    /// Digits are values 0–9.
    init?(of digits: Digits) {
        guard digits.count >= 12, digits.count <= 19 else { return nil }
        let count = digits.count
        let prefix = digits.number(6)
        let four = prefix / 100
        switch (prefix, count) {
        case (400000...499999, 16), (340000...349999, 15), (370000...379999, 15): self = .major
        case (510000...559999, 16), (222100...272099, 16): self = .major
        case (300000...305999, 14), (309500...309599, 14), (360000...369999, 14), (380000...399999, 14): self = .major
        case (352800...358999, 16), (620000...629999, 16...19), (220000...220499, 16): self = .major
        case (601100...601199, 16), (644000...659999, 16): self = .major
        case (400000...499999, 13), (400000...499999, 19): self = .minor
        case (300000...305999, 16...19), (360000...369999, 15...19), (380000...399999, 16...19): self = .minor
        case (350000...359999, 16...19), (220000...220499, 17...19), (510000...559999, 13...19): self = .minor
        case (213100...213199, 15...16), (180000...180099, 15...16): self = .minor
        case (600000...699999, 16...19), (810000...829999, 16), (979200...979299, 16): self = .minor
        default:
            // Maestro may have any length from 12; in one piece its prefix is all there is to go by.
            switch four {
            case 604, 5018, 5020, 5038, 5060...5099, 5600...5899, 6304, 6390, 6759, 6761...6763: self = .minor
            default:
                guard 5000...5099 ~= four || 5600...6999 ~= four else { return nil }
                self = .rare
            }
        }
    }
}
