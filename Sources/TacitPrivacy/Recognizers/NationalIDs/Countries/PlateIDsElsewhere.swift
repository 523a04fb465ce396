/// Licence plates whose form says little: with words of their country alone.
enum PlateIDsElsewhere {
    static let all = [britishReg, britishMake, poland, czechia, norway, finland]

    /// The British form since 2001 behind what plates are called in short.
    static let britishReg = british(
        ["reg", "reg mark", "reg number", "reg plate", "registration", "registration mark", "registered as", "v5c"],
        isNamedOnly: true)

    /// The same near what is driven there.
    static let britishMake = british(
        [
            "ford", "fiesta", "vauxhall", "corsa", "astra", "nissan", "qashqai", "volkswagen", "vw golf", "vw polo",
            "bmw",
            "audi", "mercedes", "toyota", "yaris", "honda", "hyundai", "peugeot", "renault", "clio", "citroen", "skoda",
            "octavia", "volvo", "mazda", "suzuki", "tesla", "range rover", "land rover", "mini cooper", "motorbike",
        ],
        isNamedOnly: false)

    private static func british(_ words: [String], isNamedOnly: Bool) -> IDSpec {
        IDSpec(
            PlateIDs.britain.subtype, validator: PlateIDs.britain.validator, source: PlateIDs.britain.source,
            forms: IDForm.all("AA99 AAA", "AA99AAA"), context: words, isNamedOnly: isNamedOnly, masksMistyped: false
        ) { PlateIDs.britain.check($0) }
    }

    /// District of two or three letters, then letters and digits in set patterns.
    static let poland = IDSpec(
        "PL_PLATE", validator: "form", source: "Dz.U. 2022 poz. 1847, rejestracja i oznaczanie pojazdów",
        forms: IDForm.all("AA XXXXX", "AAA XXXX", "AAA XXXXX", "AA-XXXXX", "AAA-XXXX", "AAA-XXXXX"),
        context: [
            "pojazd", "pojazdu", "pojazdem", "samochod", "samochodu", "samochodem", "rejestracja", "rejestracji",
            "nr rej", "nr rejestracyjny", "numer rejestracyjny", "tablica", "tablice", "tablice rejestracyjne",
        ],
        isNamedOnly: true, masksMistyped: false
    ) { characters in
        // Voivodeships, the army and the services.
        guard "BCDEFGHKLNOPRSTUWZ".utf8.contains(characters[0]) else { return false }
        // Three letters and a serial of four ("9A99") or five ("9999A"), or two and one of five.
        let serial = characters[(characters[2].isDigit ? 2 : 3)...]
        let digits = serial.count(where: \.isDigit)
        return serial.count == 4 ? 2...3 ~= digits : serial.count == 5 && digits >= 3 && serial.first?.isDigit == true
    }

    /// District's letter at the second place, seven characters since 2001.
    static let czechia = IDSpec(
        "CZ_PLATE", validator: "form", source: "zákon č. 56/2001 Sb.; vyhláška č. 343/2014 Sb.",
        forms: IDForm.all("9AX 9999", "9AX9999", "9AX-9999"),
        context: [
            "rz", "spz", "vozidlo", "vozidla", "vozidlem", "auto", "auta", "registracni znacka", "znacka", "rz vozidla",
        ],
        isNamedOnly: true, masksMistyped: false
    ) { characters in "ABCEHJKLMPSTUZ".utf8.contains(characters[1]) }

    /// Two letters, five digits.
    static let norway = IDSpec(
        "NO_PLATE", validator: "form", source: "kjøretøyforskriften, kapittel 2; Statens vegvesen",
        forms: IDForm.all("AA 99999", "AA99999"),
        context: [
            "skilt", "skiltnr", "skiltnummer", "bilskilt", "kjennemerke", "registreringsnummer", "regnr", "reg nr",
        ],
        isNamedOnly: true, masksMistyped: false
    ) { characters in !characters[..<2].contains { "IMOQW".utf8.contains($0) } }

    /// Two or three letters, up to three digits.
    static let finland = IDSpec(
        "FI_PLATE", validator: "form", source: "asetus ajoneuvojen rekisteröinnistä 893/2007; Traficom",
        forms: IDForm.all("AAA-999", "AA-999", "AAA-99"),
        context: [
            "rek", "rek nro", "rek no", "auto rek", "auton rek", "rekisterinumero", "rekisterinumeron",
            "rekisteritunnus", "rekisterikilpi", "rekkari", "auton rekisteri",
        ],
        isNamedOnly: true, masksMistyped: false
    ) { characters in characters.contains(where: \.isDigit) }
}
