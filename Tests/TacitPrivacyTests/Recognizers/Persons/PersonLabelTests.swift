import TacitCore
import TacitPrivacy
import Testing

@Suite("Persons by JSON key")
struct PersonLabelTests {
    @Test(
        "takes the whole value where the key names a person",
        arguments: [
            ("name", "Anna Weber"), ("first_name", "zoltrix"), ("last_name", "von Ahlen"), ("full_name", "Mark May"),
            ("customer_name", "anna weber"), ("vorname", "Heike"), ("nachname", "Grün"), ("nombre", "Lucía"),
            ("apellidos", "De Miguel Rivera"), ("prenom", "Élodie"), ("cognome", "De Luca"), ("author", "J. R. Smith"),
            ("contact", "Brian O’Neill"), ("recipient", "Łukasz Nowak"), ("cardholder_name", "ANNA WEBER"),
            ("lastname", "Weber-Lang"), ("display_name", "Иван Петров"), ("patient_name", "Weber, Anna"),
        ])
    func whole(label: String, value: String) {
        #expect(MarkedText(value).found(by: PersonRecognizer(), label: label) == [value])
    }

    @Test(
        "leaves values alone whose key names a thing, or that are no names",
        arguments: [
            ("file_name", "report final"), ("product_name", "Garden Chair"), ("company_name", "Weber Logistics GmbH"),
            ("hostname", "web server"), ("model_name", "gpt large"), ("event_name", "page view"),
            ("name", "get_weather"),
            ("name", "Search Orders"), ("contact", "support@example.com"), ("name", "prod-db-1"),
            ("first_name", "12345"),
            ("author", "unknown"), ("name", "status"), ("full_name", "n/a"), ("name", "Acme Corp"),
        ])
    func things(label: String, value: String) {
        #expect(MarkedText(value).found(by: PersonRecognizer(), label: label) == [])
    }

    @Test("leaves a title out of the value")
    func title() {
        #expect(MarkedText("Dr. Anna Weber").found(by: PersonRecognizer(), label: "full_name") == ["Anna Weber"])
    }

    @Test("scores by evidence: an announced name above a listed one above a single one above a doubtful one")
    func scores() {
        func score(_ text: String) -> Float {
            var findings: [Finding] = []
            PersonRecognizer().find(in: ScanText(text), into: &findings)
            return findings.first?.score ?? 0
        }
        #expect(score("Mr. Anna Weber came.") >= 0.95)
        #expect(score("then Anna Weber came") == 0.9)
        #expect(score("then Anna Zorblatt came") == 0.8)
        #expect(score("then Anna came") == 0.65)
        #expect(score("then Rose came") < 0.5)
    }
}
