/// Mexico's account and elector's key; CURP and RFC are in `LatinAmericanIDs`.
enum MexicanIDs {
    static let all = [clabe, electorKey]

    /// CLABE: bank, place, account, check digit (weights 3, 7, 1, each product modulo 10).
    static let clabe = IDSpec(
        "MX_CLABE", validator: "weights 3, 7, 1", source: "Banco de México; Asociación de Bancos de México",
        forms: [IDForm("999999999999999999"), IDForm("999 999 99999999999 9"), IDForm("999~999~99999999999~9")],
        context: ["clabe", "clabe interbancaria", "cuenta clabe", "clave bancaria estandarizada"]
    ) { digits in
        var sum = 0
        for (place, digit) in digits.dropLast().enumerated() { sum += digit.digitValue * [3, 7, 1][place % 3] % 10 }
        return !CheckDigits.areEqual(digits) && (10 - sum % 10) % 10 == digits[17].digitValue
    }

    /// Clave de elector: consonants of the name, date of birth, state, sex, three more.
    static let electorKey = IDSpec(
        "MX_ELECTOR_KEY", validator: "date, state, sex",
        source: "Ley General de Instituciones y Procedimientos Electorales, artículo 156; INE",
        forms: [IDForm("AAAAAA99999999A999", alone: 0.9)],
        context: ["clave de elector", "credencial de elector", "credencial para votar", "ine", "ife"]
    ) { characters in
        // States of birth 1 to 32; 87 and 88 for those born abroad.
        let state = CheckDigits.number(characters, 12..<14)
        return "HM".utf8.contains(characters[14]) && (1...32 ~= state || 87...88 ~= state)
            && CheckDigits.isDate(
                day: CheckDigits.number(characters, 10..<12), month: CheckDigits.number(characters, 8..<10))
    }
}
