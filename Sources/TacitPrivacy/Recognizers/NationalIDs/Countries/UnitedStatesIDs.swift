/// United States.
enum UnitedStatesIDs {
    static let all = [socialSecurity, taxpayer, employer, medicare, provider]

    /// Social Security number (SSA POMS RM 10201.035: ranges never issued).
    static let socialSecurity = IDSpec(
        "US_SSN",
        forms: [
            IDForm("999-99-9999", alone: 0.85), IDForm("999 99 9999", alone: 0.85),
            IDForm("999.99.9999", alone: 0.6), IDForm("999999999"),
        ],
        context: [
            "ssn", "ssns", "social security", "soc sec", "socialsecurity", "social sec", "ss#",
            "sozialversicherung usa",
        ]
    ) { isSocialSecurity($0) }

    /// Individual Taxpayer Identification Number (IRS Publication 1915: first digit 9, fourth and fifth in set ranges).
    static let taxpayer = IDSpec(
        "US_ITIN",
        forms: [
            IDForm("999-99-9999", alone: 0.85), IDForm("999 99 9999", alone: 0.85), IDForm("999999999"),
        ],
        context: ["itin", "taxpayer id", "taxpayer identification", "individual taxpayer", "tax id", "tin"],
        masksMistyped: false
    ) { digits in
        guard digits.count == 9, digits[0] == UInt8(ascii: "9") else { return false }
        switch CheckDigits.number(digits, 3..<5) {
        case 50...65, 70...88, 90...92, 94...99: return true
        default: return false
        }
    }

    /// Employer Identification Number: no check digit (IRS Publication 1635), so only where it is named.
    static let employer = IDSpec(
        "US_EIN", forms: [IDForm("99-9999999"), IDForm("999999999")],
        context: ["ein", "fein", "employer identification", "federal tax id", "employer id"]
    ) { digits in CheckDigits.number(digits, 0..<2) > 0 }

    /// Medicare Beneficiary Identifier (CMS, "Understanding the MBI": which positions are letters, six letters unused).
    static let medicare = IDSpec(
        "US_MBI",
        forms: [IDForm("9AX9-AX9-AA99", alone: 0.8), IDForm("9AX9AX9AA99", alone: 0.6)],
        context: ["mbi", "medicare", "medicare beneficiary", "medicare id"]
    ) { characters in
        guard characters.count == 11, (0x31...0x39).contains(characters[0]) else { return false }
        return !characters.contains { "SLOIBZ".utf8.contains($0) }
    }

    /// National Provider Identifier (45 CFR 162.406: Luhn with 80840 before it).
    static let provider = IDSpec(
        "US_NPI", forms: [IDForm("9999999999")], context: ["npi", "national provider", "provider identifier"]
    ) { digits in
        (digits[0] == 0x31 || digits[0] == 0x32) && CheckDigits.luhn(Array("80840".utf8) + digits)
    }

    private static func isSocialSecurity(_ digits: [UInt8]) -> Bool {
        guard digits.count == 9, !CheckDigits.areEqual(digits) else { return false }
        let area = CheckDigits.number(digits, 0..<3)
        return area != 0 && area != 666 && area < 900 && CheckDigits.number(digits, 3..<5) != 0
            && CheckDigits.number(digits, 5..<9) != 0
    }
}
