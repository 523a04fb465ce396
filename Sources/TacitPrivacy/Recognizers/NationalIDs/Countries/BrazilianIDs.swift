/// Brazil.
enum BrazilianIDs {
    static let all = [cpf, cnpj, healthCard, pis]

    /// Cadastro de Pessoas Físicas (Receita Federal: two check digits, modulus 11).
    static let cpf = IDSpec(
        "BR_CPF", validator: "mod 11, twice", source: "Receita Federal",
        forms: [
            IDForm("999.999.999-99", alone: 0.95), IDForm("999999999-99", alone: 0.7), IDForm("999 999 999 99"),
            IDForm("999.999.999.99", alone: 0.6), IDForm("999-999-999-99", alone: 0.6), IDForm("99999999999"),
        ],
        context: ["cpf", "cadastro de pessoas fisicas", "cpf mf"]
    ) { digits in
        guard !CheckDigits.areEqual(digits) else { return false }
        return (9...10).allSatisfy { count in
            let sum = CheckDigits.weighted(digits.prefix(count), Array((2...(count + 1)).reversed()))
            return sum * 10 % 11 % 10 == digits[count].digitValue
        }
    }

    /// Cadastro Nacional da Pessoa Jurídica, also with letters (IN RFB 2.229/2024: a character counts its ASCII code
    /// less 48).
    static let cnpj = IDSpec(
        "BR_CNPJ", validator: "mod 11, twice", source: "IN RFB 2.229/2024",
        forms: [
            IDForm("XX.XXX.XXX/XXXX-99", alone: 0.95), IDForm("99999999999999"), IDForm("XXXXXXXX/XXXX-99", alone: 0.9),
            IDForm("XXXXXXXXXXXX99"),
        ],
        context: ["cnpj", "cadastro nacional da pessoa juridica", "cnpj mf"]
    ) { characters in
        guard !CheckDigits.areEqual(characters) else { return false }
        let weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]
        return (12...13).allSatisfy { count in
            let sum = zip(characters.prefix(count), weights.suffix(count)).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
            let remainder = sum % 11
            return (remainder < 2 ? 0 : 11 - remainder) == characters[count].digitValue
        }
    }

    /// Cartão Nacional de Saúde: fifteen digits, weights 15 to 1, divisible by 11.
    static let healthCard = IDSpec(
        "BR_CNS", validator: "mod 11", source: "Portaria MS 940/2011; DATASUS, validação do CNS",
        forms: [IDForm("999 9999 9999 9999", alone: 0.6), IDForm("999999999999999")],
        context: ["cns", "cartao sus", "cartao nacional de saude", "cartao do sus", "numero sus"]
    ) { digits in
        guard "12789".utf8.contains(digits[0]) else { return false }
        return CheckDigits.weighted(digits, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
    }

    /// PIS, PASEP, NIT, NIS: the worker's number in social security, modulus 11.
    static let pis = IDSpec(
        "BR_PIS", validator: "mod 11", source: "Lei Complementar 7/1970; Caixa Econômica Federal, NIS",
        forms: [IDForm("999.99999.99-9", alone: 0.8), IDForm("999.9999.999-9", alone: 0.7), IDForm("99999999999")],
        context: ["pis", "pasep", "pis pasep", "nis", "pis nis", "numero do pis", "numero do nis"], isNamedOnly: true
    ) { digits in
        let check = 11 - CheckDigits.weighted(digits, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
        return !CheckDigits.areEqual(digits) && (check > 9 ? 0 : check) == digits[10].digitValue
    }
}
