/// Spain.
enum SpanishIDs {
    static let all = [nif, nie, cif, nuss, passport, bankAccount]

    private static let letters = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)

    /// DNI number with its letter (Real Decreto 1553/2005: the number modulo 23); with K, L, M in front for those who
    /// have no DNI (Orden EHA/451/2008).
    static let nif = IDSpec(
        "ES_NIF", validator: "mod 23", source: "Real Decreto 1553/2005; Orden EHA/451/2008",
        forms: [
            IDForm("99999999A", alone: 0.85), IDForm("99999999-A", alone: 0.85), IDForm("99.999.999~A", alone: 0.9),
            IDForm("99.999.999A", alone: 0.9), IDForm("99999999 A"), IDForm("99 999 999 A"), IDForm("A9999999A"),
            IDForm("ES99999999A", alone: 0.85, skip: 2), IDForm("99999999"), IDForm("99.999.999"),
        ],
        context: [
            "nif", "dni", "documento nacional de identidad", "documento de identidad", "identidad", "d n i",
            "documento identidad",
        ]
    ) { characters in
        guard let last = characters.last, last.isUpper else { return false }
        if characters.count == 8 { return false }
        if characters[0].isUpper {
            return "KLM".utf8.contains(characters[0]) && letters[CheckDigits.number(characters, 1..<8) % 23] == last
        }
        return letters[CheckDigits.number(characters, 0..<8) % 23] == last
    }

    /// Number of a foreigner: X, Y, Z stand for 0, 1, 2.
    static let nie = IDSpec(
        "ES_NIE", validator: "mod 23", source: "Real Decreto 557/2011",
        forms: [
            IDForm("A9999999A", alone: 0.9), IDForm("A~9999999~A", alone: 0.9), IDForm("A9999999-A", alone: 0.9),
            IDForm("A-9999999A", alone: 0.9),
        ],
        context: [
            "nie", "numero de identidad de extranjero", "identidad de extranjero", "tarjeta de residencia", "nif",
            "dni",
        ]
    ) { characters in
        guard (UInt8(ascii: "X")...UInt8(ascii: "Z")).contains(characters[0]) else { return false }
        let number = Int(characters[0] - UInt8(ascii: "X")) * 10_000_000 + CheckDigits.number(characters, 1..<8)
        return letters[number % 23] == characters[8]
    }

    /// Tax number of a legal person (Orden EHA/451/2008; control digit or letter by the first letter).
    static let cif = IDSpec(
        "ES_CIF", validator: "digit sums", source: "Orden EHA/451/2008",
        forms: [
            IDForm("A9999999X", alone: 0.45), IDForm("A-99999999"), IDForm("A-9999999-X"), IDForm("A 9999999X"),
            IDForm("ESA9999999X", alone: 0.6, skip: 2),
        ],
        context: ["cif", "nif", "codigo de identificacion fiscal", "identificacion fiscal", "vat"]
    ) { characters in
        guard "ABCDEFGHJNPQRSUVW".utf8.contains(characters[0]) else { return false }
        let sum = CheckDigits.crossSum(characters[1..<8], [2, 1, 2, 1, 2, 1, 2])
        let control = (10 - sum % 10) % 10
        let last = characters[8]
        if last.isDigit { return !"PQRSNW".utf8.contains(characters[0]) && last.digitValue == control }
        return !"ABEH".utf8.contains(characters[0]) && last == Array("JABCDEFGHI".utf8)[control]
    }

    /// Número de afiliación a la Seguridad Social (Orden TAS/2865/2003; the last two are the rest modulo 97).
    static let nuss = IDSpec(
        "ES_NUSS", validator: "mod 97", source: "Orden TAS/2865/2003",
        forms: [
            IDForm("99~99999999~99"), IDForm("99/99999999/99", alone: 0.8), IDForm("999999999999"),
            IDForm("9999999999~99"),
            IDForm("99~9999999~99"), IDForm("99/9999999/99"), IDForm("99~999999~99"), IDForm("99 9999999999"),
            IDForm("99999999999"), IDForm("99/9999999999"),
        ],
        context: [
            "nass", "nuss", "naf", "nss", "seguridad social", "afiliacion", "numero de afiliacion", "s s",
            "numero de la seguridad social",
        ]
    ) { digits in
        guard digits.count == 12 else { return false }
        let province = CheckDigits.number(digits, 0..<2)
        let serial = CheckDigits.number(digits, 2..<10)
        let number = serial < 10_000_000 ? province * 10_000_000 + serial : province * 100_000_000 + serial
        return number % 97 == CheckDigits.number(digits, 10..<12)
    }

    /// Pasaporte: two or three letters, six digits.
    static let passport = IDSpec(
        "ES_PASSPORT", validator: "form", source: "Real Decreto 896/2003",
        forms: [IDForm("AAA999999"), IDForm("AA999999"), IDForm("AAA 999999")],
        context: ["pasaporte", "numero de pasaporte", "no pasaporte", "spanish passport"], masksMistyped: false
    ) { _ in true }

    /// Código cuenta cliente: bank, branch, two check digits, account (weights powers of two, modulus 11).
    static let bankAccount = IDSpec(
        "ES_BANK_ACCOUNT", validator: "mod 11, twice", source: "Banco de España, Consejo Superior Bancario, norma 19",
        forms: [IDForm("9999~9999~99~9999999999", alone: 0.85), IDForm("99999999999999999999", alone: 0.5)],
        context: ["ccc", "codigo cuenta cliente", "cuenta", "numero de cuenta", "cuenta bancaria", "cuenta corriente"]
    ) { digits in
        func check(_ part: [UInt8]) -> Int {
            let rest = CheckDigits.weighted(part, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]) % 11
            return rest < 2 ? rest : 11 - rest
        }
        return !CheckDigits.areEqual(digits) && check([0x30, 0x30] + digits[0..<8]) == digits[8].digitValue
            && check(Array(digits[10..<20])) == digits[9].digitValue
    }
}
