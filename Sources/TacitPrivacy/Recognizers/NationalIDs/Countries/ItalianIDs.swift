/// Italy.
enum ItalianIDs {
    static let all = [fiscalCode, vat, idCard, passport, drivingLicence, supplyPoint]

    /// Codice fiscale (DM 23 dicembre 1976): check letter from two tables; where two people would get the same code,
    /// digits are replaced by letters (omocodia).
    static let fiscalCode = IDSpec(
        "IT_FISCAL_CODE", validator: "check letter", source: "DM 23 dicembre 1976",
        forms: [
            IDForm("AAAAAAXXAXXAXXXA", alone: 0.95), IDForm("AAAAAA~XXAXX~AXXXA", alone: 0.95),
            IDForm("AAA~AAA~XXAXX~AXXXA", alone: 0.95),
        ],
        context: ["codice fiscale", "c f", "cod fiscale", "cod fisc", "fiscal code", "tax code"]
    ) { isFiscalCode($0) }

    /// Partita IVA (DPR 633/1972, article 35.
    ///
    /// Luhn).
    static let vat = IDSpec(
        "IT_VAT", validator: "Luhn, office", source: "DPR 633/1972, article 35",
        forms: [
            IDForm("99999999999"), IDForm("IT99999999999", alone: 0.6, skip: 2),
            IDForm("IT 99999999999", alone: 0.6, skip: 2),
        ],
        context: ["partita iva", "p iva", "piva", "part iva", "vat", "iva", "codice fiscale", "c f"]
    ) { digits in
        // The office that gave it: a province, or one of four others.
        let office = CheckDigits.number(digits, 7..<10)
        return (1...100 ~= office || [120, 121, 888, 999].contains(office)) && CheckDigits.luhn(digits)
            && !CheckDigits.areEqual(digits)
    }

    /// Values of the characters at odd places, for 0–9 and for A–Z.
    private static let odd = [
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
    ]

    private static func isFiscalCode(_ code: [UInt8]) -> Bool {
        guard code.count == 16, "ABCDEHLMPRST".utf8.contains(code[8]) else { return false }
        var digits = code
        for index in [6, 7, 9, 10, 12, 13, 14] where !code[index].isDigit {
            guard let digit = Array("LMNPQRSTUV".utf8).firstIndex(of: code[index]) else { return false }
            digits[index] = 0x30 + UInt8(digit)
        }
        let day = CheckDigits.number(digits, 9..<11)
        guard 1...31 ~= day || 41...71 ~= day else { return false }
        var sum = 0
        for index in 0..<15 {
            let value = code[index].isDigit ? code[index].digitValue : Int(code[index]) - 0x41
            sum += index % 2 == 0 ? odd[value] : value
        }
        return Int(code[15]) - 0x41 == sum % 26
    }

    /// Carta d'identità: electronic (two letters, five digits, two letters) or of paper.
    static let idCard = IDSpec(
        "IT_ID_CARD", validator: "form", source: "DM 23 dicembre 2015",
        forms: IDForm.all("AA99999AA", "AA9999999", "9999999AA", "AA 9999999"),
        context: [
            "carta d'identita", "carta di identita", "carta identita", "cie", "carta identita elettronica",
            "italian id card",
            "documento d'identita", "id card",
        ],
        masksMistyped: false
    ) { _ in true }

    /// Passaporto: two letters, seven digits.
    static let passport = IDSpec(
        "IT_PASSPORT", validator: "form", source: "legge 1185/1967; DM 23 marzo 2010",
        forms: IDForm.all("AA9999999", "AA 9999999"),
        context: ["passaporto", "numero passaporto", "numero di passaporto", "italian passport"], masksMistyped: false
    ) { _ in true }

    /// Patente di guida: two letters, seven digits, a letter; new ones start with U1.
    static let drivingLicence = IDSpec(
        "IT_DRIVING_LICENCE", validator: "form", source: "Codice della strada, articolo 116",
        forms: IDForm.all("AA9999999A", "U1XXXXXXXA"),
        context: ["patente", "patente di guida", "numero patente", "driving licence"], masksMistyped: false
    ) { _ in true }

    /// POD: where a house draws its electricity: distributor, E, eight digits, one more since 2020 where it is checked.
    static let supplyPoint = IDSpec(
        "IT_SUPPLY_POINT", validator: "form", source: "ARERA, deliberazione ARG/elt 107/09, codice POD",
        forms: IDForm.all("IT999E99999999", "IT999E999999999", alone: 0.7),
        context: ["pod", "codice pod", "numero pod", "punto di prelievo"], masksMistyped: false
    ) { !CheckDigits.areEqual(Array($0[6...])) }
}
