/// Sweden, Denmark, Norway, Finland.
enum NordicIDs {
    static let all = [personnummer, cpr, fodselsnummer, hetu]

    /// Personnummer (Skatteverket: Luhn over the last ten digits; coordination numbers add 60 to the day).
    static let personnummer = IDSpec(
        "SE_PERSONNUMMER", validator: "Luhn, date", source: "Folkbokföringslag 1991:481 § 18",
        forms: [
            IDForm("999999-9999", alone: 0.6), IDForm("99999999-9999", alone: 0.85), IDForm("999999999999"),
            IDForm("9999999999"),
        ],
        context: ["personnummer", "person nr", "personnr", "samordningsnummer", "pnr"]
    ) { digits in
        let last = Array(digits.suffix(10))
        let day = CheckDigits.number(last, 4..<6)
        return CheckDigits.isDate(day: day > 60 ? day - 60 : day, month: CheckDigits.number(last, 2..<4))
            && CheckDigits.luhn(last)
    }

    /// CPR number: since 2007 without a check digit, so the date and a word must do.
    static let cpr = IDSpec(
        "DK_CPR", validator: "date", source: "CPR-kontoret",
        forms: [IDForm("999999-9999"), IDForm("9999999999"), IDForm("999999 9999")],
        context: ["cpr", "cpr nummer", "cpr nr", "personnummer"]
    ) { CheckDigits.isDate(day: CheckDigits.number($0, 0..<2), month: CheckDigits.number($0, 2..<4)) }

    /// Fødselsnummer (Skatteetaten: two check digits, modulus 11; D numbers add 40 to the day).
    static let fodselsnummer = IDSpec(
        "NO_FODSELSNUMMER", validator: "mod 11 twice, date", source: "Folkeregisterforskriften § 2-2-1",
        forms: [IDForm("99999999999", alone: 0.5), IDForm("999999 99999", alone: 0.7)],
        context: ["fodselsnummer", "fodselsnr", "personnummer", "d nummer", "fnr"]
    ) { digits in
        let day = CheckDigits.number(digits, 0..<2)
        return CheckDigits.isDate(day: day > 40 ? day - 40 : day, month: CheckDigits.number(digits, 2..<4))
            && CheckDigits.weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 == 0
            && CheckDigits.weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
    }

    /// Henkilötunnus (Digi- ja väestötietovirasto: nine digits modulo 31; the sign is the century).
    static let hetu = IDSpec(
        "FI_HETU", validator: "mod 31, date", source: "Valtioneuvoston asetus 128/2010",
        forms: [IDForm("999999-999X", alone: 0.9), IDForm("999999A999X", alone: 0.9)],
        context: ["henkilotunnus", "hetu", "sotu", "personbeteckning", "henkilotunnuksesi"]
    ) { characters in
        let digits = characters.count == 10 ? characters : Array(characters[..<6] + characters[7...])
        guard CheckDigits.isDate(day: CheckDigits.number(digits, 0..<2), month: CheckDigits.number(digits, 2..<4))
        else { return false }
        return Array("0123456789ABCDEFHJKLMNPRSTUVWXY".utf8)[CheckDigits.number(digits, 0..<9) % 31] == digits[9]
    }
}
