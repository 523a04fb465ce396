/// India.
enum IndianIDs {
    static let all = [aadhaar, pan, gstin, voter, passport, drivingLicence]

    /// Aadhaar (UIDAI: twelve digits, the first 2 to 9, Verhoeff).
    static let aadhaar = IDSpec(
        "IN_AADHAAR", validator: "Verhoeff", source: "UIDAI",
        forms: [IDForm("9999 9999 9999", alone: 0.75), IDForm("9999-9999-9999", alone: 0.7), IDForm("999999999999")],
        context: ["aadhaar", "aadhar", "adhaar", "uidai", "uid", "adhar"]
    ) { digits in
        digits[0].digitValue >= 2 && !CheckDigits.areEqual(digits) && CheckDigits.verhoeff(digits)
    }

    /// Permanent Account Number (Income Tax Department: the fourth letter says whose it is, P is a person's).
    static let pan = IDSpec(
        "IN_PAN", validator: "fourth letter", source: "Income-tax Rules 114",
        forms: [IDForm("AAAP A9999A"), IDForm("AAAPA9999A", alone: 0.6), IDForm("AAAAA9999A")],
        context: ["pan", "permanent account", "pan card", "income tax"]
    ) { characters in "PABCFGHLJTK".utf8.contains(characters[3]) }

    /// GST number: state, PAN, entity, Z, check character (Luhn over 36 characters).
    static let gstin = IDSpec(
        "IN_GSTIN", validator: "Luhn over 36 characters, state, PAN", source: "CGST Rules 2017, rule 10; GSTN",
        forms: [IDForm("99AAAAA9999AXZX", alone: 0.95)], context: ["gstin", "gst", "gst number", "gst no"]
    ) { characters in
        guard 1...38 ~= CheckDigits.number(characters, 0..<2), characters[12] != 0x30,
            pan.check(Array(characters[2..<12]))
        else { return false }
        var sum = 0
        for (place, character) in characters.enumerated() {
            let product = CheckDigits.value(character) * (place % 2 == 0 ? 1 : 2)
            sum += product / 36 + product % 36
        }
        return sum % 36 == 0
    }

    /// Elector's photo identity card: three letters, seven digits, Luhn.
    static let voter = IDSpec(
        "IN_VOTER_ID", validator: "Luhn", source: "Registration of Electors Rules 1960, rule 28; ECI",
        forms: [IDForm("AAA9999999")],
        context: ["voter id", "voter", "epic", "epic number", "voter card", "elector", "election card"]
    ) { CheckDigits.luhn($0[3...]) }

    /// Passport: a letter, seven digits.
    static let passport = IDSpec(
        "IN_PASSPORT", validator: "form", source: "Passports Act 1967; Ministry of External Affairs",
        forms: [IDForm("A9999999"), IDForm("A9 99999")],
        context: ["indian passport", "passport", "passport no", "passport number"], masksMistyped: false
    ) { characters in !"QXZ".utf8.contains(characters[0]) && characters[1] != 0x30 }

    /// Driving licence: state, office, year, seven digits.
    static let drivingLicence = IDSpec(
        "IN_DRIVING_LICENCE", validator: "state, year", source: "Central Motor Vehicles Rules 1989; MoRTH, Sarathi",
        forms: IDForm.all("AA99 99999999999", "AA99-99999999999", "AA-9999999999999", "AA-99-99999999999", alone: 0.5)
            + IDForm.all("AA9999999999999", "AA 99 99999999999", "AA99 9999 9999999"),
        context: [
            "driving licence", "driving license", "driving licence no", "dl no", "dl number", "dl", "licence no",
            "license no",
        ],
        masksMistyped: false
    ) { characters in
        PlateIDs.india.check(characters) && 1950...2049 ~= CheckDigits.number(characters, 4..<8)
    }
}
