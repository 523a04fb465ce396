/// Canada, Australia, China, Singapore.
enum OverseasIDs {
    static let all = [sin, taxFile, residentID, nric]

    /// Social Insurance Number (Service Canada: Luhn; 0 and 8 don't start one).
    static let sin = IDSpec(
        "CA_SIN", validator: "Luhn", source: "Service Canada, SIN",
        forms: [IDForm("999~999~999"), IDForm("999999999")],
        context: ["sin", "social insurance", "sin number", "assurance sociale", "nas"], isNamedOnly: true,
        masksMistyped: false
    ) { $0[0] != 0x30 && $0[0] != 0x38 && CheckDigits.luhn($0) }

    /// Tax file number (ATO: modulus 11).
    static let taxFile = IDSpec(
        "AU_TFN", validator: "mod 11", source: "ATO",
        forms: [IDForm("999~999~999"), IDForm("999999999")],
        context: ["tfn", "tax file", "tax file number"]
    ) { CheckDigits.weighted($0, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 == 0 && !CheckDigits.areEqual($0) }

    /// Resident identity number (GB 11643-1999: date of birth, ISO 7064 MOD 11-2).
    static let residentID = IDSpec(
        "CN_RESIDENT_ID", validator: "mod 11-2, date", source: "GB 11643-1999",
        forms: [IDForm("99999999999999999X", alone: 0.95)],
        context: ["resident identity", "id card", "identity card", "chinese id", "身份证", "身分證", "公民身份号码", "证件号码"]
    ) { characters in
        let year = CheckDigits.number(characters, 6..<10)
        guard 1900...2099 ~= year,
            CheckDigits.isDate(
                day: CheckDigits.number(characters, 12..<14), month: CheckDigits.number(characters, 10..<12))
        else { return false }
        let sum = CheckDigits.weighted(characters, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
        return Array("10X98765432".utf8)[sum % 11] == characters[17]
    }

    /// NRIC and FIN (ICA: weights 2, 7, 6, 5, 4, 3, 2; letter tables by series S and T, F and G, M).
    static let nric = IDSpec(
        "SG_NRIC", validator: "weights, letter table", source: "National Registration Regulations; ICA",
        forms: [IDForm("A9999999A", alone: 0.8)], context: ["nric", "fin", "fin number", "singpass"]
    ) { characters in
        let offset = characters[0] == UInt8(ascii: "T") || characters[0] == UInt8(ascii: "G") ? 4 : 0
        let sum = CheckDigits.weighted(characters[1...], [2, 7, 6, 5, 4, 3, 2]) + offset
        switch characters[0] {
        case UInt8(ascii: "S"), UInt8(ascii: "T"): return Array("JZIHGFEDCBA".utf8)[sum % 11] == characters[8]
        case UInt8(ascii: "F"), UInt8(ascii: "G"): return Array("XWUTRQPNMLK".utf8)[sum % 11] == characters[8]
        case UInt8(ascii: "M"): return Array("KLJNPQRTUWX".utf8)[(sum + 3) % 11] == characters[8]
        default: return false
        }
    }
}
