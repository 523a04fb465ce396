/// What numbers are that stand behind words which mean much else too: amounts, years, decimals, addresses of machines.
enum ReferenceDoubt {
    /// Whether a number is rather one of those.
    ///
    /// Takes time bounded by the number's length.
    static func isOther(_ range: Range<Int>, in text: ScanText) -> Bool {
        let value = text.bytes[range]
        let isOfDigits = value.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
        if isOfDigits, value.contains(UInt8(ascii: ".")) { return true }
        if isYears(value) || isInflected(value) || isOrder(range, in: text.bytes) { return true }
        switch text.byte(range.upperBound) {
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "."):
            if text.byte(range.upperBound + 1).isDigit { return true }
        case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "("): return true
        case 0xE2: if text.byte(range.upperBound + 1) == 0x82 { return true }
        default: break
        }
        var next = range.upperBound
        if text.byte(next) == 0x20 || text.byte(next) == UInt8(ascii: "-") { next += 1 }
        if text.byte(next) == 0xE2, text.byte(next + 1) == 0x82 { return true }
        return units.match(at: next, limit: min(text.count, next + 16), in: text.bytes) != nil
    }

    /// Digits that end with as many zeros as limits, times in milliseconds and amounts do, or have a unit behind: 50000,
    /// 2000000, 30000ms.
    static func isRound(_ value: ArraySlice<UInt8>) -> Bool {
        let digits = value.prefix(while: \.isDigit)
        let unit = value.dropFirst(digits.count)
        guard !digits.isEmpty, unit.isEmpty || unit.count <= 2 && unit.allSatisfy(\.isLower) else { return false }
        return !unit.isEmpty || digits.suffix(digits.count <= 6 ? 2 : 3).allSatisfy { $0 == 0x30 }
    }

    /// A word with a number of up to three digits: "SUMMER25".
    static func isSlogan(_ value: ArraySlice<UInt8>) -> Bool {
        let letters = value.prefix(while: \.isASCIILetter).count
        return letters >= 3 && 1...3 ~= value.count - letters && value.dropFirst(letters).allSatisfy(\.isDigit)
    }

    /// 2024-05, 2024/25, 2019-2024.
    private static func isYears(_ value: ArraySlice<UInt8>) -> Bool {
        let digits = value.prefix { $0.isDigit }
        guard digits.count == 4, digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8) else { return false }
        let rest = value.dropFirst(5)
        return rest.count == 2
            || rest.count == 4 && (rest.starts(with: "19".utf8) || rest.starts(with: "20".utf8))
                && rest.allSatisfy(\.isDigit)
    }

    /// Digits with an ending of small letters: "1976-ban".
    private static func isInflected(_ value: ArraySlice<UInt8>) -> Bool {
        guard let last = value.lastIndex(of: UInt8(ascii: "-")) else { return false }
        let ending = value[(last + 1)...]
        return ending.allSatisfy(\.isLower) && !value[..<last].contains(where: \.isASCIILetter)
    }

    /// Numbers of orders, invoices and tickets, by how shops write them: 305-1234567-1234567, INV-2024-0017.
    private static func isOrder(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let value = bytes[range]
        let letters = value.prefix { $0.isASCIILetter }
        if letters.isEmpty { return value.count == 19 && value.split(separator: 0x2D).map(\.count) == [3, 7, 7] }
        return orders.match(at: value.startIndex, limit: letters.endIndex, in: bytes)?.end == letters.endIndex
    }

    private static let orders = PhraseTable(["inv", "ord", "tck", "po", "so"].map { (phrase: $0, value: 1) })

    private static let units = PhraseTable(
        [
            "eur", "euro", "euros", "usd", "dollars", "dollar", "chf", "gbp", "pounds", "pln", "zl", "kr", "sek", "nok",
            "dkk", "kronor", "kroner", "million", "millions", "millionen", "millones", "milioni", "mio", "kg", "km",
            "cm", "mm", "ml", "mg", "g", "m", "mb", "gb", "kb", "bytes", "ms", "hz", "kwh", "people", "users",
            "customers", "members", "characters", "zeichen", "caracteres", "caracteres", "caratteri", "tekens", "tegn",
            "tecken", "merkkia", "years", "year", "jahre", "jahren", "ans", "anos", "anni", "jaar", "lat", "ar", "ars",
            "vuotta", "months", "monate", "mois", "meses", "mesi", "maanden", "miesiecy", "manader", "maneder",
            "kuukautta", "weeks", "wochen", "semaines", "semanas", "settimane", "weken", "days", "tage", "tagen",
            "jours", "dias", "giorni", "dagen", "dni", "dagar", "dage", "dager", "paivaa", "hours", "stunden", "heures",
            "horas", "ore", "uur", "minutes", "minuten", "times", "calls",
        ].map { (phrase: $0, value: 1) })
}
