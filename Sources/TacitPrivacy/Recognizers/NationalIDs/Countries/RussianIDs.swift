/// Russia and Ukraine.
enum RussianIDs {
    static let all = [inn, snils, passport, rnokpp, ukrainianCompany]

    /// ИНН: ten digits of a company, twelve of a person with two check digits.
    static let inn = IDSpec(
        "RU_INN", validator: "mod 11", source: "Приказ ФНС России № ЕД-7-14/559@; НК РФ, статья 84",
        forms: [IDForm("999999999999", alone: 0.4), IDForm("9999999999")],
        context: ["инн", "inn", "идентификационный номер налогоплательщика", "taxpayer id"], isNamedOnly: true
    ) { digits in
        guard !CheckDigits.areEqual(digits) else { return false }
        let weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
        let places = digits.count == 10 ? [9] : [10, 11]
        return places.allSatisfy { place in
            CheckDigits.weighted(digits.prefix(place), Array(weights.suffix(place))) % 11 % 10
                == digits[place].digitValue
        }
    }

    /// СНИЛС: weights 9 to 1, modulo 101; numbers up to 001-001-998 have no check.
    static let snils = IDSpec(
        "RU_SNILS", validator: "mod 101", source: "Федеральный закон 27-ФЗ; Постановление Правления ПФР № 192п",
        forms: [
            IDForm("999-999-999 99", alone: 0.9), IDForm("999-999-999-99", alone: 0.7), IDForm("999 999 999 99"),
            IDForm("99999999999"),
        ],
        context: ["снилс", "snils", "страховой номер", "пенсионное страхование", "страховое свидетельство"]
    ) { digits in
        let number = CheckDigits.number(digits, 0..<9)
        guard number > 1_001_998 else { return number > 0 }
        let check = CheckDigits.weighted(digits.prefix(9), [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100
        return check == CheckDigits.number(digits, 9..<11)
    }

    /// Passport of a citizen: series of four digits, number of six; no check digit.
    static let passport = IDSpec(
        "RU_PASSPORT", validator: "form", source: "Постановление Правительства РФ № 828",
        forms: [
            IDForm("9999 999999"), IDForm("99 99 999999"), IDForm("99 99 999 999"), IDForm("9999999999"),
        ],
        context: [
            "паспорт", "паспорта", "серия", "серия и номер", "паспорт серия", "номер паспорта", "паспортные данные",
            "pasport", "russian passport", "internal passport",
        ],
        isNamedOnly: true
    ) { !CheckDigits.areEqual($0) }

    /// РНОКПП of Ukraine: weights -1, 5, 7, 9, 4, 6, 10, 5, 7, modulus 11.
    static let rnokpp = IDSpec(
        "UA_RNOKPP", validator: "mod 11", source: "Податковий кодекс України, стаття 70; наказ Мінфіну № 822",
        forms: [IDForm("9999999999")],
        context: [
            "рнокпп", "іпн", "ідентифікаційний номер", "ідентифікаційний код", "rnokpp", "ipn",
            "реєстраційний номер облікової картки",
            "tax number", "tin",
        ]
    ) { digits in
        let sum = CheckDigits.weighted(digits, [10, 5, 7, 9, 4, 6, 10, 5, 7])
        return sum % 11 % 10 == digits[9].digitValue && !CheckDigits.areEqual(digits)
    }

    /// ЄДРПОУ of a Ukrainian company: weights by the range of the number.
    static let ukrainianCompany = IDSpec(
        "UA_EDRPOU", validator: "mod 11 in two rounds", source: "Постанова КМУ № 118",
        forms: [IDForm("99999999")], context: ["єдрпоу", "едрпоу", "edrpou", "код єдрпоу"]
    ) { digits in
        let weights = 3...5 ~= digits[0].digitValue ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7]
        var sum = CheckDigits.weighted(digits, weights) % 11
        if sum == 10 { sum = CheckDigits.weighted(digits, weights.map { $0 + 2 }) % 11 % 10 }
        return sum == digits[7].digitValue
    }
}
