import TacitCore
import TacitPrivacy
import Testing

@Suite("Phone numbers by wording, in mobile forms and in tables")
struct PhoneWordingTests {
    @Test(
        "are found after what people say before them",
        arguments: [
            ("il mio numero è 3471234567", "3471234567"),
            ("Il suo numero e 338 4412907", "338 4412907"),
            ("numero: 3471234567", "3471234567"),
            ("wa 347 1234567", "347 1234567"),
            ("scrivimi al 3471234567", "3471234567"),
            ("mi número es 655129840", "655129840"),
            ("mi numero: 655 129 840", "655 129 840"),
            ("apunta: 655129840", "655129840"),
            ("cel. 55 4123 8890", "55 4123 8890"),
            ("cel 3104451298", "3104451298"),
            ("cel 0998123471", "0998123471"),
            ("o meu número é 912345098", "912345098"),
            ("MBWay 912345098", "912345098"),
            ("telm. 912 345 098", "912 345 098"),
            ("zap 912 345 098", "912 345 098"),
            ("liga-me para o 912345098", "912345098"),
            ("fone 11912345098", "11912345098"),
            ("pod nr 602118947", "602118947"),
            ("pod numerem 602 118 947", "602 118 947"),
            ("Proszę dzwonić: 602118947", "602118947"),
            ("Kontakt 602-118-947", "602-118-947"),
            ("mój numer to 602118947", "602118947"),
            ("dzwoń na 793551208", "793551208"),
            ("Volejte 603221874", "603221874"),
            ("zavolej mi na 603 221 874", "603 221 874"),
            ("Moje číslo je 603221874", "603221874"),
            ("dejte mi vědět na 603221874", "603221874"),
            ("mit nummer er 51209934", "51209934"),
            ("Kontakt mig gerne på 4091 7735", "4091 7735"),
            ("nummeret mitt er 97730112", "97730112"),
            ("Kan nås på 977 30 112", "977 30 112"),
            ("vipps 97730112", "97730112"),
            ("Betal til 22198064", "22198064"),
        ])
    func findsAfterWords(text: String, expected: String) {
        #expect(found(PhoneRecognizer(), in: text, from: 0.5) == [expected])
    }

    @Test(
        "of other things after such words aren't taken",
        arguments: [
            "mi número de pedido es 655129840", "mój numer zamówienia to 602118947", "zamówienie numer 602 118 947",
            "numer 123456789", "numero 12345678", "my number is 42", "my number is 1000000", "mit nummer er 12",
            "cel: 1 200 000 zł", "cel 2025", "cel 100 000 000", "Kontakt 20240131", "kontakt@example.com 12345678",
            "wa 98101", "dom pod numerem 12", "vipps 500 kr", "swish 1 250 000", "faktura numer 602118947",
            "fone 199,90", "Kontakt: 12.345.678", "zap 2.14.0", "apunta: 12/05/2024", "anota 1234567",
            "moje číslo bot 42", "pod nr 12/345", "Kontakt seit 01.02.2019", "numero 2024", "il mio numero 7",
        ])
    func ignoresAfterWords(text: String) {
        #expect(found(PhoneRecognizer(), in: text, from: 0.5) == [])
    }

    @Test(
        "of Italy, Spain, Portugal, Ireland and Finland are found in a sentence without any word",
        arguments: [
            ("Mario, 347 1234567", "347 1234567"),
            ("Mario Rossi 347/1234567", "347/1234567"),
            ("trovi Luca al 338-4412907.", "338-4412907"),
            ("ecco Sara 347.123.45.67", "347.123.45.67"),
            ("347 123 4567", "347 123 4567"),
            ("Te veo luego. 655 129 840", "655 129 840"),
            ("Ana 655 129 840", "655 129 840"),
            ("912 345 098", "912 345 098"),
            ("Aoife gave me 0862219034", "0862219034"),
            ("Matti Virtanen 09-612 4480", "09-612 4480"),
            ("Matti Virtanen (09 612 4480)", "09 612 4480"),
        ])
    func findsAlone(text: String, expected: String) {
        #expect(found(PhoneRecognizer(), in: text, from: 0.5) == [expected])
    }

    @Test(
        "aren't seen in quantities, codes, logs and listings of the same form",
        arguments: [
            "3471234567", "688120934", "347.1234567", "Totale 12.345.678", "codice 338-4412907", "part: 338-4412907",
            "art. 338-4412907", "x = 347-1234567", "347-1234567-1234567", "v347.123.45.67", "score 347/1234567",
            "Downloading 345/1234567", "345/1234567 [00:12<00:30]", "read 347 1234567 rows", "347 1234567 file.txt",
            "1203 347 1234567 src/main.c", "12:30:45 worker 347 1234567", "foo(347, 1234567)", "PID 347 1234567",
            "user_id 347 1234567", "655 129 840 habitantes", "Total 655 129 840", "Ingresos: 655 129 840",
            "liczba ludności wyniosła 655 129 840.",
            "RCS 652 014 051", "652 014 051 RCS Paris", "precio 655 129 840", "ISBN 0862219034", "ticket 0862219034",
            "0862210003", "| 2019 | 655 129 840 | 712 334 120 |", "45.4642 9.1900", "3/1234567", "384 1234567 x",
        ])
    func ignoresAlone(text: String) {
        #expect(found(PhoneRecognizer(), in: text, from: 0.5) == [])
    }

    @Test(
        "are found in columns whose header says so, and beside a name",
        arguments: [
            ("id;name;phone;city\n1;Ana;2125550143;X\n2;Bea;2125550144;Y", ["2125550143", "2125550144"]),
            ("name,telefono,notes\n\"Ruiz, Ana\",688120934,x\nBea,\"688120935\",y", ["688120934", "688120935"]),
            ("| name | mobile | id |\n|---|---|---|\n| Ana | 51209934 | 123456789 |", ["51209934"]),
            ("a\ttel\tb\nx\t51209934\t51209935\n", ["51209934"]),
            ("Jan;Kowalski;Kraków;48 604 221 775", ["48 604 221 775"]),
            ("ana@example.com;48 604 221 775;x", ["48 604 221 775"]),
            ("Ana Ruiz;688 120 934;Bilbao", ["688 120 934"]),
            ("Rossi;Marco;3471234567;Milano", ["3471234567"]),
        ])
    func findsInCells(text: String, expected: [String]) {
        #expect(found(PhoneRecognizer(), in: text, from: 0.5) == expected)
    }

    @Test(
        "aren't seen in other columns and rows",
        arguments: [
            "desktop,mobile,tablet\n1234567,2345678,345678", "name,phone_id,type\nAna,688120934,x",
            "id;name;city\n688120934;Ana;Bilbao", "Milk;Dairy;3471234567;EAN", "Laptop;Electronics;688120934;Madrid",
            "2019;655 129 840;712 334 120", "Anna;2024-01-31;123456789", "Marco;12345678;x", "Laptop Pro;688120934;x",
            "name;phone\n\nid;total\n1;688120934", "Kraków;Warszawa;48 604 221 775", "Ana 688120934 Bilbao",
        ])
    func ignoresInCells(text: String) {
        #expect(found(PhoneRecognizer(), in: text, from: 0.5) == [])
    }

    @Test("take time in proportion to the length of a table")
    func longTables() {
        let rows = String(repeating: "Ana;688120934;51209934\n", count: 2000)
        #expect(found(PhoneRecognizer(), in: "name;phone;x\n" + rows, from: 0.5).count == 2000)
    }
}
