/// Licence plates by country, where their form says something; any other right behind its words is found as the topic
/// `LICENCE_PLATE` of the reference numbers, German ones by `PlateRecognizer`.
enum PlateIDs {
    static let all = [
        britain, france, spain, italy, netherlands, belgium, portugal, ireland, turkey, india, brazil, nigeria,
    ]

    private static let words = [
        "plate", "licence plate", "license plate", "number plate", "plate number", "registration number", "reg no",
        "vrm", "reg is", "regnr", "rekkari",
        "registration plate", "vehicle registration", "vehicle", "car", "kennzeichen", "plaque",
        "plaque d'immatriculation",
        "immatriculation", "matricula", "coche", "vehiculo", "targa", "targata", "kenteken", "nummerplaat", "placa",
        "plaka",
        "plakali", "carro", "veiculo",
    ]

    private static func plate(
        _ country: String, source: String, forms: [IDForm], check: @escaping @Sendable ([UInt8]) -> Bool
    ) -> IDSpec {
        IDSpec(
            "\(country)_PLATE", validator: "form", source: source, forms: forms, context: words, masksMistyped: false,
            check: check)
    }

    /// Since 2001: area, age, three letters.
    static let britain = plate(
        "UK", source: "Road Vehicles (Display of Registration Marks) Regulations 2001; DVLA INF104",
        forms: [IDForm("AA99 AAA", alone: 0.45), IDForm("AA99AAA"), IDForm("A999 AAA"), IDForm("A999AAA")]
    ) { characters in
        guard characters[1].isUpper else { return !"IQUZ".utf8.contains(characters[0]) }
        let age = CheckDigits.number(characters, 2..<4)
        return !"IJQTUXZ".utf8.contains(characters[0]) && (2...30 ~= age || 51...80 ~= age)
            && !characters[4...].contains { "IQ".utf8.contains($0) }
    }

    /// SIV, since 2009; I, O and U don't occur, nor SS.
    static let france = plate(
        "FR", source: "arrêté du 9 février 2009", forms: [IDForm("AA-999-AA", alone: 0.55)]
    ) { characters in
        !characters.contains { "IOU".utf8.contains($0) } && !characters.starts(with: "SS".utf8)
    }

    /// Since 2000: four digits, three consonants.
    static let spain = plate(
        "ES", source: "Orden INT/2838/2000",
        forms: [IDForm("9999 AAA"), IDForm("9999-AAA"), IDForm("9999AAA")]
    ) { characters in !characters[4...].contains { "AEIOUQ".utf8.contains($0) } }

    /// Since 1994: I, O, Q and U don't occur.
    static let italy = plate(
        "IT", source: "DPR 495/1992, articolo 255",
        forms: [IDForm("AA 999 AA", alone: 0.4), IDForm("AA999AA", alone: 0.4)]
    ) { characters in !characters.contains { "IOQU".utf8.contains($0) } }

    /// Side codes 4 to 14: three groups without vowels.
    static let netherlands = plate(
        "NL", source: "Regeling kentekens en kentekenplaten; RDW",
        forms: IDForm.all(
            "AA-99-AA", "AA-AA-99", "99-AA-AA", "99-AAA-9", "9-AAA-99", "AA-999-A", "A-999-AA", "AAA-99-A", "A-99-AAA",
            "9-AA-999", "999-AA-9", alone: 0.4)
            + IDForm.all("AA-99-99", "99-99-AA", "99-AA-99")
    ) { characters in !characters.contains { "AEIOUQYCW".utf8.contains($0) } }

    static let belgium = plate(
        "BE", source: "KB 20 juli 2001; DIV",
        forms: [IDForm("9-AAA-999", alone: 0.55), IDForm("9 AAA 999"), IDForm("9AAA999")]
    ) { "12789".utf8.contains($0[0]) }

    static let portugal = plate(
        "PT", source: "Decreto-Lei 54/2005; IMT", forms: IDForm.all("AA-99-AA", "99-AA-99", "99-99-AA", "AA-99-99")
    ) { _ in true }

    /// Year and half, county, serial.
    static let ireland = plate(
        "IE", source: "Vehicle Registration and Taxation Regulations 1992; S.I. 542/2012",
        forms: IDForm.all(
            "999-A-99999", "999-AA-9999", "999-A-9999", "999-A-999999", "99-A-99999", "99-AA-9999", alone: 0.55)
    ) { characters in
        let digits = characters.prefix { $0.isDigit }.count
        guard digits == 2 || characters[2] == 0x31 || characters[2] == 0x32 else { return false }
        let county = String(decoding: characters[digits...].prefix { $0.isUpper }, as: UTF8.self)
        return "C CE CN CW D DL G KE KK KY L LD LH LK LM LS MH MN MO OY RN SO T TN TS W WD WH WW WX".split(
            separator: " "
        )
        .contains(Substring(county))
    }

    /// Province 01 to 81.
    static let turkey = plate(
        "TR", source: "Karayolları Trafik Yönetmeliği",
        forms: IDForm.all(
            "99 AAA 99", "99 AAA 999", "99 AA 999", "99 AA 9999", "99 A 9999", "99 A 99999", "99AAA999", "99AA9999",
            "99AA999",
            "99A9999")
    ) { 1...81 ~= CheckDigits.number($0, 0..<2) && !$0.contains { "QWX".utf8.contains($0) } }

    /// State, district, series, number.
    static let india = plate(
        "IN", source: "Motor Vehicles Act 1988, s. 41; Central Motor Vehicles Rules, rule 50",
        forms: IDForm.all("AA 99 AA 9999", "AA-99-AA-9999", "AA 99 A 9999", "AA-99-A-9999", "AA99 AA 9999", alone: 0.6)
            + IDForm.all("AA99AA9999", "AA99A9999", alone: 0.5)
    ) { characters in
        let states = "ANAPARASBRCGCHDDDLDNGAGJHPHRJHJKKAKLLALDMHMLMNMPMZNLODORPBPYRJSKTGTNTRTSUAUKUPWB"
        let state = Array(characters.prefix(2))
        return stride(from: 0, to: states.utf8.count, by: 2).contains {
            states.utf8.dropFirst($0).prefix(2).elementsEqual(state)
        }
    }

    /// Mercosul, and the form before it.
    static let brazil = plate(
        "BR", source: "Resolução CONTRAN 969/2022",
        forms: [IDForm("AAA9A99", alone: 0.4), IDForm("AAA-9999"), IDForm("AAA9999")]
    ) { _ in true }

    /// Local government, serial, class.
    static let nigeria = plate(
        "NG", source: "FRSC, National Road Traffic Regulations 2012",
        forms: [IDForm("AAA-999AA", alone: 0.5), IDForm("AAA999AA")]
    ) { _ in true }
}
