import TacitPrivacy
import Testing

@Suite("Ages")
struct AgeRecognizerTests {
    private static let recognizer = AgeRecognizer()

    @Test(
        "are found in many languages",
        arguments: [
            ("She is 43 years old.", "43"), ("a 43-year-old man", "43"), ("aged 43,", "43"), ("Age: 43", "43"),
            ("43 yo male", "43"),
            ("at the age of 43", "43"), ("43 years of age", "43"), ("43 Jahre alt", "43"),
            ("die 43-jährige Patientin", "43"),
            ("der 43jährige", "43"), ("im Alter von 43 Jahren", "43"), ("Alter: 43", "43"),
            ("Anna, 43 Jahre, aus", "43"),
            ("tiene 43 años", "43 años"), ("mujer de 43 años", "43 años"), ("de 43 años de edad", "43 años"),
            ("Edad: 43", "43"),
            ("elle a 43 ans", "43 ans"), ("âgée de 43 ans", "43 ans"), ("Marie, 43 ans, vit", "43 ans"),
            ("j'ai 43 ans", "43 ans"),
            ("ha 43 anni", "43 anni"), ("di 43 anni", "43 anni"), ("età: 43", "43"), ("43 jaar oud", "43"),
            ("de 43-jarige", "43"),
            ("leeftijd: 43", "43"), ("tenho 43 anos", "43 anos"), ("com 43 anos de idade", "43 anos"),
            ("idade 43", "43"),
            ("mam 43 lata", "43"), ("43-letni mężczyzna", "43"), ("w wieku 43 lat", "43"), ("43 år gammal", "43"),
            ("en 43-årig kvinna", "43"), ("ålder: 43", "43"), ("43 år gammel", "43"), ("den 43-årige mand", "43"),
            ("alder 43", "43"),
            ("43-vuotias nainen", "43"), ("43 vuotta vanha", "43"), ("ikä: 43", "43"), ("43歳", "43"), ("43岁", "43"),
            ("are 43 ani", "43 ani"),
        ])
    func finds(text: String, expected: String) {
        #expect(found(Self.recognizer, in: text, from: 0.5) == [expected])
    }

    @Test(
        "are no durations, amounts or other numbers",
        arguments: [
            "for 5 years", "5 years ago", "garantía de 2 años", "depuis 5 ans", "il y a 10 ans", "hace 5 años",
            "da 5 anni", "seit 5 Jahren",
            "vor 12 Jahren", "10 years of experience", "15 años de experiencia", "contrat de 24 mois", "Seite 43",
            "page 43", "age 430",
            "age: 30 days", "max-age=60", "43 euros", "43 %", "1.43 years", "bandage 43", "storage: 43", "in 30 days",
            "43 Stück",
            "0 years old", "within 3 years", "warranty: 5 years", "over the last 10 years",
        ])
    func ignores(text: String) {
        #expect(found(Self.recognizer, in: text) == [])
    }

    @Test("stand alone under their label", arguments: ["age", "patient_age", "alter", "edad"])
    func labelled(label: String) {
        #expect(found(Self.recognizer, in: "43", label: label) == ["43"])
        #expect(found(Self.recognizer, in: "43", label: "page") == [])
    }
}
