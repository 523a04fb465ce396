/// Identity cards and accounts of Argentina, Peru, Uruguay, Colombia, Venezuela; tax numbers are in `LatinAmericanIDs`.
enum SouthAmericanIDs {
    static let all = [argentineAccount, argentineDNI, peruvianDNI, peruvianRUC, uruguayanCI, colombianCC, venezuelanCI]

    /// CBU, and CVU of payment services: bank, branch, account, each of both parts with its check digit.
    static let argentineAccount = IDSpec(
        "AR_BANK_ACCOUNT", validator: "weights 3, 1, 7, 9, twice", source: "BCRA, Clave Bancaria Uniforme",
        forms: [IDForm("9999999999999999999999"), IDForm("99999999~99999999999999", alone: 0.6)],
        context: ["cbu", "cvu", "c b u", "clave bancaria uniforme", "clave virtual uniforme"]
    ) { digits in
        func passes(_ part: ArraySlice<UInt8>) -> Bool {
            let sum = zip(part.dropLast().reversed(), [3, 1, 7, 9, 3, 1, 7, 9, 3, 1, 7, 9, 3])
                .reduce(0) { $0 + $1.0.digitValue * $1.1 }
            return (10 - sum % 10) % 10 == part[part.endIndex - 1].digitValue
        }
        return !CheckDigits.areEqual(digits) && passes(digits[0..<8]) && passes(digits[8..<22])
    }

    /// DNI: seven or eight digits that mean nothing. The bare word "DNI" is Spain's.
    static let argentineDNI = IDSpec(
        "AR_DNI", validator: "none", source: "Ley 17.671; RENAPER",
        forms: IDForm.all("99.999.999", "9.999.999", "99999999"),
        context: ["dni argentino", "dni argentina", "dni arg", "documento argentino"], isNamedOnly: true,
        masksMistyped: false
    ) { !CheckDigits.areEqual($0) }

    /// DNI: eight digits; the check character stands on the card alone.
    static let peruvianDNI = IDSpec(
        "PE_DNI", validator: "none", source: "Ley 26497; RENIEC",
        forms: IDForm.all("99999999", "99999999-X", "99.999.999"),
        context: ["dni peruano", "dni peruana", "dni peru", "dni del peru", "reniec"], isNamedOnly: true,
        masksMistyped: false
    ) { !CheckDigits.areEqual($0) }

    /// RUC: sort of taxpayer, number, modulus 11.
    static let peruvianRUC = IDSpec(
        "PE_RUC", validator: "mod 11", source: "Ley del Registro Único de Contribuyentes, DL 943; SUNAT",
        forms: [IDForm("99999999999")], context: ["ruc", "r u c", "registro unico de contribuyentes"],
        isNamedOnly: true
    ) { digits in
        guard [10, 15, 16, 17, 20].contains(CheckDigits.number(digits, 0..<2)) else { return false }
        let sum = CheckDigits.weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
        return (11 - sum % 11) % 10 == digits[10].digitValue
    }

    /// Cédula de identidad: weights 2, 9, 8, 7, 6, 3, 4, modulus 10.
    static let uruguayanCI = IDSpec(
        "UY_CI", validator: "mod 10", source: "Decreto-ley 14.762; DNIC",
        forms: [IDForm("9.999.999-9", alone: 0.7), IDForm("9999999-9")],
        context: ["ci", "c i", "cedula", "cedula de identidad", "documento"], isNamedOnly: true
    ) { digits in
        (10 - CheckDigits.weighted(digits, [2, 9, 8, 7, 6, 3, 4]) % 10) % 10 == digits[7].digitValue
            && !CheckDigits.areEqual(digits)
    }

    /// Cédula de ciudadanía: up to ten digits that mean nothing; behind the two letters only where points part them.
    static let colombianCC = IDSpec(
        "CO_CEDULA", validator: "none", source: "Ley 39 de 1961; Registraduría Nacional del Estado Civil",
        forms: IDForm.all("9.999.999.999", "99.999.999", "9.999.999"),
        context: ["cc", "c c", "cc no", "cedula de ciudadania", "cedula ciudadania"], isNamedOnly: true,
        masksMistyped: false
    ) { digits in !digits.dropFirst().allSatisfy { $0 == 0x30 } }

    /// Cédula: V for Venezuelans, E for foreigners, up to eight digits.
    static let venezuelanCI = IDSpec(
        "VE_CEDULA", validator: "form", source: "Ley Orgánica de Identificación; SAIME",
        forms: IDForm.all("V-99.999.999", "E-99.999.999", alone: 0.6)
            + IDForm.all("V-9.999.999", "V-99999999", "V-9999999", "E-99999999", "V99999999", "V 99.999.999"),
        context: ["cedula", "cedula de identidad", "ci", "c i", "saime"], isNamedOnly: true, masksMistyped: false
    ) { characters in !characters.dropFirst(2).allSatisfy { $0 == 0x30 } }
}
