/// Argentina, Chile, Colombia, Mexico.
enum LatinAmericanIDs {
    static let all = [cuit, rut, nit, curp, rfc]

    /// CUIT, CUIL: two digits of the sort, DNI, modulus 11.
    static let cuit = IDSpec(
        "AR_CUIT", validator: "mod 11", source: "AFIP, RG 10/97",
        forms: [IDForm("99-99999999-9", alone: 0.8), IDForm("99999999999"), IDForm("99 99999999 9")],
        context: ["cuit", "cuil", "cuit cuil", "clave unica"]
    ) { digits in
        guard [20, 23, 24, 27, 30, 33, 34, 50, 51, 55].contains(CheckDigits.number(digits, 0..<2)) else { return false }
        let check = 11 - CheckDigits.weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
        return (check == 11 ? 0 : check == 10 ? 9 : check) == digits[10].digitValue
    }

    /// RUT, RUN: modulus 11 with weights 2 to 7 from the right, K for 10.
    static let rut = IDSpec(
        "CL_RUT", validator: "mod 11", source: "DFL 3 de 1969; SII",
        forms: IDForm.all("99.999.999-X", "9.999.999-X", alone: 0.8) + [
            IDForm("99999999-X", alone: 0.45), IDForm("9999999-X"),
        ],
        context: ["rut", "run", "rol unico tributario", "rol unico nacional"], isNamedOnly: true
    ) { characters in
        let last = characters[characters.count - 1]
        guard last.isDigit || last == UInt8(ascii: "K") else { return false }
        let sum = characters.dropLast().reversed().enumerated()
            .reduce(0) { $0 + ($1.offset % 6 + 2) * $1.element.digitValue }
        return Array("0K987654321".utf8)[sum % 11] == last
    }

    /// NIT of Colombia: prime weights from the right, modulus 11.
    static let nit = IDSpec(
        "CO_NIT", validator: "mod 11", source: "DIAN, Orden Administrativa 4 de 1989",
        forms: [
            IDForm("999.999.999-9", alone: 0.5), IDForm("999999999-9"), IDForm("9999999999"), IDForm("99.999.999-9"),
        ],
        context: ["nit", "numero de identificacion tributaria", "rut"], isNamedOnly: true
    ) { digits in
        let sum = zip(digits.dropLast().reversed(), [3, 7, 13, 17, 19, 23, 29, 37, 41, 43])
            .reduce(0) { $0 + $1.0.digitValue * $1.1 }
        return Array("01987654321".utf8)[sum % 11] == digits[digits.count - 1]
    }

    /// CURP: name, date of birth, sex, state, name again, check digit.
    static let curp = IDSpec(
        "MX_CURP", validator: "mod 10, date, state",
        source: "Instructivo Normativo para la Asignación de la CURP, DOF 18-10-2021",
        forms: [IDForm("AAAA999999AAAAAAX9", alone: 0.95)], context: ["curp", "clave unica de registro"]
    ) { characters in
        let states = "ASBCBSCCCHCLCMCSDFDGGRGTHGJCMCMNMSNENLNTOCPLQRQTSLSPSRTCTLTSVZYNZS"
        let state = Array(characters[11..<13])
        guard "HMX".utf8.contains(characters[10]),
            stride(from: 0, to: states.utf8.count, by: 2).contains(where: {
                states.utf8.dropFirst($0).prefix(2).elementsEqual(state)
            }),
            CheckDigits.isDate(
                day: CheckDigits.number(characters, 8..<10), month: CheckDigits.number(characters, 6..<8))
        else { return false }
        var sum = 0
        for (place, character) in characters.prefix(17).enumerated() {
            sum += value(character) * (18 - place)
        }
        return (10 - sum % 10) % 10 == characters[17].digitValue
    }

    /// RFC of a person (four letters) or firm (three): date, homoclave, check character.
    static let rfc = IDSpec(
        "MX_RFC", validator: "mod 11, date", source: "SAT, Anexo 1 RMF; Código Fiscal de la Federación, artículo 27",
        forms: [
            IDForm("AAAA999999XXX", alone: 0.8), IDForm("AAAA-999999-XXX", alone: 0.8),
            IDForm("AAA999999XXX", alone: 0.5),
            IDForm("AAA-999999-XXX", alone: 0.6), IDForm("AAAA 999999 XXX", alone: 0.7),
        ],
        context: ["rfc", "r f c", "registro federal de contribuyentes"]
    ) { characters in
        let date = characters.count - 9
        guard
            CheckDigits.isDate(
                day: CheckDigits.number(characters, (date + 4)..<(date + 6)),
                month: CheckDigits.number(characters, (date + 2)..<(date + 4)))
        else { return false }
        // A firm's name counts with a blank, 37, before it.
        var sum = characters.count == 12 ? 37 * 13 : 0
        for (place, character) in characters.dropLast().enumerated() {
            sum += value(character) * (characters.count - place)
        }
        let check = (11 - sum % 11) % 11
        return characters[characters.count - 1] == (check == 10 ? UInt8(ascii: "A") : UInt8(0x30 + check))
    }

    /// Digits, then letters from A = 10; behind N one value is passed over (in CURP's table Ñ, in RFC's &).
    private static func value(_ character: UInt8) -> Int {
        let value = CheckDigits.value(character)
        return character > UInt8(ascii: "N") ? value + 1 : value
    }
}
