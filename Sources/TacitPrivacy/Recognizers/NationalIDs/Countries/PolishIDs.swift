/// Poland.
enum PolishIDs {
    static let all = [pesel, nip, regon, idCard]

    /// PESEL (ustawa o ewidencji ludności, article 15.
    ///
    /// Weights 1, 3, 7, 9; the month holds the century).
    static let pesel = IDSpec(
        "PL_PESEL", validator: "weights, date", source: "ustawa o ewidencji ludności, article 15",
        forms: [IDForm("99999999999", alone: 0.5)], context: ["pesel", "numer pesel", "nr pesel", "peselu"]
    ) { digits in
        let month = CheckDigits.number(digits, 2..<4)
        guard month <= 32 || month > 80, CheckDigits.isDate(day: CheckDigits.number(digits, 4..<6), month: month % 20)
        else { return false }
        return CheckDigits.weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 == 0
    }

    /// Numer identyfikacji podatkowej (modulus 11).
    static let nip = IDSpec(
        "PL_NIP", validator: "mod 11", source: "ustawa o NIP",
        forms: [
            IDForm("999-999-99-99", alone: 0.7), IDForm("999-99-99-999", alone: 0.7), IDForm("9999999999"),
            IDForm("999 999 99 99"), IDForm("PL9999999999", alone: 0.6, skip: 2),
        ],
        context: ["nip", "numer identyfikacji podatkowej", "numer nip", "nip nr", "vat"]
    ) { digits in
        CheckDigits.weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == digits[9].digitValue
            && !CheckDigits.areEqual(digits)
    }

    /// REGON of a company, nine digits (modulus 11).
    static let regon = IDSpec(
        "PL_REGON", validator: "mod 11", source: "GUS, REGON",
        forms: [IDForm("999999999")], context: ["regon", "numer regon"]
    ) { digits in
        CheckDigits.weighted(digits, [8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == digits[8].digitValue
    }

    /// Dowód osobisty: three letters, check digit, five digits (weights 7, 3, 1; letters from A = 10).
    static let idCard = IDSpec(
        "PL_ID_CARD", validator: "7-3-1", source: "ICAO 9303-3",
        forms: [IDForm("AAA999999", alone: 0.45), IDForm("AAA 999999", alone: 0.4)],
        context: [
            "dowod osobisty", "dowod", "dowodu", "dowodu osobistego", "seria i numer", "dowodem", "id card",
            "nr dowodu",
        ]
    ) { characters in
        let values = characters.map { CheckDigits.value($0) }
        let sum = zip(values[..<3] + values[4...], [7, 3, 1, 7, 3, 1, 7, 3]).reduce(0) { $0 + $1.0 * $1.1 }
        return sum % 10 == values[3]
    }
}
