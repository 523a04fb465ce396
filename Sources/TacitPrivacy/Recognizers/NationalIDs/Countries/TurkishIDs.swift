/// Turkey.
enum TurkishIDs {
    static let all = [identity, tax]

    /// T.C. kimlik numarası: two check digits.
    static let identity = IDSpec(
        "TR_IDENTITY_NUMBER", validator: "mod 10, twice", source: "5490 sayılı Nüfus Hizmetleri Kanunu, madde 46; NVİ",
        forms: [IDForm("99999999999", alone: 0.45), IDForm("999 999 999 99", alone: 0.4)],
        context: [
            "tc kimlik", "t c kimlik no", "tckn", "kimlik no", "kimlik numarasi", "kimlik numaram", "tc no",
            "tc kimlik no",
            "turkish id",
        ]
    ) { digits in
        guard digits[0] != 0x30 else { return false }
        let odd = CheckDigits.weighted(digits, [1, 0, 1, 0, 1, 0, 1, 0, 1])
        let even = CheckDigits.weighted(digits, [0, 1, 0, 1, 0, 1, 0, 1])
        // Even sums of up to 36 taken from seven times the odd ones: 40 keeps the difference positive.
        let first = (odd * 7 + 40 - even) % 10
        return first == digits[9].digitValue && (odd + even + first) % 10 == digits[10].digitValue
    }

    /// Vergi kimlik numarası: powers of two modulo 9.
    static let tax = IDSpec(
        "TR_TAX_NUMBER", validator: "powers of two modulo 9", source: "213 sayılı Vergi Usul Kanunu, madde 8; GİB",
        forms: [IDForm("9999999999"), IDForm("999 999 9999")],
        context: ["vergi kimlik", "vergi no", "vergi numarasi", "vkn", "vergi kimlik no", "tax number", "tax id"]
    ) { digits in
        var sum = 0
        for place in 1...9 {
            let value = (digits[9 - place].digitValue + place) % 10
            guard value > 0 else { continue }
            let product = value * (1 << place) % 9
            sum += product == 0 ? 9 : product
        }
        return (10 - sum % 10) % 10 == digits[9].digitValue
    }
}
