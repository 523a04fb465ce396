import TacitPrivacy
import Testing

private let names: [String] = [
    "Ciao 「Anna」, come stai?",
    "Gentile Sig. 「Rossi」,",
    "Gentile 「Giulia」,",
    "Buongiorno 「Marco」,",
    "Mi chiamo 「Francesco De Luca」.",
    "mi chiamo 「luca bianchini」.",
    "Sono 「Paolo」 e ho un problema.",
    "Il mio nome è 「Chiara Esposito」.",
    "Nome: 「Matteo」\nCognome: 「Ferrari」",
    "Dott. 「Conti」 risponde.",
    "La signora 「Marchetti」 ha chiamato.",
    "Cordiali saluti,\n「Elena Ricci」",
    "Grazie, 「Davide」",
    "Ieri 「Alessandro Greco」 ha scritto.",
    "Il contratto di 「Federica Moretti」 è pronto.",
    "Cliente: 「Roberto Gallo」",
    "Firmato da 「Silvia Romano」",
    "「GIOVANNI RUSSO」 ha pagato.",
    "Dott.ssa 「Barbieri」",
    "Saluti\n「Lorenzo」",
    "Ho parlato con 「Simone」 ieri.",
]

private let harmless: [String] = [
    "Gentili signori,",
    "Ciao a tutti",
    "Sono molto contento del servizio.",
    "Mi chiamo fuori.",
    "La città di Roma è bella.",
    "Via Giuseppe Verdi",
    "Buongiorno, vorrei un rimborso.",
    "Grazie mille.",
    "Cordiali saluti,\nIl servizio clienti",
    "Nome del file: dati",
    "In aprile e maggio piove.",
    "Università di Pisa",
    "Azienda: Trasporti Nord",
    "San Marco è una piazza.",
    "La rosa è rossa.",
    "Piazza Garibaldi",
    "Firenze e Venezia",
    "Errore: connessione persa",
    "Salve, ho una domanda.",
    "Ospedale San Raffaele",
    "Sono stanca di aspettare.",
]

@Suite("Persons in Italian")
struct PersonItalianTests {
    @Test("finds names exactly", arguments: names.map(MarkedText.init))
    func findsNames(_ marked: MarkedText) {
        #expect(marked.found(by: PersonRecognizer()) == marked.expected)
    }

    @Test("leaves words that are no names alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: PersonRecognizer()) == [])
    }
}
