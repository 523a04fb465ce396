/// Estonia, Latvia, Lithuania.
enum BalticIDs {
    static let all = [isikukood, asmensKodas, personasKods, estonianCompany]

    /// Isikukood: sex and century, date of birth, serial, check digit in two rounds.
    static let isikukood = IDSpec(
        "EE_PERSONAL_CODE", validator: "mod 11 in two rounds, date", source: "EVS 585:2007; rahvastikuregistri seadus",
        forms: [IDForm("99999999999", alone: 0.4)],
        context: ["isikukood", "isikukoodi", "isikukoodiga", "personal code", "personal identification"]
    ) { isPersonalCode($0) }

    /// Asmens kodas of Lithuania: built as the Estonian one.
    static let asmensKodas = IDSpec(
        "LT_PERSONAL_CODE", validator: "mod 11 in two rounds, date",
        source: "Gyventojų registro įstatymas, 8 straipsnis",
        forms: [IDForm("99999999999", alone: 0.4)],
        context: ["asmens kodas", "asmens kodo", "a k", "personal code", "personal identification"]
    ) { isPersonalCode($0) }

    /// Personas kods of Latvia: date of birth and century, or 32 and nine digits since 2017.
    static let personasKods = IDSpec(
        "LV_PERSONAL_CODE", validator: "mod 11, date", source: "Fizisko personu reģistra likums; PMLP",
        forms: [IDForm("999999-99999", alone: 0.7), IDForm("99999999999")],
        context: ["personas kods", "personas koda", "personas kodu", "p k", "personal code"]
    ) { digits in
        let day = CheckDigits.number(digits, 0..<2)
        guard
            day == 32
                || (CheckDigits.isDate(day: day, month: CheckDigits.number(digits, 2..<4)) && digits[6].digitValue <= 2)
        else { return false }
        return (1 + CheckDigits.weighted(digits, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == digits[10].digitValue
    }

    /// Registrikood of an Estonian company: as the personal code, the first digit 1, 7, 8 or 9.
    static let estonianCompany = IDSpec(
        "EE_COMPANY_NUMBER", validator: "mod 11 in two rounds", source: "äriregistri seadus; RIK",
        forms: [IDForm("99999999")], context: ["registrikood", "registry code", "reg kood"]
    ) { digits in
        "1789".utf8.contains(digits[0]) && twoRounds(digits) == digits[7].digitValue
    }

    private static func isPersonalCode(_ digits: [UInt8]) -> Bool {
        1...8 ~= digits[0].digitValue
            && CheckDigits.isDate(day: CheckDigits.number(digits, 5..<7), month: CheckDigits.number(digits, 3..<5))
            && twoRounds(digits) == digits[10].digitValue
    }

    /// The check digit: weights 1, 2, 3, … modulo 11, and from 3 on where that leaves 10.
    static func twoRounds(_ digits: [UInt8]) -> Int {
        for start in [0, 2] {
            var sum = 0
            for (place, digit) in digits.dropLast().enumerated() { sum += ((place + start) % 9 + 1) * digit.digitValue }
            if sum % 11 < 10 { return sum % 11 }
        }
        return 0
    }
}
