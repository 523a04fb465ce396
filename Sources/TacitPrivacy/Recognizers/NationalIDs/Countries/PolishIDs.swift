/// Poland.
enum PolishIDs {
    static let all = [pesel, nip, regon, idCard, bankAccount, landRegister]

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
            "nr dowodu", "dowodem osobistym", "dowodzie osobistym", "dowodowi osobistemu",
        ]
    ) { characters in
        let values = characters.map { CheckDigits.value($0) }
        let sum = zip(values[..<3] + values[4...], [7, 3, 1, 7, 3, 1, 7, 3]).reduce(0) { $0 + $1.0 * $1.1 }
        return sum % 10 == values[3]
    }

    /// Numer rachunku bankowego: the IBAN without its PL, which counts behind the account as 2521.
    static let bankAccount = IDSpec(
        "PL_BANK_ACCOUNT", validator: "mod 97", source: "zarządzenie Prezesa NBP nr 7/2017; ISO 13616",
        forms: [
            IDForm("99 9999 9999 9999 9999 9999 9999", alone: 0.9), IDForm("99999999999999999999999999", alone: 0.6),
            IDForm("99-9999-9999-9999-9999-9999-9999", alone: 0.9),
        ],
        context: [
            "konto", "konta", "nr konta", "numer konta", "rachunek", "rachunku", "rachunek bankowy", "nr rachunku",
            "numer rachunku", "nrb", "konto bankowe",
        ]
    ) { digits in
        !CheckDigits.areEqual(digits)
            && Checksums.remainder97(Array(digits[2...]) + Array("2521".utf8) + Array(digits[..<2])) == 1
    }

    /// Księga wieczysta: court, number in its register, check digit (weights 1, 3, 7; X = 10, then the letters but Q
    /// and V from A = 11).
    static let landRegister = IDSpec(
        "PL_LAND_REGISTER", validator: "weights 1, 3, 7",
        source: "rozporządzenie MS z 21.11.2013, system teleinformatyczny ksiąg wieczystych",
        forms: [IDForm("AA9A/99999999/9", alone: 0.9), IDForm("AA9A 99999999 9")],
        context: [
            "ksiega wieczysta", "ksiegi wieczystej", "ksiege wieczysta", "kw", "kw nr", "nr kw", "numer kw",
            "nr ksiegi wieczystej", "numer ksiegi wieczystej",
        ]
    ) { characters in
        let values = Array("0123456789XABCDEFGHIJKLMNOPRSTUWYZ".utf8)
        var sum = 0
        for (place, character) in characters.dropLast().enumerated() {
            guard let value = values.firstIndex(of: character) else { return false }
            sum += value * [1, 3, 7][place % 3]
        }
        return sum % 10 == characters[12].digitValue
    }
}
