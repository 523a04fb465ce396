/// Australia's firms and health card, New Zealand.
enum OceanianIDs {
    static let all = [abn, acn, medicare, ird]

    /// Australian Business Number: modulus 89.
    static let abn = IDSpec(
        "AU_ABN", validator: "mod 89", source: "A New Tax System (Australian Business Number) Act 1999; ABR",
        forms: [IDForm("99 999 999 999", alone: 0.6), IDForm("99999999999")],
        context: ["abn", "a b n", "australian business number"]
    ) { digits in
        guard digits[0] != 0x30 else { return false }
        return (CheckDigits.weighted(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 == 0
    }

    /// Australian Company Number: weights 8 to 1, modulus 10.
    static let acn = IDSpec(
        "AU_ACN", validator: "mod 10", source: "Corporations Act 2001, s. 118; ASIC",
        forms: [IDForm("999 999 999"), IDForm("999999999")],
        context: ["acn", "a c n", "australian company number"]
    ) { (10 - CheckDigits.weighted($0, [8, 7, 6, 5, 4, 3, 2, 1]) % 10) % 10 == $0[8].digitValue }

    /// Medicare card: weights 1, 3, 7, 9, modulus 10; then the issue, and who on the card.
    static let medicare = IDSpec(
        "AU_MEDICARE", validator: "mod 10", source: "NEHTA, Use of Healthcare Identifiers 1.4",
        forms: [
            IDForm("9999 99999 9", alone: 0.6), IDForm("9999999999"), IDForm("9999 99999 9-9", alone: 0.7),
            IDForm("9999 99999 9/9", alone: 0.7), IDForm("99999999999"),
        ],
        context: ["medicare", "medicare card", "medicare number", "medicare no"]
    ) { digits in
        2...6 ~= digits[0].digitValue
            && CheckDigits.weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 == digits[8].digitValue
    }

    /// IRD number of New Zealand: modulus 11 with a second set of weights.
    static let ird = IDSpec(
        "NZ_IRD", validator: "mod 11 in two rounds", source: "Inland Revenue, Resident Withholding Tax specification",
        forms: [IDForm("99~999~999"), IDForm("999~999~999"), IDForm("99999999"), IDForm("999999999")],
        context: ["ird", "ird number", "ird no", "inland revenue"]
    ) { digits in
        let padded = digits.count == 8 ? [0x30] + digits : digits
        guard 10_000_001..<150_000_000 ~= CheckDigits.number(padded, 0..<9) else { return false }
        for weights in [[3, 2, 7, 6, 5, 4, 3, 2], [7, 4, 3, 2, 5, 2, 7, 6]] {
            let check = (11 - CheckDigits.weighted(padded, weights) % 11) % 11
            if check < 10 { return check == padded[8].digitValue }
        }
        return false
    }
}
