/// VAT numbers of the European Union, of Great Britain and of Switzerland where no other file has them.
///
/// Forms: European Commission, VIES, "structure of the number"; checks: the tax office of each country. All have the
/// country's letters before the digits; a bare number needs a word.
enum EuropeanVATs {
    static let all = [
        austria, belgium, bulgaria, cyprus, czechia, denmark, estonia, finland, hungary, ireland, latvia, lithuania,
        luxembourg, malta, romania, sweden, slovenia, slovakia, britain, switzerland,
    ]

    private static let words = ["vat", "vat number", "vat id", "vat reg", "vat no", "tax id"]

    private static func vat(
        _ country: String, _ validator: String, source: String, forms: [IDForm], words own: [String],
        check: @escaping @Sendable ([UInt8]) -> Bool
    ) -> IDSpec {
        IDSpec(
            "\(country)_VAT", validator: validator, source: source, forms: forms, context: words + own, check: check)
    }

    /// Both `XX` and digits, and with a blank between.
    private static func forms(_ country: String, _ digits: String..., alone: Float) -> [IDForm] {
        digits.flatMap {
            [
                IDForm(country + $0, alone: alone, skip: country.utf8.count),
                IDForm(country + " " + $0, alone: alone, skip: country.utf8.count),
            ]
        }
    }

    /// UID-Nummer: Luhn, 4 more.
    static let austria = vat(
        "AT", "Luhn and 4", source: "UStG 1994, Art. 28; BMF, Konstruktionsregeln",
        forms: forms("aTU", "99999999", alone: 0.6),
        words: ["uid", "uid nummer", "ust id", "umsatzsteuer"]
    ) { digits in
        let sum = CheckDigits.crossSum(digits, [1, 2, 1, 2, 1, 2, 1])
        return (96 - sum) % 10 == digits[7].digitValue
    }

    /// Ondernemingsnummer, numéro d'entreprise: modulus 97.
    static let belgium = vat(
        "BE", "mod 97", source: "Wetboek van economisch recht, art. III.17; KBO",
        forms: forms("BE", "9999999999", "9999.999.999", "999 999 999", alone: 0.8)
            + [IDForm("9999.999.999", alone: 0.6), IDForm("9999999999")],
        words: ["btw", "tva", "ondernemingsnummer", "kbo", "numero d'entreprise", "bce", "kbo nummer"]
    ) { digits in
        let padded = digits.count == 9 ? [0x30] + digits : digits
        guard padded[0] == 0x30 || padded[0] == 0x31, !CheckDigits.areEqual(padded) else { return false }
        return 97 - CheckDigits.number(padded, 0..<8) % 97 == CheckDigits.number(padded, 8..<10)
    }

    /// ЕИК of nine digits, or the EGN of a person (which has its own entry).
    static let bulgaria = vat(
        "BG", "mod 11 in two rounds", source: "Закон за регистър БУЛСТАТ; НАП",
        forms: forms("BG", "999999999", alone: 0.6) + [IDForm("999999999")],
        words: ["еик", "булстат", "ддс", "eik", "bulstat"]
    ) { digits in
        var check = CheckDigits.weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8]) % 11
        if check == 10 { check = CheckDigits.weighted(digits, [3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10 }
        return check == digits[8].digitValue
    }

    /// Eight digits and a letter modulo 26.
    static let cyprus = vat(
        "CY", "mod 26", source: "VIES; Cyprus Tax Department, TIC", forms: forms("CY", "99999999A", alone: 0.6),
        words: ["φπα", "fpa"]
    ) { characters in
        guard CheckDigits.number(characters, 0..<2) != 12 else { return false }
        let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
        var sum = 0
        for place in 0..<8 {
            sum += place % 2 == 0 ? odd[characters[place].digitValue] : characters[place].digitValue
        }
        return UInt8(sum % 26 + 0x41) == characters[8]
    }

    /// DIČ: of companies the IČO, of persons the birth number.
    static let czechia = vat(
        "CZ", "mod 11", source: "zákon č. 280/2009 Sb., § 130; GFŘ",
        forms: forms("CZ", "99999999", "999999999", "9999999999", alone: 0.6), words: ["dic", "dph"]
    ) { digits in
        if digits.count == 8 {
            return digits[0] != 0x39 && CentralEuropeanIDs.czechCompany.check(digits)
        }
        if digits.count == 9, digits[0] == 0x36 {
            let sum = CheckDigits.weighted(digits[1...], [8, 7, 6, 5, 4, 3, 2]) % 11
            return (8 - (21 - sum) % 11 + 10) % 10 == digits[8].digitValue
        }
        return CentralEuropeanIDs.birthNumber.check(digits)
    }

    /// CVR-nummer: the same digits.
    static let denmark = vat(
        "DK", "mod 11", source: "Lov om Det Centrale Virksomhedsregister; Erhvervsstyrelsen",
        forms: forms("DK", "99999999", "99 99 99 99", alone: 0.6), words: ["moms", "momsnummer", "se nr", "cvr"]
    ) { NordicCompanyIDs.isCVR($0) }

    static let estonia = vat(
        "EE", "weights 3, 7, 1", source: "käibemaksuseadus; EMTA, KMKR", forms: forms("EE", "999999999", alone: 0.5),
        words: ["kmkr", "kaibemaksukohustuslase number"]
    ) { CheckDigits.weighted($0, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0 }

    /// ALV-numero: the Y-tunnus without its hyphen.
    static let finland = vat(
        "FI", "mod 11", source: "arvonlisäverolaki; Verohallinto", forms: forms("FI", "99999999", alone: 0.6),
        words: ["alv", "alv numero", "moms"]
    ) { CheckDigits.weighted($0, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0 }

    /// The first eight digits of the adószám.
    static let hungary = vat(
        "HU", "weights 9, 7, 3, 1", source: "2017. évi CL. törvény; NAV", forms: forms("HU", "99999999", alone: 0.45),
        words: ["kozossegi adoszam", "adoszam", "eu adoszam"]
    ) { CheckDigits.weighted($0, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0 }

    /// Seven digits and one or two letters, or the old form with a letter in second place.
    static let ireland = vat(
        "IE", "mod 23", source: "VAT Consolidation Act 2010; Revenue",
        forms: forms("IE", "9999999A", "9999999AA", "9A99999A", alone: 0.7), words: ["cbl"]
    ) { characters in
        guard characters[1].isDigit else {
            let moved = [0x30] + characters[2..<7] + [characters[0], characters[7]]
            return OtherEuropeanIDs.pps.check(moved)
        }
        return OtherEuropeanIDs.pps.check(characters)
    }

    /// PVN of companies; of persons the personal code.
    static let latvia = vat(
        "LV", "mod 11", source: "Pievienotās vērtības nodokļa likums; VID",
        forms: forms("LV", "99999999999", alone: 0.6),
        words: ["pvn"]
    ) { digits in
        guard digits[0] > 0x33 else { return BalticIDs.personasKods.check(digits) }
        return CheckDigits.weighted(digits, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3
    }

    /// PVM: nine digits of companies, twelve of others; the last but one is 1.
    static let lithuania = vat(
        "LT", "mod 11 in two rounds", source: "Pridėtinės vertės mokesčio įstatymas; VMI",
        forms: forms("LT", "999999999", "999999999999", alone: 0.7), words: ["pvm", "pvm kodas"]
    ) { digits in
        digits[digits.count - 2] == 0x31 && BalticIDs.twoRounds(digits) == digits[digits.count - 1].digitValue
    }

    static let luxembourg = vat(
        "LU", "mod 89", source: "loi TVA du 12 février 1979; AED", forms: forms("LU", "99999999", alone: 0.8),
        words: ["tva"]
    ) { CheckDigits.number($0, 0..<6) % 89 == CheckDigits.number($0, 6..<8) }

    static let malta = vat(
        "MT", "mod 37", source: "VAT Act, chapter 406; VIES", forms: forms("MT", "99999999", alone: 0.7),
        words: ["taxxa"]
    ) { $0[0] != 0x30 && CheckDigits.weighted($0, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 == 0 }

    /// Cod unic de înregistrare: two to ten digits, weights from the right.
    static let romania = vat(
        "RO", "mod 11", source: "Codul fiscal; OUG 46/2009; ANAF",
        forms: forms("RO", "999999", "9999999", "99999999", "999999999", "9999999999", alone: 0.5)
            + IDForm.all("99999999", "9999999", "999999999"),
        words: ["cod unic de inregistrare", "cod de inregistrare fiscala", "cod fiscal", "cif ro", "tva"]
    ) { digits in
        guard digits[0] != 0x30 else { return false }
        let weights = Array([7, 5, 3, 2, 1, 7, 5, 3, 2].suffix(digits.count - 1))
        return CheckDigits.weighted(digits, weights) * 10 % 11 % 10 == digits[digits.count - 1].digitValue
    }

    /// Organisation number and 01.
    static let sweden = vat(
        "SE", "Luhn", source: "mervärdesskattelagen; Skatteverket", forms: forms("SE", "999999999901", alone: 0.8),
        words: ["moms", "momsnummer", "momsregistreringsnummer", "momsreg nr"]
    ) { CheckDigits.luhn($0.prefix(10)) }

    static let slovenia = vat(
        "SI", "mod 11", source: "Zakon o davčni službi; FURS",
        forms: forms("SI", "99999999", alone: 0.6) + [IDForm("99999999")],
        words: ["davcna stevilka", "id za ddv", "ddv"]
    ) { digits in
        let check = 11 - CheckDigits.weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11
        return digits[0] != 0x30 && check != 11 && check % 10 == digits[7].digitValue
    }

    /// IČ DPH: divisible by 11.
    static let slovakia = vat(
        "SK", "mod 11", source: "zákon č. 222/2004 Z. z.; FR SR", forms: forms("SK", "9999999999", alone: 0.6),
        words: ["ic dph", "dic", "dph"]
    ) { digits in
        digits[0] != 0x30 && [2, 3, 4, 7, 8, 9].contains(digits[2].digitValue)
            && CheckDigits.number(digits, 0..<10) % 11 == 0
    }

    /// Modulus 97, or 55 less for numbers issued since 2009.
    static let britain = vat(
        "UK", "mod 97", source: "HMRC, VAT Notice 700; VATREG",
        forms: forms("GB", "999999999", "999 9999 99", "999999999999", alone: 0.6)
            + forms("XI", "999999999", alone: 0.6) + IDForm.all("999 9999 99", "999999999"),
        words: ["vat registration"]
    ) { digits in
        let rest = CheckDigits.weighted(digits.prefix(9), [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
        return rest == 0 || (CheckDigits.number(digits, 0..<3) >= 100 && (rest == 42 || rest == 55))
    }

    /// Unternehmens-Identifikationsnummer: modulus 11, CHE before it.
    static let switzerland = vat(
        "CH", "mod 11", source: "UIDG; eCH-0108",
        forms: IDForm.all("CHE-999.999.999", "CHE 999 999 999", "CHE999999999", "CHE-999 999 999", alone: 0.8, skip: 3),
        words: ["uid", "mwst", "mwst nr", "tva", "iva", "unternehmens identifikationsnummer", "ide"]
    ) { digits in
        (11 - CheckDigits.weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 == digits[8].digitValue
    }
}
