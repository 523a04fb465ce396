/// Romania, Bulgaria, Greece, Croatia, Slovenia, Serbia.
enum SouthEastEuropeanIDs {
    static let all = [cnp, egn, lnch, afm, amka, oib, jmbg, pib]

    /// Cod numeric personal: sex and century, date of birth, county, serial, check digit.
    static let cnp = IDSpec(
        "RO_CNP", validator: "mod 11, date, county", source: "Legea 105/1996; HG 1375/2006",
        forms: [IDForm("9999999999999", alone: 0.5), IDForm("9 999999 999999", alone: 0.6)],
        context: ["cnp", "cod numeric personal", "codul numeric personal", "personal numeric code"]
    ) { digits in
        let county = CheckDigits.number(digits, 7..<9)
        guard digits[0] != 0x30, 1...48 ~= county || 51...52 ~= county || county == 70 || 80...83 ~= county,
            CheckDigits.isDate(day: CheckDigits.number(digits, 5..<7), month: CheckDigits.number(digits, 3..<5))
        else { return false }
        let check = CheckDigits.weighted(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
        return (check == 10 ? 1 : check) == digits[12].digitValue
    }

    /// Единен граждански номер: date of birth (month + 20 before 1900, + 40 since 2000), serial, check digit.
    static let egn = IDSpec(
        "BG_EGN", validator: "mod 11, date", source: "Закон за гражданската регистрация, чл. 11; ГРАО",
        forms: [IDForm("9999999999")],
        context: ["егн", "единен граждански номер", "egn", "edinen grazhdanski nomer", "personal number", "лнч/егн"]
    ) { digits in
        let month = CheckDigits.number(digits, 2..<4)
        guard
            CheckDigits.isDate(
                day: CheckDigits.number(digits, 4..<6), month: month > 40 ? month - 40 : month > 20 ? month - 20 : month
            )
        else { return false }
        return CheckDigits.weighted(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == digits[9].digitValue
    }

    /// Личен номер на чужденец: the number of a foreigner in Bulgaria.
    static let lnch = IDSpec(
        "BG_FOREIGNER", validator: "mod 10", source: "Закон за чужденците в Република България; МВР",
        forms: [IDForm("9999999999")], context: ["лнч", "личен номер на чужденец", "lnch", "lnc"]
    ) { CheckDigits.weighted($0, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == $0[9].digitValue }

    /// ΑΦΜ: doubling from left to right, modulus 11.
    static let afm = IDSpec(
        "GR_AFM", validator: "mod 11", source: "ΑΑΔΕ; OECD TIN Greece",
        forms: [IDForm("999999999"), IDForm("EL999999999", alone: 0.6, skip: 2)],
        context: [
            "αφμ", "α.φ.μ.", "αριθμοσ φορολογικου μητρωου", "afm", "a f m", "arithmos forologikou mitroou", "vat",
            "tin",
        ]
    ) { digits in
        let sum = digits.prefix(8).reduce(0) { $0 * 2 + $1.digitValue } * 2
        return sum % 11 % 10 == digits[8].digitValue && !CheckDigits.areEqual(digits)
    }

    /// ΑΜΚΑ: date of birth, serial, Luhn.
    static let amka = IDSpec(
        "GR_AMKA", validator: "Luhn, date", source: "Νόμος 3655/2008, άρθρο 153; ΗΔΙΚΑ",
        forms: [IDForm("99999999999", alone: 0.4), IDForm("999999 99999", alone: 0.4)],
        context: ["αμκα", "α.μ.κ.α.", "amka", "a m k a", "social security"]
    ) { digits in
        CheckDigits.isDate(day: CheckDigits.number(digits, 0..<2), month: CheckDigits.number(digits, 2..<4))
            && CheckDigits.luhn(digits)
    }

    /// Osobni identifikacijski broj (ISO 7064 MOD 11,10).
    static let oib = IDSpec(
        "HR_OIB", validator: "mod 11,10", source: "Zakon o osobnom identifikacijskom broju, NN 60/08; ISO 7064",
        forms: [IDForm("99999999999"), IDForm("HR99999999999", alone: 0.6, skip: 2)],
        context: ["oib", "osobni identifikacijski broj", "vat", "pdv"]
    ) { CheckDigits.mod11And10($0) && !CheckDigits.areEqual($0) }

    /// EMŠO (Slovenia), JMBG (Serbia and neighbours): date of birth, region, serial, check digit.
    static let jmbg = IDSpec(
        "SI_RS_EMSO_JMBG", validator: "mod 11, date",
        source: "Zakon o centralnem registru prebivalstva; Zakon o jedinstvenom matičnom broju građana",
        forms: [IDForm("9999999999999", alone: 0.6), IDForm("9999999 999999", alone: 0.6)],
        context: ["emso", "jmbg", "јмбг", "enotna maticna stevilka", "jedinstveni maticni broj", "maticni broj"]
    ) { digits in
        let year = CheckDigits.number(digits, 4..<7)
        guard year < 100 || year > 850,
            CheckDigits.isDate(day: CheckDigits.number(digits, 0..<2), month: CheckDigits.number(digits, 2..<4))
        else { return false }
        let sum = CheckDigits.weighted(digits, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
        return (11 - sum % 11) % 11 % 10 == digits[12].digitValue
    }

    /// PIB: the tax number of Serbia (ISO 7064 MOD 11,10).
    static let pib = IDSpec(
        "RS_PIB", validator: "mod 11,10", source: "Zakon o poreskom postupku i poreskoj administraciji; ISO 7064",
        forms: [IDForm("999999999")],
        context: ["pib", "пиб", "poreski identifikacioni broj", "порески идентификациони број"], isNamedOnly: true
    ) { CheckDigits.mod11And10($0) && !CheckDigits.areEqual($0) }
}
