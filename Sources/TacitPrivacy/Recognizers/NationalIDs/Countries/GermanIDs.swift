/// Germany.
enum GermanIDs {
    static let all = [
        taxID, taxNumber, socialSecurity, healthInsurance, idCard, passport, vat, physician, practice, register,
        drivingLicence,
    ]

    /// Steuerliche Identifikationsnummer (§ 139b AO; BZSt: check digit ISO 7064 MOD 11,10; of the first ten digits one
    /// stands two or three times, the others at most once).
    static let taxID = IDSpec(
        "DE_TAX_ID", validator: "mod 11,10; repeated digits", source: "§ 139b AO; ISO 7064",
        forms: [IDForm("99~999~999~999", alone: 0.8), IDForm("99999999999", alone: 0.45)],
        context: [
            "steuer id", "steuer idnr", "steueridnr", "steuerid", "idnr", "id nr", "steuerliche identifikationsnummer",
            "steueridentifikationsnummer", "steuer identifikationsnummer", "identifikationsnummer", "tax id",
            "tax identification", "tin", "steuer identnummer", "steueridentnummer",
        ]
    ) { digits in
        guard digits.count == 11, digits[0] != UInt8(ascii: "0") else { return false }
        var counts = [Int](repeating: 0, count: 10)
        for digit in digits.prefix(10) { counts[digit.digitValue] += 1 }
        let repeated = counts.filter { $0 > 1 }
        return repeated.count == 1 && repeated[0] <= 3 && CheckDigits.mod11And10(digits)
    }

    /// Steuernummer of a tax office: its check digit differs by state, so only where it is named.
    static let taxNumber = IDSpec(
        "DE_TAX_NUMBER", validator: "none", source: "AEAO zu § 139a, ELSTER",
        forms: [
            IDForm("99/999/99999"), IDForm("999/999/99999"), IDForm("999/9999/9999"), IDForm("99999/99999"),
            IDForm("999 999 99999"), IDForm("99 999 99999"), IDForm("9999999999999"), IDForm("99999999999"),
            IDForm("9999999999"),
        ],
        context: ["steuernummer", "steuer nr", "steuernr", "st nr", "stnr"]
    ) { _ in true }

    /// Rentenversicherungsnummer (VKVV § 2 and 4: digit sums with the weights below, the letter as two digits).
    static let socialSecurity = IDSpec(
        "DE_SOCIAL_SECURITY", validator: "digit sums, date", source: "VKVV §§ 2, 4",
        forms: [
            IDForm("99999999A999", alone: 0.75), IDForm("99~999999~A~999", alone: 0.85),
            IDForm("99~999999~A999", alone: 0.85), IDForm("99999999~A~999", alone: 0.85),
        ],
        context: [
            "rentenversicherungsnummer", "rentenversicherung", "rvnr", "rv nr", "sv nr", "svnr", "sv", "sv nummer",
            "sozialversicherungsnummer", "sozialversicherung", "versicherungsnummer", "rentennummer",
            "sozialversicherungsausweis", "social security",
        ]
    ) { characters in
        let day = CheckDigits.number(characters, 2..<4)
        guard characters.count == 12,
            CheckDigits.isDate(day: day > 50 ? day - 50 : day, month: CheckDigits.number(characters, 4..<6))
        else { return false }
        let letter = characters[8] - 0x40
        let digits = characters[..<8] + [0x30 + letter / 10, 0x30 + letter % 10] + characters[9..<11]
        return CheckDigits.crossSum(digits, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) % 10 == characters[11].digitValue
    }

    /// Krankenversichertennummer (§ 290 SGB V: letter as two digits, weights 1 and 2, digit sums).
    static let healthInsurance = IDSpec(
        "DE_HEALTH_INSURANCE", validator: "digit sums", source: "§ 290 SGB V",
        forms: [IDForm("A999999999")],
        context: [
            "krankenversichertennummer", "versichertennummer", "kvnr", "kv nr", "krankenversicherungsnummer",
            "krankenkasse", "krankenversicherung", "versicherten nr", "versichertennr", "gesundheitskarte",
            "versicherten id",
        ]
    ) { characters in
        guard characters.count == 10, characters[0].isUpper else { return false }
        let letter = characters[0] - 0x40
        let digits = [0x30 + letter / 10, 0x30 + letter % 10] + characters[1..<9]
        return CheckDigits.crossSum(digits, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) % 10 == characters[9].digitValue
    }

    /// Personalausweis: serial number of nine, alone or with its check digit (ICAO 9303-3: weights 7, 3, 1).
    static let idCard = IDSpec(
        "DE_ID_CARD", validator: "letters; 7-3-1 if the check digit is there", source: "PAuswV; ICAO 9303-3",
        forms: [IDForm("XXXXXXXXX9"), IDForm("XXXXXXXXX"), IDForm("9999999999A")],
        context: [
            "personalausweis", "personalausweisnummer", "ausweisnummer", "ausweis nr", "ausweisnr", "perso nr", "perso",
            "ausweis", "id card", "identity card", "seriennummer ausweis", "pa nr",
        ]
    ) { isDocument($0, first: "LMNPRTVWXYZ0123456789") }

    /// Reisepass: as the id card, first letters C, F, G, H, J, K.
    static let passport = IDSpec(
        "DE_PASSPORT", validator: "letters; 7-3-1 if the check digit is there", source: "PassV; ICAO 9303-3",
        forms: [IDForm("AXXXXXXXX9"), IDForm("AXXXXXXXX")],
        context: [
            "reisepass", "reisepassnummer", "pass nr", "passnummer", "passnr", "pass", "passport", "reisepass nr",
        ],
        masksMistyped: false
    ) { isDocument($0, first: "CFGHJK") }

    /// Umsatzsteuer-Identifikationsnummer (§ 27a UStG; ISO 7064 MOD 11,10).
    static let vat = IDSpec(
        "DE_VAT", validator: "mod 11,10", source: "§ 27a UStG; ISO 7064",
        forms: [
            IDForm("DE999999999", alone: 0.45, skip: 2), IDForm("DE 999999999", alone: 0.45, skip: 2),
            IDForm("DE 999 999 999", alone: 0.45, skip: 2), IDForm("DE-999999999", skip: 2),
        ],
        context: [
            "ust id", "ust idnr", "ustid", "ustidnr", "umsatzsteuer id", "umsatzsteueridentifikationsnummer",
            "umsatzsteuer identifikationsnummer",
            "vat", "vat id", "mwst", "vat reg", "uid", "mwst nr",
        ]
    ) { $0[0] != 0x30 && CheckDigits.mod11And10($0) }

    /// Serial numbers use no vowels and few letters that look like digits.
    private static func isDocument(_ characters: [UInt8], first: String) -> Bool {
        let serial = characters.prefix(9)
        guard first.utf8.contains(characters[0]), serial.contains(where: \.isDigit),
            serial.allSatisfy({ $0.isDigit || "CFGHJKLMNPRTVWXYZ".utf8.contains($0) })
        else { return false }
        guard characters.count >= 10 else { return true }
        var sum = 0
        for (index, character) in serial.enumerated() { sum += CheckDigits.value(character) * [7, 3, 1][index % 3] }
        return sum % 10 == characters[9].digitValue
    }

    /// Lebenslange Arztnummer: the seventh digit checks the first six, two digits of the field follow.
    static let physician = IDSpec(
        "DE_LANR", validator: "weights 4 and 9", source: "KBV, Richtlinie nach § 75 Abs. 7 SGB V",
        forms: [IDForm("999999999"), IDForm("9999999 99")],
        context: ["lanr", "arztnummer", "lebenslange arztnummer", "arzt nr", "arztnr"]
    ) { digits in
        (10 - CheckDigits.weighted(digits, [4, 9, 4, 9, 4, 9]) % 10) % 10 == digits[6].digitValue
    }

    /// Betriebsstättennummer: region of the association, serial; no check digit.
    static let practice = IDSpec(
        "DE_BSNR", validator: "form", source: "KBV, Richtlinie nach § 75 Abs. 7 SGB V", forms: [IDForm("999999999")],
        context: ["bsnr", "betriebsstattennummer", "betriebsstaettennummer", "nbsnr"], isNamedOnly: true
    ) { !CheckDigits.areEqual($0) }

    /// Entry in a register of firms, partners, cooperatives or associations.
    static let register = IDSpec(
        "DE_REGISTER", validator: "form", source: "HRV § 13; HGB § 8",
        forms: IDForm.all(
            "HRX 99", "HRX 999", "HRX 9999", "HRX 99999", "HRX 999999", "HRX 9999 A", "HRX 99999 A", alone: 0.6)
            + IDForm.all("HRX999", "HRX9999", "HRX99999", "HRX999999", "VR 999", "VR 9999", "VR 99999", "VR 999999")
            + IDForm.all("PR 99", "PR 999", "PR 9999", "GNR 99", "GNR 999", "GNR 9999", "HRX 9"),
        context: [
            "handelsregister", "amtsgericht", "registergericht", "registernummer", "vereinsregister", "hrb", "hra",
            "ag",
            "commercial register", "genossenschaftsregister",
        ],
        masksMistyped: false
    ) { characters in characters[0] != UInt8(ascii: "H") || "AB".utf8.contains(characters[2]) }

    /// Führerschein in card form: office, serial, check character, number of the copy.
    static let drivingLicence = IDSpec(
        "DE_DRIVING_LICENCE", validator: "mod 11", source: "FeV Anlage 8; KBA, Führerscheinnummer",
        forms: [IDForm("XXXXXXXXXXX")],
        context: [
            "fuhrerschein", "fuehrerschein", "fuhrerscheinnummer", "fuehrerscheinnummer", "fuhrerschein nr",
            "driving licence",
            "driver license", "driving license",
        ],
        masksMistyped: false
    ) { characters in
        guard characters[0].isUpper, characters.count(where: \.isDigit) >= 3 else { return false }
        var sum = 0
        for place in 0..<9 { sum += CheckDigits.value(characters[place]) * (9 - place) }
        return Array("0123456789X".utf8)[sum % 11] == characters[9]
    }
}
