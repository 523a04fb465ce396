import TacitPrivacy
import Testing

@Suite("National ids")
struct NationalIDTests {
    @Test("Each valid number is found behind the word that announces it", arguments: IDGenerators.all)
    func generated(_ sample: IDGenerators.Sample) {
        var numbers = Numbers(state: 1)
        for _ in 0..<200 {
            let value = sample.make(&numbers)
            let text = "Please note: \(sample.context): \(value), thanks."
            let found = scan(text).filter { $0.score >= 0.85 && covered($0, of: text) == value }
            #expect(found.contains { $0.subtype == sample.subtype }, "\(sample.subtype)")
        }
    }

    @Test("A number with a wrong check digit and no context isn't found", arguments: IDGenerators.all.dropFirst())
    func corrupted(_ sample: IDGenerators.Sample) {
        var numbers = Numbers(state: 2)
        var found = 0
        for _ in 0..<200 {
            var value = Array(sample.make(&numbers).utf8)
            let last = value.count - 1
            value[last] = value[last] == 0x39 ? 0x30 : value[last] == 0x5A ? 0x41 : value[last] + 1
            let text = "Lot \(String(decoding: value, as: UTF8.self)) was shipped."
            // The same digits may by chance be right as an id of another country.
            found += masked(text).filter { $0.hasPrefix(sample.subtype) }.count
        }
        #expect(found == 0)
    }

    @Test(
        "Published specimens are found, and are what they are",
        arguments: [
            ("US_ITIN", "ITIN 912-70-1234"), ("US_NPI", "NPI: 1234567893"), ("US_MBI", "1EG4-TE5-MK73"),
            ("US_EIN", "EIN 12-3456789"),
            ("DE_TAX_ID", "Steuer-ID: 86 095 742 719"), ("DE_TAX_ID", "IdNr. 65929970489"),
            ("DE_SOCIAL_SECURITY", "15 070649 C 103"),
            ("DE_SOCIAL_SECURITY", "65170839J003"), ("DE_HEALTH_INSURANCE", "Versichertennummer A123456780"),
            ("DE_ID_CARD", "Personalausweis T220001293"), ("DE_PASSPORT", "Reisepass Nr. C01X00T47"),
            ("DE_VAT", "USt-IdNr.: DE136695976"),
            ("FR_NIR", "2 55 08 14 168 025 38"), ("FR_SIREN", "SIREN 732 829 320"),
            ("FR_SIRET", "SIRET : 73282932000074"),
            ("FR_VAT", "TVA FR40303265045"), ("ES_NIF", "12345678Z"), ("ES_NIE", "X1234567L"),
            ("ES_CIF", "CIF: A58818501"),
            ("ES_CIF", "CIF A-58818501"), ("IT_FISCAL_CODE", "RSSMRA85T10A562S"), ("IT_VAT", "P.IVA 00743110157"),
            ("NL_BSN", "BSN: 111222333"), ("UK_NHS", "NHS no. 943 476 5919"), ("UK_NINO", "AB 12 34 56 C"),
            ("UK_DRIVING_LICENCE", "MORGA657054SM9IJ"), ("PT_NIF", "NIF 123 456 789"),
            ("PT_CITIZEN_CARD", "00000000 0 ZZ4"),
            ("BR_CPF", "111.444.777-35"), ("BR_CNPJ", "11.222.333/0001-81"), ("BR_CNPJ", "12.ABC.345/01DE-35"),
            ("PL_PESEL", "PESEL 44051401359"), ("PL_NIP", "NIP 123-456-32-18"), ("PL_REGON", "REGON 123456785"),
            ("IN_AADHAAR", "2341 2341 2346"), ("IN_PAN", "ABCPA1234F"), ("CH_AHV", "756.9217.0769.85"),
            ("BE_NATIONAL_NUMBER", "85.07.30-033.28"),
            ("AT_SVNR", "SVNR 1237 010180"), ("SE_PERSONNUMMER", "19811228-9874"), ("FI_HETU", "131052-308T"),
            ("CA_SIN", "SIN: 130 692 544"),
            ("AU_TFN", "TFN 123 456 782"), ("CN_RESIDENT_ID", "身份证号11010519491231002X"), ("SG_NRIC", "S1234567D"),
            ("IE_PPS", "PPS number 1234567T"),
        ])
    func specimens(subtype: String, text: String) {
        let found = masked("… \(text)")
        #expect(found.contains { $0.hasPrefix(subtype + " ") }, "\(found)")
    }

    @Test(
        "A number that fails its check is still found right behind its name: people mistype",
        arguments: [
            "NHS number: 943 476 5918", "My NIF is 12345678A", "\"cpf\": \"111.444.777-36\"", "Steuer-ID: 86095742718",
            "SSN: 987654321",
            "NASS: 47 39047534 02", "numéro de sécurité sociale : 2 55 08 14 168 025 39", "BSN 111222334",
            "Codice fiscale: RSSMRA85T10A562T",
        ])
    func mistyped(text: String) {
        #expect(scan(text).contains { $0.score == 0.6 })
    }

    @Test(
        "A label is context",
        arguments: [
            ("ssn", "219099999", "US_SSN"), ("nhs_number", "9434765919", "UK_NHS"),
            ("nhsnumber", "9434765919", "UK_NHS"),
            ("taxid", "86095742719", "DE_TAX_ID"),
            ("user.pesel", "44051401359", "PL_PESEL"), ("bsn", "111222333", "NL_BSN"),
            ("aadhaar", "234123412346", "IN_AADHAAR"),
        ])
    func labels(label: String, text: String, subtype: String) {
        #expect(masked(text, label: label) == ["\(subtype) \(text)"])
    }

    @Test(
        "A range covers the number and nothing else, wherever it stands",
        arguments: [
            ("„12345678Z“", "12345678Z"), ("(12345678Z)", "12345678Z"), ("号12345678Z号", "12345678Z"),
            ("dni=12345678Z&x=1", "12345678Z"),
            ("SSN\u{A0}219\u{2011}09\u{2011}9999.", "219\u{2011}09\u{2011}9999"), ("\"12345678Z\"", "12345678Z"),
            ("12345678z", "12345678z"),
        ])
    func ranges(text: String, value: String) {
        #expect(scan(text).first.map { covered($0, of: text) } == value)
    }

    @Test(
        "Other numbers are no ids",
        arguments: [
            "Order 111222333 was shipped", "order no. 9434765919", "call 020 7946 0018", "+1 202 555 0143",
            "+44 7700 900123", "(202) 555-0143",
            "version 1.2.3", "v10.0.19045.3803", "at 12:34:56.789", "2024-05-31 10:20:30", "31.05.2024", "05/31/2024",
            "192.0.2.17", "203.0.113.255",
            "$1,234,567.89", "1.234.567,89 €", "price 49.99", "ISBN 978-3-16-148410-0", "EAN 4006381333931",
            "4111 1111 1111 1111", "4111111111111111",
            "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "commit 1a2b3c4d5e",
            "550e8400-e29b-41d4-a716-446655440000",
            "000-12-3456", "666-12-3456", "123-00-4567", "123-45-0000", "product B0012345X", "SKU AB-1234-XY",
            "room 12345678", "serial 123456789",
            "123-45-6789-0", "x123-45-6789", "123.456.789-00", "10115 Berlin", "90210-1234",
            "GB82 WEST 1234 5698 7654 32",
            "DE89 3704 0044 0532 0130 00",
            "case C-123/45", "flight LH1234", "page 123 456 789", "12 34 56 78 90", "QQ 12 34 56 C", "BG123456A",
            "AB123456E", "12345678A", "X1234567A",
            "RSSMRA85T10A562T", "111.444.777-36", "1700000000", "1700000000000", "timestamp 1717171717", "0x7fffffff",
            "36.1699,-115.1398",
            "population 8336817", "ABCDE1234F", "the pan is hot: 28 cm",
            "3-2-4 formation",
            "555-55-555", "86095742719",
        ])
    func negatives(text: String) {
        #expect(masked(text) == [])
    }
}
