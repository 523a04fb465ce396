/// Numbers of phones, vehicles, securities and accounts that are the same in all countries.
enum DeviceIDs {
    static let all = [imei, vehicle, namedVehicle, isin, uuid]

    /// International Mobile Equipment Identity: Luhn over fifteen digits.
    static let imei = IDSpec(
        "IMEI", validator: "Luhn", source: "3GPP TS 23.003, section 6.2 and annex B",
        forms: [
            IDForm("999999999999999"), IDForm("99-999999-999999-9", alone: 0.85),
            IDForm("99 999999 999999 9", alone: 0.8),
            IDForm("999999-99-999999-9", alone: 0.85), IDForm("999999 99 999999 9", alone: 0.8),
        ],
        context: [
            "imei", "imei number", "device", "handset", "gerat", "telefono", "telefon", "appareil", "mobile", "phone",
        ]
    ) { CheckDigits.luhn($0) && !CheckDigits.areEqual($0) }

    /// Vehicle identification number with its check digit in ninth place, as North America and China demand.
    static let vehicle = IDSpec(
        "VIN", validator: "mod 11", source: "ISO 3779; 49 CFR 565.15",
        forms: [IDForm("XXXXXXXXXXXXXXXXX", alone: 0.6)], context: vehicleWords
    ) { characters in
        guard isVehicle(characters) else { return false }
        let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
        var sum = 0
        for (character, weight) in zip(characters, weights) {
            sum += (character.isDigit ? character.digitValue : letters[Int(character) - 0x41]) * weight
        }
        return characters[8] == (sum % 11 == 10 ? UInt8(ascii: "X") : UInt8(0x30 + sum % 11))
    }

    /// European numbers carry no check digit: the form, and a word.
    static let namedVehicle = IDSpec(
        "VIN", validator: "form", source: "ISO 3779", forms: [IDForm("XXXXXXXXXXXXXXXXX")], context: vehicleWords
    ) { isVehicle($0) }

    private static let vehicleWords = [
        "vin", "vin number", "vehicle identification", "chassis number", "chassis no", "frame number",
        "fahrgestellnummer",
        "fahrgestell nr", "fin", "fahrzeug identifizierungsnummer", "numero de chassis", "numero de serie du vehicule",
        "numero de bastidor", "bastidor", "numero di telaio", "telaio", "chassisnummer", "numer vin", "nr vin",
        "chassi", "numero do chassi", "stelnummer", "alustanumero", "valmistenumero",
    ]

    /// Values of the letters A to Z; I, O and Q don't occur.
    private static let letters = [
        1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9,
    ]

    /// Letters and digits mixed, the last four digits.
    private static func isVehicle(_ characters: [UInt8]) -> Bool {
        !characters.contains { "IOQ".utf8.contains($0) } && characters.suffix(4).allSatisfy(\.isDigit)
            && characters.prefix(12).count { $0.isUpper } >= 3
    }

    /// International Securities Identification Number: letters as two digits, Luhn.
    ///
    /// It names a security, no person: hence the low score without a word.
    static let isin = IDSpec(
        "ISIN", validator: "Luhn with letters, country", source: "ISO 6166",
        forms: [IDForm("AAXXXXXXXXX9", alone: 0.4)],
        context: ["isin", "isin code", "wertpapierkennnummer", "security id"]
    ) { characters in
        guard
            CountryCodes.contains(characters[0], characters[1]) || characters.starts(with: "XS".utf8)
                || characters.starts(with: "EU".utf8)
        else { return false }
        let digits = characters.flatMap { character -> [UInt8] in
            let value = UInt8(CheckDigits.value(character))
            return character.isDigit ? [value] : [value / 10, value % 10]
        }
        return Checksums.luhn(digits)
    }

    /// A UUID where a word says that it stands for a person, an account or a device; other UUIDs name nobody.
    static let uuid = IDSpec(
        "UUID", validator: "form", source: "RFC 9562, section 4",
        forms: [IDForm("XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX")],
        context: [
            "user", "user id", "user uuid", "userid", "customer", "customer id", "client id", "patient", "patient id",
            "account id",
            "account", "person id", "member id", "profile id", "device id", "device", "device uuid", "idfa", "idfv",
            "gaid",
            "aaid", "advertising id", "advertising identifier", "benutzer", "benutzer id", "nutzer id", "kunden id",
            "gerate id", "utilisateur", "id utilisateur", "id client", "usuario", "id de usuario", "id usuario",
            "id cliente",
            "dispositivo", "utente", "id utente", "gebruiker", "klant id", "apparaat id", "uzytkownik", "id klienta",
            "anvandar id", "kund id", "bruger id", "kunde id", "kayttaja", "asiakas id",
        ],
        isNamedOnly: true, masksMistyped: false
    ) { $0.allSatisfy(\.isHex) }
}
