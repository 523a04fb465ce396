/// Numbers of parcels, which lead to a name and an address.
enum ParcelIDs {
    static let all = [s10, ups]

    /// Parcels of all postal operators: service, serial of eight digits, check digit, country.
    static let s10 = IDSpec(
        "S10_TRACKING", validator: "mod 11, country", source: "UPU S10-12, annex A",
        forms: [
            IDForm("AA999999999AA", alone: 0.85), IDForm("AA 999999999 AA", alone: 0.85),
            IDForm("AA 999 999 999 AA", alone: 0.85), IDForm("AA 9999 9999 9 AA", alone: 0.85),
        ],
        context: words
    ) { characters in
        guard CountryCodes.contains(characters[11], characters[12]), !"JKWXYZ".utf8.contains(characters[0]) else {
            return false
        }
        let check = 11 - CheckDigits.weighted(characters[2...], [8, 6, 4, 2, 3, 5, 9, 7]) % 11
        return (check == 10 ? 0 : check == 11 ? 5 : check) == characters[10].digitValue
    }

    /// United Parcel Service: 1Z, shipper, service, serial; letters count 2 (A) to 9, then 0 and on; modulus 10.
    static let ups = IDSpec(
        "UPS_TRACKING", validator: "mod 10", source: "UPS, Guide to Labeling, appendix B",
        forms: [
            IDForm("1ZXXXXXXXXXXXXXXXX", alone: 0.85), IDForm("1Z XXX XXX XX XXXX XXXX", alone: 0.85),
            IDForm("1Z XXX XXX XX XXXX XXX X", alone: 0.85), IDForm("1Z XXXXXX XX XXXX XXXX", alone: 0.85),
        ],
        context: words
    ) { characters in
        guard let last = characters.last, last.isDigit else { return false }
        var sum = 0
        for (place, character) in characters[2..<17].enumerated() {
            let value = character.isDigit ? character.digitValue : (Int(character) - 63) % 10
            sum += place % 2 == 0 ? value : value * 2
        }
        return (10 - sum % 10) % 10 == last.digitValue
    }

    /// Other carriers' numbers have no common form: see the topic `TRACKING_NUMBER` of the reference numbers.
    private static let words = [
        "tracking", "tracking number", "tracking id", "parcel", "shipment", "ups", "sendungsnummer", "sendung", "paket",
        "paketnummer", "numero de suivi", "colis", "seguimiento", "envio", "spedizione", "tracciamento", "zending",
        "pakket",
        "rastreio", "encomenda", "przesylka", "numer przesylki", "paczka", "kolli", "forsendelse", "sporing", "pakke",
        "lahetys", "seuranta",
    ]
}
