/// South Africa, Nigeria, Israel.
enum AfricanIDs {
    static let all = [southAfrica, nigeria, israel]

    /// South African id: date of birth, serial, citizenship, Luhn.
    static let southAfrica = IDSpec(
        "ZA_ID", validator: "Luhn, date", source: "Identification Act 68 of 1997; DHA",
        forms: [IDForm("9999999999999", alone: 0.5), IDForm("999999 9999 99 9", alone: 0.8)],
        context: ["id number", "sa id", "south african id", "identity number", "id no"]
    ) { digits in
        CheckDigits.isDate(day: CheckDigits.number(digits, 4..<6), month: CheckDigits.number(digits, 2..<4))
            && digits[10].digitValue <= 2 && CheckDigits.luhn(digits)
    }

    /// National Identification Number of Nigeria: eleven digits that mean nothing.
    static let nigeria = IDSpec(
        "NG_NIN", validator: "none", source: "NIMC Act 2007", forms: [IDForm("99999999999"), IDForm("9999 999 9999")],
        context: ["nin", "national identification number", "nimc", "nin number"], isNamedOnly: true
    ) { !CheckDigits.areEqual($0) }

    /// Teudat Zehut of Israel: Luhn over nine digits.
    static let israel = IDSpec(
        "IL_ID", validator: "Luhn", source: "Population Registry Law 1965",
        forms: [IDForm("999999999"), IDForm("99999999-9")],
        context: ["תעודת זהות", "ת.ז", "ת.ז.", "מספר זהות", "teudat zehut", "teudat zehut number", "israeli id", "tz"]
    ) { CheckDigits.luhn($0) && !CheckDigits.areEqual($0) }
}
