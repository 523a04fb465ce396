import TacitLanguage
import Testing

@Suite("Language identification")
struct LanguageIdentifierTests {
    @Test(
        "A sentence is told by its function words",
        arguments: [
            ("My parcel has not arrived and the tracking page is empty.", Language.english),
            ("Mein Paket ist nicht angekommen und die Seite zeigt nichts.", .german),
            ("El paquete no ha llegado y la página está vacía, por favor ayuda.", .spanish),
            ("Je n'ai pas reçu mon colis et la page est vide, merci de m'aider.", .french),
            ("Il pacco non è arrivato e la pagina è vuota, grazie per l'aiuto.", .italian),
        ])
    func sentence(text: String, language: Language) {
        #expect(LanguageIdentifier.identify(text) == language)
    }

    @Test("Without a function word there is no answer", arguments: ["", "12345", "Quorvex Zandoline"])
    func silence(text: String) {
        #expect(LanguageIdentifier.identify(text) == nil)
    }
}
