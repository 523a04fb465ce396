import TacitCore
import TacitPrivacy
import Testing

@Suite("Dates of birth")
struct BirthDateRecognizerTests {
    @Test(
        "are found in any form after a birth word",
        arguments: [
            ("DOB: 04/12/1990", "04/12/1990"), ("D.O.B. 4/12/90,", "4/12/90"), ("born 12 April 1990", "12 April 1990"),
            ("born on April 12th, 1990.", "April 12th, 1990"), ("Date of birth: 1990-04-12", "1990-04-12"),
            ("was born on the 12th of April 1990", "12th of April 1990"), ("birthday is Apr 12, 1990", "Apr 12, 1990"),
            ("geboren am 12.04.1990 in Graz", "12.04.1990"), ("geb. 12. April 1990", "12. April 1990"),
            ("Geburtsdatum: 12. 4. 1990", "12. 4. 1990"), ("GEBURTSTAG 12.4.90", "12.4.90"),
            ("née le 12 avril 1990", "12 avril 1990"), ("né le 1er août 1990", "1er août 1990"),
            ("date de naissance : 12/04/1990", "12/04/1990"), ("nacida el 12 de abril de 1990", "12 de abril de 1990"),
            ("Fecha de nacimiento: 12-04-1990.", "12-04-1990"), ("nato il 12 aprile 1990", "12 aprile 1990"),
            ("data di nascita 12/04/1990", "12/04/1990"), ("geboortedatum: 12 mei 1990", "12 mei 1990"),
            ("nascimento: 12 de março de 1990", "12 de março de 1990"),
            ("urodzony 12 kwietnia 1990 r.", "12 kwietnia 1990"),
            ("data urodzenia 12.04.1990", "12.04.1990"), ("1990-04-12 (date of birth)", "1990-04-12"),
            ("出生 1990年4月12日", "1990年4月12日"), ("Born: 1990/04/12", "1990/04/12"), ("dob 19900412", "19900412"),
            ("born 12-Apr-1990", "12-Apr-1990"), ("born in April 1990", "April 1990"),
            ("birth date 12 04 1990", "12 04 1990"), ("Дата рождения: 12.04.1990", "12.04.1990"),
        ])
    func finds(text: String, expected: String) {
        #expect(found(BirthDateRecognizer(), in: text) == [expected])
    }

    @Test(
        "are only those: other dates and numbers aren't found",
        arguments: [
            "on 12.04.1990", "2024-01-31", "April 12, 1990", "valid until 12/04/2030", "born in 1990", "born in Graz",
            "born, died 12.04.1990", "born to be wild 24/7", "DOB: unknown", "DOB: 99/99/1990", "born 12.34.5678",
            "geboren in 8010 Graz", "birthday party at 12:30", "born version 1.2.3", "dob 192.0.2.12", "born 12/4",
            "birth weight 3.200 g", "geb. Weber", "née Dupont, 2 rue", "birth certificate no. 12-3456",
            "born 00/00/0000",
            "dob 12345678", "born May", "DOB 1234-56-78", "birthday in 30 days", "born 31.12.1990.55",
            "expires 04/12/2030",
        ])
    func ignores(text: String) {
        #expect(found(BirthDateRecognizer(), in: text) == [])
    }

    @Test(
        "in a field for them need no word",
        arguments: ["dob", "birth_date", "date_of_birth", "geburtsdatum", "birthdate"])
    func labelled(label: String) {
        #expect(found(BirthDateRecognizer(), in: "1990-04-12", label: label) == ["1990-04-12"])
    }
}
