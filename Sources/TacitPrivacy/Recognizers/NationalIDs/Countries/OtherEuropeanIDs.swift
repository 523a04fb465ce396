/// Switzerland, Austria, Belgium, Ireland, Luxembourg.
enum OtherEuropeanIDs {
    static let all = [ahv, austrianSocialSecurity, rijksregister, belgianCard, pps, matricule]

    /// AHV number (BSV: 756 for Switzerland, check digit as EAN-13).
    static let ahv = IDSpec(
        "CH_AHV", validator: "EAN-13", source: "AHVV Art. 133; BSV",
        forms: [
            IDForm("756.9999.9999.99", alone: 0.95), IDForm("756 9999 9999 99", alone: 0.9),
            IDForm("7569999999999", alone: 0.6),
        ],
        context: ["ahv", "ahv nr", "ahv nummer", "avs", "numero avs", "oasi", "sozialversicherungsnummer"]
    ) { CheckDigits.weighted($0, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 == 0 }

    /// Sozialversicherungsnummer of Austria (ASVG § 460: the fourth digit checks serial and date of birth).
    static let austrianSocialSecurity = IDSpec(
        "AT_SVNR", validator: "mod 11", source: "ASVG § 460d",
        forms: [IDForm("9999~999999"), IDForm("9999999999"), IDForm("9999 99 99 99")],
        context: ["svnr", "sv nr", "sv nummer", "sv", "sozialversicherungsnummer", "versicherungsnummer", "vsnr"]
    ) { digits in
        digits[0] != 0x30
            && CheckDigits.weighted(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 == digits[3].digitValue
    }

    /// Rijksregisternummer of Belgium (97 less the first nine modulo 97; since 2000 with a 2 before them).
    static let rijksregister = IDSpec(
        "BE_NATIONAL_NUMBER", validator: "mod 97", source: "KB 3 april 1984",
        forms: [IDForm("99.99.99-999.99", alone: 0.9), IDForm("99999999999"), IDForm("999999~999~99", alone: 0.6)],
        context: [
            "rijksregisternummer", "rijksregister", "numero de registre national", "registre national", "insz", "niss",
            "numero national",
        ]
    ) { digits in
        let number = CheckDigits.number(digits, 0..<9)
        let check = CheckDigits.number(digits, 9..<11)
        return 97 - number % 97 == check || 97 - (2_000_000_000 + number) % 97 == check
    }

    /// Personal Public Service number of Ireland (modulus 23; a second letter counts nine times,
    /// but for W, T and X).
    static let pps = IDSpec(
        "IE_PPS", validator: "mod 23", source: "Social Welfare Consolidation Act 2005, s. 262",
        forms: [IDForm("9999999A"), IDForm("9999999AA")],
        context: ["pps", "ppsn", "pps number", "personal public service"]
    ) { characters in
        let second = characters.count == 9 && !"WTX".utf8.contains(characters[8]) ? Int(characters[8]) - 0x40 : 0
        let sum = CheckDigits.weighted(characters, [8, 7, 6, 5, 4, 3, 2]) + 9 * second
        return Array("WABCDEFGHIJKLMNOPQRSTUV".utf8)[sum % 23] == characters[7]
    }

    /// Matricule of Luxembourg: date of birth, serial, a digit by Luhn and one by Verhoeff, both over the first eleven.
    static let matricule = IDSpec(
        "LU_MATRICULE", validator: "Luhn and Verhoeff, date",
        source: "règlement grand-ducal du 28 novembre 2013; OECD TIN Luxembourg",
        forms: [
            IDForm("9999999999999", alone: 0.8), IDForm("9999 9999 99999", alone: 0.8),
            IDForm("99999999 99999", alone: 0.8),
        ],
        context: [
            "matricule", "numero d'identification national", "sozialversicherungsnummer", "cns", "ccss", "national id",
        ]
    ) { digits in
        guard 1850...2099 ~= CheckDigits.number(digits, 0..<4),
            CheckDigits.isDate(day: CheckDigits.number(digits, 6..<8), month: CheckDigits.number(digits, 4..<6))
        else { return false }
        return CheckDigits.luhn(digits.prefix(12)) && CheckDigits.verhoeff(Array(digits.prefix(11) + digits.suffix(1)))
    }

    /// Belgium's identity card: the last two are the first ten modulo 97, 97 where nothing is left.
    static let belgianCard = IDSpec(
        "BE_ID_CARD", validator: "mod 97", source: "KB 25 maart 2003; IBZ, kaartnummer",
        forms: [IDForm("999-9999999-99", alone: 0.6), IDForm("999999999999"), IDForm("999 9999999 99")],
        context: [
            "identiteitskaart", "identiteitskaartnummer", "kaartnummer eid", "eid", "numero de carte d'identite",
            "carte d'identite",
        ],
        isNamedOnly: true
    ) { digits in
        let remainder = CheckDigits.number(digits, 0..<10) % 97
        return !CheckDigits.areEqual(digits)
            && (remainder == 0 ? 97 : remainder) == CheckDigits.number(digits, 10..<12)
    }
}
