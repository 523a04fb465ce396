/// Czechia, Slovakia, Hungary.
enum CentralEuropeanIDs {
    static let all = [birthNumber, czechCompany, czechAccount, taj, taxID, hungarianTaxNumber]

    /// Rodné číslo of Czechia and Slovakia: date of birth (women: month + 50, overflow + 20), nine digits until 1953.
    ///
    /// With ten digits the number is divisible by 11, or the first nine leave 10 and the last is 0.
    static let birthNumber = IDSpec(
        "CZ_SK_BIRTH_NUMBER", validator: "mod 11, date", source: "zákon č. 133/2000 Sb., § 13; zákon č. 301/1995 Z. z.",
        forms: [
            IDForm("999999/9999", alone: 0.7), IDForm("9999999999"), IDForm("999999/999"), IDForm("999999 9999"),
            IDForm("999999999"),
        ],
        context: [
            "rodne cislo", "rodneho cisla", "r c", "rc", "rodnym cislem", "birth number", "personal number",
            "osobni cislo",
        ]
    ) { digits in
        let month = CheckDigits.number(digits, 2..<4) % 50
        guard CheckDigits.isDate(day: CheckDigits.number(digits, 4..<6), month: month > 20 ? month - 20 : month)
        else { return false }
        guard digits.count == 10 else { return CheckDigits.number(digits, 0..<2) < 54 }
        return CheckDigits.number(digits, 0..<9) % 11 % 10 == digits[9].digitValue
    }

    /// IČO of a Czech company or trader (weights 8 to 2, modulus 11); the Slovak one has the same form and check.
    static let czechCompany = IDSpec(
        "CZ_SK_COMPANY_NUMBER", validator: "mod 11", source: "zákon č. 304/2013 Sb.; ČSÚ, IČO",
        forms: [IDForm("99999999"), IDForm("999 99 999")],
        context: ["ico", "identifikacni cislo", "identifikacne cislo", "company id", "company number"],
        isNamedOnly: true,
        masksMistyped: false
    ) { digits in
        let check = (11 - CheckDigits.weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11) % 10
        return check == digits[7].digitValue
    }

    /// TAJ-szám: odd places times 3, even places times 7, modulus 10.
    static let taj = IDSpec(
        "HU_TAJ", validator: "weights 3 and 7", source: "1996. évi XX. törvény, 2. melléklet",
        forms: [IDForm("999~999~999"), IDForm("999999999")],
        context: [
            "taj szam", "taj", "tajszam", "taj number", "tarsadalombiztositasi azonosito jel", "social security",
        ],
        isNamedOnly: true
    ) { digits in
        CheckDigits.weighted(digits, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 == digits[8].digitValue
            && !CheckDigits.areEqual(digits)
    }

    /// Adóazonosító jel: 8, days since 1867-01-01, serial; weights are the places, modulus 11.
    static let taxID = IDSpec(
        "HU_TAX_ID", validator: "mod 11", source: "1996. évi XX. törvény, 1. melléklet",
        forms: [IDForm("8999999999"), IDForm("8 999 999 999"), IDForm("899 999 9999")],
        context: ["adoazonosito jel", "adoazonosito", "ado azonosito", "adojel", "tax id", "tax identification", "tin"]
    ) { CheckDigits.weighted($0, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 == $0[9].digitValue }

    /// Adószám of companies and traders: eight digits with check digit, VAT code 1 to 5, county.
    static let hungarianTaxNumber = IDSpec(
        "HU_TAX_NUMBER", validator: "weights 9, 7, 3, 1", source: "2017. évi CL. törvény; NAV, adószám",
        forms: [IDForm("99999999-9-99", alone: 0.8), IDForm("99999999999")],
        context: ["adoszam", "adoszama", "tax number", "vat number"]
    ) { digits in
        CheckDigits.weighted(digits, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0 && 1...5 ~= digits[8].digitValue
            && (2...20 ~= CheckDigits.number(digits, 9..<11) || 22...44 ~= CheckDigits.number(digits, 9..<11)
                || digits[9] == 0x35)
    }

    /// Account of a Czech bank: prefix, number, bank; prefix and number each with weights that are powers of two modulo
    /// 11. Numbers of six and seven digits look like a birth number, so they aren't told.
    static let czechAccount = IDSpec(
        "CZ_BANK_ACCOUNT", validator: "mod 11, twice", source: "vyhláška ČNB č. 169/2011 Sb.",
        forms: IDForm.all(
            "99-9999999999/9999", "999-9999999999/9999", "9999-9999999999/9999", "99999-9999999999/9999",
            "999999-9999999999/9999", "99-999999999/9999", alone: 0.8)
            + IDForm.all("9999999999/9999", "999999999/9999", "99999999/9999"),
        context: [
            "cislo uctu", "c uctu", "ucet", "uctu", "na ucet", "z uctu", "bankovni ucet", "bankovniho uctu",
            "bankovni spojeni",
        ]
    ) { digits in
        let weights = [6, 3, 7, 9, 10, 5, 8, 4, 2, 1]
        let account = digits.dropLast(4)
        guard digits.suffix(4).first == 0x30 || CheckDigits.number(digits, (digits.count - 4)..<digits.count) > 1999
        else { return false }
        // 15 digits are those of a prefix of two and a number of nine.
        let prefix = digits.count == 15 ? 2 : max(0, account.count - 10)
        return !CheckDigits.areEqual(Array(account))
            && CheckDigits.weighted(account.prefix(prefix), weights.suffix(prefix)) % 11 == 0
            && CheckDigits.weighted(account.dropFirst(prefix), weights.suffix(account.count - prefix)) % 11 == 0
    }
}
