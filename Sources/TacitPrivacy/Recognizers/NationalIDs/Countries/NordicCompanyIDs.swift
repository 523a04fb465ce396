/// Organisation numbers of Sweden, Norway, Denmark, Finland, and the kennitala of persons and firms of Iceland.
enum NordicCompanyIDs {
    static let all = [sweden, norway, denmark, finland, kennitala]

    /// Organisationsnummer: Luhn, the third digit 2 or more, so that it is no date.
    static let sweden = IDSpec(
        "SE_ORGANISATION", validator: "Luhn", source: "lag 1974:174 om identitetsbeteckning för juridiska personer",
        forms: [IDForm("999999-9999"), IDForm("9999999999")],
        context: ["organisationsnummer", "org nr", "orgnr", "organisation number"]
    ) { $0[2].digitValue >= 2 && CheckDigits.luhn($0) }

    /// Organisasjonsnummer: modulus 11.
    static let norway = IDSpec(
        "NO_ORGANISATION", validator: "mod 11", source: "forskrift til enhetsregisterloven § 10; Brønnøysundregistrene",
        forms: [
            IDForm("999~999~999"), IDForm("999999999"), IDForm("NO999999999MVa", alone: 0.9, skip: 2),
            IDForm("999999999MVa", alone: 0.8), IDForm("999 999 999 MVa", alone: 0.8),
            IDForm("NO 999 999 999 MVa", alone: 0.9, skip: 2),
        ],
        context: ["organisasjonsnummer", "org nr", "orgnr", "foretaksnummer", "organisation number", "mva"]
    ) { characters in
        CheckDigits.weighted(characters.prefix(9), [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
            && !CheckDigits.areEqual(characters)
    }

    /// CVR-nummer.
    static let denmark = IDSpec(
        "DK_CVR", validator: "mod 11", source: "Lov om Det Centrale Virksomhedsregister",
        forms: [IDForm("99999999"), IDForm("99 99 99 99")], context: ["cvr", "cvr nr", "cvr nummer", "se nummer"]
    ) { isCVR($0) }

    /// Y-tunnus.
    static let finland = IDSpec(
        "FI_BUSINESS_ID", validator: "mod 11", source: "yritys- ja yhteisötietolaki 244/2001; PRH",
        forms: [IDForm("9999999-9", alone: 0.6)],
        context: ["y tunnus", "ytunnus", "fo nummer", "business id"]
    ) { CheckDigits.weighted($0, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0 && !CheckDigits.areEqual($0) }

    /// Kennitala: date (firms: day + 40), serial, modulus 11, century.
    static let kennitala = IDSpec(
        "IS_KENNITALA", validator: "mod 11, date", source: "lög nr. 140/2019 um skráningu einstaklinga; Þjóðskrá",
        forms: [IDForm("999999-9999", alone: 0.5), IDForm("9999999999")],
        context: ["kennitala", "kt", "kennitolu", "kennitalan", "icelandic id"]
    ) { digits in
        let day = CheckDigits.number(digits, 0..<2)
        guard CheckDigits.isDate(day: day > 40 ? day - 40 : day, month: CheckDigits.number(digits, 2..<4)),
            digits[9] == 0x30 || digits[9] == 0x39
        else { return false }
        return CheckDigits.weighted(digits, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
    }

    static func isCVR(_ digits: [UInt8]) -> Bool {
        digits[0] != 0x30 && CheckDigits.weighted(digits, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
            && !CheckDigits.areEqual(digits)
    }
}
