/// United States.
enum UnitedStatesIDs {
    static let all = [
        socialSecurity, taxpayer, employer, medicare, provider, passport, driverLicence, licence, routing,
        bankAccount, dea,
    ]

    /// Social Security number (SSA POMS RM 10201.035: ranges never issued).
    static let socialSecurity = IDSpec(
        "US_SSN", validator: "ranges never issued", source: "SSA POMS RM 10201.035",
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
        "US_ITIN", validator: "ranges", source: "IRS Publication 1915",
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
        "US_EIN", validator: "none", source: "IRS Publication 1635",
        forms: [IDForm("99-9999999"), IDForm("999999999")],
        context: ["ein", "fein", "employer identification", "federal tax id", "employer id"]
    ) { digits in CheckDigits.number(digits, 0..<2) > 0 }

    /// Medicare Beneficiary Identifier (CMS, "Understanding the MBI": which positions are letters, six letters unused).
    static let medicare = IDSpec(
        "US_MBI", validator: "letters by position", source: "CMS, Understanding the MBI",
        forms: [IDForm("9AX9-AX9-AA99", alone: 0.8), IDForm("9AX9AX9AA99", alone: 0.6)],
        context: ["mbi", "medicare", "medicare beneficiary", "medicare id"]
    ) { characters in
        guard characters.count == 11, (0x31...0x39).contains(characters[0]) else { return false }
        return !characters.contains { "SLOIBZ".utf8.contains($0) }
    }

    /// National Provider Identifier (45 CFR 162.406: Luhn with 80840 before it).
    static let provider = IDSpec(
        "US_NPI", validator: "Luhn", source: "45 CFR 162.406",
        forms: [IDForm("9999999999")], context: ["npi", "national provider", "provider identifier"]
    ) { digits in
        (digits[0] == 0x31 || digits[0] == 0x32) && CheckDigits.luhn(Array("80840".utf8) + digits)
    }

    private static func isSocialSecurity(_ digits: [UInt8]) -> Bool {
        guard digits.count == 9, !CheckDigits.areEqual(digits) else { return false }
        let area = CheckDigits.number(digits, 0..<3)
        return area != 0 && area != 666 && area < 900 && CheckDigits.number(digits, 3..<5) != 0
            && CheckDigits.number(digits, 5..<9) != 0
    }

    /// Passport book: nine digits, since 2021 a letter and eight; no check digit outside the machine-readable zone.
    static let passport = IDSpec(
        "US_PASSPORT", validator: "form", source: "22 CFR 51; Department of State, Next Generation Passport",
        forms: IDForm.all("999999999", "A99999999"),
        context: [
            "us passport", "u s passport", "american passport", "united states passport", "passport book",
            "usa passport",
        ],
        isNamedOnly: true, masksMistyped: false
    ) { !CheckDigits.areEqual($0) }

    /// Driver licence: fifty forms without a common check, so only where it is named.
    static let driverLicence = IDSpec(
        "US_DRIVER_LICENSE", validator: "form by state",
        source: "AAMVA DL/ID Card Design Standard; the states' agencies",
        forms: IDForm.all(
            "A9999999", "A99999999", "A999999999", "A99999999999", "A999999999999", "A99999999999999", "AA999999",
            "AA9999999",
            "9999999", "99999999", "999999999", "9999999999", "999999999999", "A999-9999-9999", "A999-999-99-999-9",
            "A9999-99999-99999", "A999-9999-9999-99", "999-99-9999", "99-999-9999", "A99-99-9999", "A999-999-999-999",
            "99AAA9999",
            "AAA99A999A99", "999AA9999", "A99-999-999", "999 999 999", "99 999 999", "A9999 99999 99999"),
        context: [
            "driver's license", "drivers license", "driver license", "driver's license number", "dl number", "dl no",
            "dln",
            "state id", "license number", "operator license",
        ],
        isNamedOnly: true, masksMistyped: false
    ) { !CheckDigits.areEqual($0) }

    /// ABA routing transit number: weights 3, 7, 1, and the ranges of the Federal Reserve.
    static let routing = IDSpec(
        "US_ABA_ROUTING", validator: "weights 3, 7, 1; ranges", source: "ABA Routing Number Policy; ANSI X9.13",
        forms: [IDForm("999999999"), IDForm("9999-9999-9")],
        context: [
            "routing number", "routing", "aba", "aba number", "routing transit", "rtn", "routing no", "transit number",
        ]
    ) { digits in
        switch CheckDigits.number(digits, 0..<2) {
        case 0...12, 21...32, 61...72, 80: break
        default: return false
        }
        return !CheckDigits.areEqual(digits) && CheckDigits.weighted(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0
    }

    /// Bank account: up to seventeen digits as the bank likes, so only where it is named.
    static let bankAccount = IDSpec(
        "US_BANK_ACCOUNT", validator: "none", source: "Nacha Operating Rules, DFI account number (17 characters)",
        forms: IDForm.all(
            "99999999", "999999999", "9999999999", "99999999999", "999999999999", "9999999999999", "99999999999999",
            "999999999999999", "9999999999999999", "99999999999999999"),
        context: [
            "bank account number", "checking account number", "savings account number", "checking account",
            "savings account",
            "direct deposit account", "account number ach",
        ],
        isNamedOnly: true, masksMistyped: false
    ) { !CheckDigits.areEqual($0) }

    /// DEA registration of prescribers: two letters, seven digits, the last one from sums of the others.
    static let dea = IDSpec(
        "US_DEA", validator: "digit sums", source: "21 CFR 1301; DEA Diversion Control, registration number",
        forms: [IDForm("AA9999999", alone: 0.4), IDForm("A99999999")],
        context: ["dea", "dea number", "dea no", "dea registration", "medical license", "prescriber"]
    ) { characters in
        guard "ABCDEFGHJKLMPRSTUX".utf8.contains(characters[0]), characters[1].isUpper || characters[1] == 0x39 else {
            return false
        }
        let digits = characters.suffix(7)
        let sum = CheckDigits.weighted(digits, [1, 2, 1, 2, 1, 2])
        return sum % 10 == characters[8].digitValue
    }

    /// The same behind the bare word, which means much else too: a letter and seven digits or more.
    static let licence = IDSpec(
        "US_DRIVER_LICENSE", validator: "form by state",
        source: "AAMVA DL/ID Card Design Standard; the states' agencies",
        forms: IDForm.all(
            "A9999999", "A99999999", "A999999999999", "A9999999999999", "A999-9999-9999", "A999-999-99-999-9",
            "A9999-99999-99999", "A99-99-9999"),
        context: ["license", "licence", "dl", "license #"], isNamedOnly: true, masksMistyped: false
    ) { !CheckDigits.areEqual(Array($0.dropFirst())) }
}
