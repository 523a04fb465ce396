/// Portugal.
enum PortugueseIDs {
    static let all = [nif, niss, citizenCard, citizenCardShort]

    /// Número de identificação fiscal (Decreto-Lei 14/2013: modulus 11).
    static let nif = IDSpec(
        "PT_NIF", validator: "mod 11", source: "Decreto-Lei 14/2013",
        forms: [IDForm("999999999"), IDForm("999~999~999"), IDForm("PT999999999", alone: 0.6, skip: 2)],
        context: ["nif", "contribuinte", "numero de contribuinte", "identificacao fiscal", "nipc", "numero fiscal"]
    ) { digits in
        // 45 stands for those who live abroad; nothing else starts with 4.
        guard digits[0] != UInt8(ascii: "0"), digits[0] != UInt8(ascii: "4") || digits[1] == UInt8(ascii: "5") else {
            return false
        }
        let check = 11 - CheckDigits.weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11
        return (check > 9 ? 0 : check) == digits[8].digitValue
    }

    /// Número de identificação de segurança social: weights are prime numbers.
    static let niss = IDSpec(
        "PT_NISS", validator: "prime weights", source: "Segurança Social, NISS",
        forms: [IDForm("99999999999"), IDForm("999~999~999~99")],
        context: ["niss", "seguranca social", "numero de seguranca social"]
    ) { digits in
        (digits[0] == 0x31 || digits[0] == 0x32)
            && 9 - CheckDigits.weighted(digits, [29, 23, 19, 17, 13, 11, 7, 5, 3, 2]) % 10 == digits[10].digitValue
    }

    /// Cartão de cidadão: document number, Luhn's formula with letters counted from A = 10 (AMA, "Validação de número
    /// de documento do Cartão de Cidadão").
    static let citizenCard = IDSpec(
        "PT_CITIZEN_CARD", validator: "Luhn with letters", source: "AMA, Cartão de Cidadão",
        forms: [
            IDForm("99999999 9 AX9", alone: 0.85), IDForm("999999999AX9", alone: 0.8),
            IDForm("99999999 9AX9", alone: 0.85),
            IDForm("99999999"), IDForm("999999999"),
        ],
        context: [
            "cartao de cidadao", "cartao do cidadao", "bilhete de identidade", "citizen card", "numero de documento",
        ]
    ) { characters in
        guard characters.count == 12 else { return false }
        var sum = 0
        for (index, character) in characters.enumerated() {
            let value = CheckDigits.value(character) * (index % 2 == 0 ? 2 : 1)
            sum += index % 2 == 0 && value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }

    /// The same behind its two letters, which mean much else too: only whole.
    static let citizenCardShort = IDSpec(
        "PT_CITIZEN_CARD", validator: "Luhn with letters", source: "AMA, Cartão de Cidadão",
        forms: [IDForm("99999999 9 AX9"), IDForm("99999999 9AX9"), IDForm("999999999AX9")],
        context: ["cc", "c c", "cc n", "cartao"], isNamedOnly: true
    ) { citizenCard.check($0) }
}
