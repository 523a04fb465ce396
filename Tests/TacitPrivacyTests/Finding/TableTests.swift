import TacitCore
import TacitPrivacy
import Testing

@Suite("Tables about people")
struct TableTests {
    private static let finder = Finder()

    private static func found(_ text: String, _ kind: EntityKind) -> [String] {
        let scanned = ScanText(text)
        return finder.find(in: scanned, under: .strict).filter { $0.kind == kind }.map {
            String(decoding: scanned.bytes[$0.range], as: UTF8.self)
        }
    }

    @Test(
        "tell by their headers which cells are names",
        arguments: [
            (
                "id;vorname;nachname;plz;ort\n1;Frauke;Kröger;26721;Emden\n2;Mehmet;Çelik;10243;Berlin",
                ["Frauke", "Kröger", "Mehmet", "Çelik"]
            ),
            ("Nazwisko|Imię|Telefon\nSęk|Dominik|512-330-981", ["Sęk", "Dominik"]),
            ("Name\tAge\tTown\nOisín Keane\t34\tSligo\nAmara Nwosu\t29\tTralee", ["Oisín Keane", "Amara Nwosu"]),
            (
                "| Navn | By | Fødselsdato |\n|---|---|---|\n| Signe Krogh | Odense C | 12.03.1985 |",
                ["Signe Krogh"]
            ),
            (
                "customer_name,email,amount\n\"Weber, Anna\",anna@example.com,12.50\n",
                ["Weber, Anna"]
            ),
            ("first_name,last_name\r\nkieran,quillfeather\r\n", ["kieran", "quillfeather"]),
            (
                "INSERT INTO patients (name, first_name, dob) VALUES ('Wunderlich', 'Siri', '1950-05-14'), "
                    + "('Quill', 'Zora', '1981-02-03');",
                ["Wunderlich", "Siri", "Quill", "Zora"]
            ),
            ("surname,room\nQuillfeather,4\n\nThe list ends here, and more follows\nOskar,9", ["Quillfeather"]),
        ])
    func namesByColumn(text: String, names: [String]) {
        #expect(Self.found(text, .person).filter { $0 != "Oskar" } == names)
    }

    @Test("put towns, phone numbers and dates of birth under their headers")
    func otherColumns() {
        let text = "fornavn;by;fødselsdato;telefon\nSigne;Skanderborg;12.03.1985;20 12 34 56\n"
        #expect(Self.found(text, .location) == ["Skanderborg"])
        #expect(Self.found(text, .birthDate) == ["12.03.1985"])
        #expect(Self.found(text, .phone) == ["20 12 34 56"])
    }

    @Test(
        "are none where no column tells of people, or where a line is prose",
        arguments: [
            "name,price,stock\nZora,129,4\nBilly,99,1",
            "host,ip,user,status\nweb1,192.0.2.4,root,up",
            "Name, first name, and date are needed\nFine, we will see, later",
            "key | name | type\n--- | --- | ---\nid | Column | int",
            "Please send name, surname\n",
            "INSERT INTO goods (name, price) VALUES ('Zora', 129)",
            "",
            "\n\n,,,\n;;;\n|||\n",
        ])
    func noTables(text: String) {
        let findings = Self.finder.find(in: ScanText(text), under: .strict)
        #expect(!findings.contains { $0.kind == .person && $0.evidence.contains(.formField) })
    }

    @Test(
        "leave cells alone that hold no name",
        arguments: ["n/a", "NULL", "?", "12345", "unknown", ":first_name", "$1", "last_name", "x@example.com"])
    func missingNames(cell: String) {
        let text = "first_name,last_name\nZora,\(cell)\n"
        #expect(!Self.found(text, .person).contains(cell))
        #expect(Self.found(text, .person).contains("Zora"))
    }

    @Test("words of a header are nobody's names")
    func headers() {
        let text = "Etunimi;Sukunimi;Lähiosoite;Postinumero\nAino;Järvinen;Kirkkotie 8;21200\n"
        let header = Array(text.utf8).firstIndex(of: 0x0A) ?? 0
        let findings = Self.finder.find(in: ScanText(text), under: .strict)
        #expect(findings.allSatisfy { $0.range.lowerBound > header })
        #expect(Self.found(text, .person) == ["Aino", "Järvinen"])
    }

    @Test(
        "hostile tables take time in line with the text",
        arguments: [
            "first_name,last_name\n" + String(repeating: "\"\"\",x,", count: 40_000),
            String(repeating: "(first_name,last_name) values ('", count: 8_000),
            String(repeating: "(first_name,last_name) values (1,2", count: 8_000),
            "first_name,last_name\n" + String(repeating: "\"a,\"b\n", count: 40_000),
            "first_name" + String(repeating: ",", count: 63) + "\n" + String(repeating: ",", count: 200_000),
        ])
    func hostile(text: String) {
        // Each takes a second at most; a step that grows with the square takes hours.
        _ = Self.finder.find(in: ScanText(text))
    }
}
