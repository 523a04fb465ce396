/// France.
enum FrenchIDs {
    static let all = [nir, siren, siret, taxNumber, vat, idCard, passport, drivingLicence, bankAccount]

    /// Numéro d'inscription au répertoire (INSEE; décret 82-103: key 97 minus the number modulo 97; Corsica 2A as 19,
    /// 2B as 18; months 20 to 42 and 50 to 99 where the month is unknown).
    static let nir = IDSpec(
        "FR_NIR", validator: "mod 97, month", source: "décret 82-103; INSEE",
        forms: [
            IDForm("999999X99999999", alone: 0.9), IDForm("9~99~99~9X~999~999~99", alone: 0.95),
            IDForm("9~99~99~999~99~999~99", alone: 0.95), IDForm("999999X999999~99", alone: 0.9),
            IDForm("9 99 99 9X 999 999/99", alone: 0.95), IDForm("999999X999999"), IDForm("9~99~99~9X~999~999"),
        ],
        context: [
            "nir", "numero de securite sociale", "securite sociale", "secu", "nss", "insee", "numero insee",
            "no secu", "num secu", "carte vitale", "assure social", "immatriculation", "social security",
        ]
    ) { characters in
        guard "123478".utf8.contains(characters[0]) else { return false }
        switch CheckDigits.number(characters, 3..<5) {
        case 1...12, 20...42, 50...99: break
        default: return false
        }
        var digits = characters
        if !digits[6].isDigit {
            guard digits[5] == UInt8(ascii: "2"), digits[6] == UInt8(ascii: "A") || digits[6] == UInt8(ascii: "B")
            else { return false }
            digits[5] = UInt8(ascii: "1")
            digits[6] = digits[6] == UInt8(ascii: "A") ? UInt8(ascii: "9") : UInt8(ascii: "8")
        }
        guard digits.count == 15 else { return true }
        return 97 - CheckDigits.number(digits, 0..<13) % 97 == CheckDigits.number(digits, 13..<15)
    }

    /// Numéro SIREN of a company (INSEE; Luhn).
    static let siren = IDSpec(
        "FR_SIREN", validator: "Luhn", source: "code de commerce R123-221; INSEE",
        forms: [IDForm("999999999"), IDForm("999~999~999")],
        context: ["siren", "rcs", "numero siren", "registre du commerce"]
    ) { CheckDigits.luhn($0) && !CheckDigits.areEqual($0) }

    /// Numéro SIRET of an establishment (INSEE; Luhn over all and over the SIREN in front, but La Poste's: sum of digits
    /// divisible by 5).
    static let siret = IDSpec(
        "FR_SIRET", validator: "Luhn, twice", source: "code de commerce R123-221; INSEE",
        forms: [IDForm("99999999999999"), IDForm("999~999~999~99999"), IDForm("999999999 99999")],
        context: ["siret", "numero siret"]
    ) { digits in
        if digits.starts(with: "356000000".utf8) {
            return digits.reduce(0) { $0 + $1.digitValue } % 5 == 0
        }
        return CheckDigits.luhn(digits) && CheckDigits.luhn(digits.prefix(9)) && !CheckDigits.areEqual(digits)
    }

    /// Numéro fiscal de référence, SPI (DGFiP: first digit 0 to 3, the last three are the first ten modulo 511).
    static let taxNumber = IDSpec(
        "FR_TAX_NUMBER", validator: "mod 511", source: "DGFiP, SPI; OECD TIN France",
        forms: [IDForm("9999999999999"), IDForm("99~99~999~999~999")],
        context: ["numero fiscal", "no fiscal", "spi", "reference fiscale", "identifiant fiscal", "tax id"]
    ) { digits in
        digits[0].digitValue <= 3 && CheckDigits.number(digits, 0..<10) % 511 == CheckDigits.number(digits, 10..<13)
    }

    /// Numéro de TVA intracommunautaire.
    ///
    /// Key from the SIREN (CGI art. 286 ter; key = (12 + 3 · SIREN mod 97) mod 97).
    static let vat = IDSpec(
        "FR_VAT", validator: "mod 97, Luhn", source: "CGI art. 286 ter",
        forms: [
            IDForm("FR99999999999", alone: 0.6, skip: 2), IDForm("FR 99 999999999", alone: 0.6, skip: 2),
            IDForm("FR 99 999 999 999", alone: 0.6, skip: 2), IDForm("FR99 999 999 999", alone: 0.6, skip: 2),
            IDForm("FR 99999999999", alone: 0.6, skip: 2),
        ],
        context: ["tva", "tva intracommunautaire", "numero de tva", "vat"]
    ) { digits in
        // Monaco has 000 where others have a SIREN.
        (CheckDigits.luhn(digits[2...]) || digits[2...].starts(with: "000".utf8))
            && (12 + 3 * (CheckDigits.number(digits, 2..<11) % 97)) % 97 == CheckDigits.number(digits, 0..<2)
    }

    /// Carte nationale d'identité: twelve digits (department, office, serial), since 2021 nine letters and digits.
    static let idCard = IDSpec(
        "FR_ID_CARD", validator: "form", source: "décret 55-1397; règlement (UE) 2019/1157",
        forms: [IDForm("999999999999"), IDForm("9999A9999999"), IDForm("XXXXXXXXX")],
        context: [
            "carte d'identite", "carte nationale d'identite", "cni", "carte identite", "numero de carte d'identite",
            "no cni",
            "french id card",
        ],
        isNamedOnly: true, masksMistyped: false
    ) { characters in
        characters.count == 12
            || (characters.count(where: \.isDigit) >= 2 && !characters.contains { "AEIOU".utf8.contains($0) })
    }

    /// Passeport: two digits, two letters, five digits.
    static let passport = IDSpec(
        "FR_PASSPORT", validator: "form", source: "décret 2005-1726",
        forms: [IDForm("99AA99999"), IDForm("99 AA 99999")],
        context: ["passeport", "numero de passeport", "no passeport", "french passport", "passport"],
        masksMistyped: false
    ) { _ in true }

    /// Permis de conduire: twelve digits.
    static let drivingLicence = IDSpec(
        "FR_DRIVING_LICENCE", validator: "form", source: "arrêté du 20 avril 2012", forms: [IDForm("999999999999")],
        context: ["permis de conduire", "numero de permis", "no permis", "permis"], isNamedOnly: true,
        masksMistyped: false
    ) { !CheckDigits.areEqual($0) }

    /// RIB: bank, branch, account, key (modulus 97; letters count as digits: A and J 1, B, K and S 2, …).
    static let bankAccount = IDSpec(
        "FR_BANK_ACCOUNT", validator: "mod 97", source: "CFONB, relevé d'identité bancaire",
        forms: [
            IDForm("99999 99999 XXXXXXXXXXX 99", alone: 0.9), IDForm("9999999999XXXXXXXXXXX99"),
            IDForm("99999-99999-XXXXXXXXXXX-99", alone: 0.9),
        ],
        context: ["rib", "releve d'identite bancaire", "compte bancaire", "coordonnees bancaires", "numero de compte"],
        masksMistyped: false
    ) { characters in
        let digits = characters.map { character in
            guard !character.isDigit else { return character }
            let place = Int(character) - 0x41
            // I closes the first nine letters, R the second; S starts at 2.
            return UInt8(0x31 + (place < 18 ? place % 9 : place - 17))
        }
        return !CheckDigits.areEqual(Array(characters[..<21])) && Checksums.remainder97(digits) == 0
    }
}
