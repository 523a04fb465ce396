import TacitPrivacy
import Testing

private let addresses: [String] = [
    "Postcode: 「7384 BM」",
    "{\"postcode\":\"「1075AZ」\"}",
    "{\"street\":\"「Musterstraße 5」\",\"zip\":\"「10115」\",\"city\":\"Berlin\"}",
    "{\n  \"plz\": \"「53111」\",\n  \"ort\": \"Bonn\"\n}",
    "Kod pocztowy: 「35-201」",
    "PSČ: 「370 01」",
    "Postnr: 「862 41」",
    "Postnr.: 「8660」",
    "Postinumero: 「90500」",
    "Postnr/sted: 「7020 Trondheim」",
    "CAP: 「20017」",
    "CP: 「41004」",
    "Código Postal: 「41004」",
    "{\"cep\":\"「30140-071」\"}",
    "ZIP: 「60201」",
    "PLZ: 「53111」",
    "shipping_postcode: 「1012 LK」",
    "Eircode: 「D08 K2X9」",
    "Postal code: 「K1A 0B1」",
    "Straat: 「Kerkweg」\nHuisnummer: 「8a」",
    "Nr domu: 「7」",
    "Ulice a č.p.: 「Nádražní 118」",
    "Adresse: 「Åsveien 3C」",
    "Ulica: 「Lipowa」\nNr domu: 「12」",
    "**PLZ:** 「53111」",
]

private let harmless: [String] = [
    "postcode: none, 3 tries",
    "zip: archive.zip, 12 files",
    "cap: 20000",
    "CAP: 1200",
    "\"cap\": 20000",
    "Rate CAP: 20000 requests",
    "cp: 41004 bytes copied",
    "PLZ: 12",
    "Postcode: 12345678901",
    "zip: 3.14",
    "Time: 10:30",
    "Version: 12345",
    "Order: 30140-071",
    "Zip codes: 5 of them",
    "Hausnummer: 2024-01-15T10:00",
    "Nr domu: 12:30",
    "Huisnummer: 8.5 procent",
    "Street: view, 3 photos",
    "Straat: 12 meter",
    "address: 0x7ffe12",
    "Address: 10.0.0.1",
    "Port: 8080",
    "key: 35-201",
    "postcode lookup took 12 ms",
    "house number 7 of 12",
]

@Suite("Addresses in fields of forms and of JSON within a text")
struct AddressFieldTests {
    @Test("finds addresses exactly", arguments: addresses.map(MarkedText.init))
    func findsAddresses(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == marked.expected)
    }

    @Test("leaves numbers and words that are no addresses alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == [])
    }
}
