import TacitCore
import TacitPrivacy
import Testing

private let forms: [String] = [
    "NOM : 「HERBETTE」\nPRENOM : 「JULIE」",
    "NOM DU DEMANDEUR : 「AMAKA OBI」   NATIONALITE NIGERIANE",
    "Nom de l'assuré : 「Vermandel」",
    "NOM ET PRENOM : 「SOIXANTE CLAIRE」\n2) DATE",
    "Destinataire : 「Sabine Août」\nAdresse : 2 rue",
    "CHAUFFEUR: 「HOEKSTRA」\nKENTEKEN: VOLGT",
    "BESTELD DOOR: 「ZIJLMANS」\nTEL: volgt",
    "Naam aanvrager: 「T. Brugman」",
    "Cognome intestatario: 「Bellomo」",
    "Nombre del solicitante: 「Berta Quiroga」",
    "Nome do segurado: 「Rui Tavares」",
]

private let addresses: [String] = [
    "Je suis Madame 「Juillet」, pas Juin.",
    "Mevrouw 「Hoop」 belt morgen.",
    "Mw. 「Zomer」 (79) woont zelfstandig",
    "MW. 「DE TIJGER」, OPNAME",
    "Il dott. 「Terzo」 visita oggi.",
]

private let mails: [String] = [
    "\"「Les Vargha」\" <vargha@example.com> wrote:",
    "「Toivonen-Prow, Ed」 <ed.toivonen@example.com>",
    "the 「Oduya」 <r.oduya@example.org> account",
]

private let harmless: [String] = [
    "Order Desk <order@example.com>", "Billing <billing@example.com>",
    "Re <remark@example.com",
    "List <b>Reports</b>",
    "Nom du fichier : Rapport",
    "Nome del prodotto: Bellavista",
    "CHAUFFEUR: VOLGT MORGEN",
    "Partner: ja",
    "12 MW Leistung, MW Solar",
    "Enfant : non",
    "PASSAGER : 2",
    "Madame la Directrice",
]

@Suite("Persons in forms, and behind forms of address")
struct PersonFormTests {
    @Test("A form says whose name it asks for", arguments: forms.map(MarkedText.init))
    func findsNames(_ marked: MarkedText) {
        #expect(marked.found(by: PersonRecognizer()) == marked.expected)
    }

    @Test(
        "A word that is usual otherwise is a name behind a form of address", arguments: addresses.map(MarkedText.init))
    func findsAddressed(_ marked: MarkedText) {
        #expect(marked.found(by: PersonRecognizer()) == marked.expected)
    }

    @Test("The words before a mail address that has one of them are a name", arguments: mails.map(MarkedText.init))
    func findsCorrespondents(_ marked: MarkedText) {
        #expect(marked.found(by: PersonRecognizer()) == marked.expected)
    }

    @Test("Both hold whatever the tagger makes of the words", arguments: (forms + addresses).map(MarkedText.init))
    func holds(_ marked: MarkedText) {
        let scan = ScanText(marked.text)
        let found = Finder().find(in: scan, under: .balanced).filter { $0.kind == .person }
            .map { String(decoding: scan.bytes[$0.range], as: UTF8.self) }
        for name in marked.expected { #expect(found.contains { $0.contains(name) || name.contains($0) }) }
    }

    @Test(
        "Keys of programs and firms in fields are no persons",
        arguments: [
            "kind: Deployment\nmetadata:\n", "kind: Job\nspec:\n", "Client: Firefox\nOS: Linux\n", "Vendeur: Amazon\n",
        ])
    func programs(text: String) {
        let found = Finder().find(in: ScanText(text), under: .balanced)
        #expect(found.filter { $0.kind == .person }.isEmpty)
    }

    @Test("leaves what is no name alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: PersonRecognizer()) == [])
    }
}
