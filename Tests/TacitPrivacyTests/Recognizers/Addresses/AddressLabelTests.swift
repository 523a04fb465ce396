import TacitPrivacy
import Testing

@Suite("Addresses by JSON key, and in hostile texts")
struct AddressLabelTests {
    @Test(
        "takes the whole value where the key names an address",
        arguments: [
            ("address", "742 Evergreen Terrace, Springfield"), ("street", "Musterstraße 12"),
            ("address_line1", "Block 4, Zone B"),
            ("strasse", "Am Hang 3"), ("adresse", "rue du Lac 4"), ("direccion", "Calle Mayor 5"),
            ("indirizzo", "Via Roma 1"),
            ("zip", "10115"), ("cep", "30140-071"), ("kod_pocztowy", "35-201"), ("huisnummer", "8a"),
            ("postal_code", "NW1 6XE"), ("plz", "8001"), ("shippingAddress", "12 Oak Street"),
        ])
    func whole(label: String, value: String) {
        #expect(MarkedText(value).found(by: AddressRecognizer(), label: label.lowercased()) == [value])
    }

    @Test(
        "leaves other values alone",
        arguments: [
            ("city", "Berlin"), ("address", "anna@example.com"), ("address", "https://example.com/a b1"),
            ("address", "0x7ffe12"),
            ("zip", "archive contents"), ("address", "192.0.2.1"), ("street", "true"), ("via", "fax"),
            ("note", "hello there"), ("huisnummer", "none"), ("house_number", "0x7f"), ("postnr", "ukendt"),
        ])
    func others(label: String, value: String) {
        #expect(MarkedText(value).found(by: AddressRecognizer(), label: label) == [])
    }

    @Test(
        "ends on any text, with findings in order",
        arguments: [
            "12 12 12 ", "Anna ", "A. A. A.", "12 Baker ", "12 rue de ", "Calle de la ", "Am An In ",
            "5 A B C D E F G H ", "NW1 ", "12-",
            "a: ", "PLZ: 1 ", "Calle 7 # ", "Plot No. 4, ", "5 rue de ", "Wola 3, ", "a_b_c: ", "C/ ", "Via Roma ",
            "Musterstraße ", "12345 ", "Berlin, ", "12a/", "1 St ", "\u{1F600}1", "Xyz-",
        ])
    func hostile(unit: String) {
        let text = ScanText(Array(String(repeating: unit, count: 1_000_000 / unit.utf8.count).utf8))
        var findings: [Finding] = []
        AddressRecognizer().find(in: text, into: &findings)
        var end = 0
        for finding in findings {
            #expect(finding.range.lowerBound >= end && finding.range.upperBound <= text.count)
            end = finding.range.upperBound
        }
    }

    @Test(
        "ends on every prefix of an address",
        arguments: [
            "Calle 10 Sur #34-21, Plot No. 42, 3rd Floor, Pune – 411001; PLZ: 53111 Bonn, Av. Santa Fe 1860, C1424CEH CABA",
            "Rua Augusta, n.º 45, 3.º Esq., São Paulo - SP, 01304-001 | 23 av du général leclerc 92340 bourg la reine",
            "Flat 3, 12 Baker St. Apt 4, London NW1 6XE; C/ Mayor nº 5, 3º B, 28013 Madrid (M) D-10115 Berlin, 12 bis rue d'Or",
        ])
    func prefixes(text: String) {
        let bytes = Array(text.utf8)
        for end in 0...bytes.count where end == bytes.count || bytes[end] & 0xC0 != 0x80 {
            var findings: [Finding] = []
            AddressRecognizer().find(in: ScanText(Array(bytes[..<end])), into: &findings)
            #expect(findings.allSatisfy { $0.range.upperBound <= end })
        }
    }
}
