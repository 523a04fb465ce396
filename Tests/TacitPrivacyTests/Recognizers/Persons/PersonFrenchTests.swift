import TacitPrivacy
import Testing

private let names: [String] = [
    "Bonjour 「Anne」,",
    "Cher Monsieur 「Dupont」,",
    "Chère Madame 「Lefèvre」,",
    "Je m'appelle 「Jean-Pierre Martin」.",
    "je m’appelle 「luc besnard」, merci",
    "Je suis 「Camille」 de Lyon.",
    "Mon nom est 「Élodie Garnier」.",
    "Nom : 「Moreau」\nPrénom : 「Julien」",
    "M. 「Bernard」 est absent et vous attend.",
    "Mme 「Rousseau」 a payé.",
    "Mlle 「Petitjean」 arrive.",
    "Cordialement,\n「Sophie Laurent」",
    "Merci, 「Nicolas」",
    "Hier 「François Mercier」 a appelé.",
    "Le contrat de 「Nathalie de Beaumont」 est prêt.",
    "Client : 「Olivier Fontaine」",
    "「MARTIN Sophie」 a signé.",
    "Le docteur 「Girard」 consulte.",
    "Signé par 「Émilie Chevalier」",
    "Monsieur 「Lemoine」 est là.",
    "「Aurélie」 a appelé hier.",
    "Salut 「Thomas」 !",
    "Madame 「Pic」, le colis est là.",
]

private let harmless: [String] = [
    "Madame, Monsieur,",
    "Madame la Directrice, Monsieur le Maire,",
    "Capacité 13 mm. Mesures en MM.AAAA",
    "Bonjour à tous,",
    "Rue de la Paix",
    "En mars et avril il pleut.",
    "Le Mont Saint-Michel est beau.",
    "Je suis content du service.",
    "Merci beaucoup.",
    "Cordialement,\nLe service client",
    "Nom de fichier : rapport",
    "Paris est une ville.",
    "La rose est rouge.",
    "Université Paris Dauphine",
    "Château de Versailles",
    "Bonjour, je voudrais un remboursement.",
    "Place de la Concorde",
    "Une claire et nette réponse.",
    "Olive et citron",
    "Je m'appelle bien ainsi.",
    "Avenue Victor Hugo",
    "Erreur : fichier introuvable",
    "Il aura bientôt fini.",
]

@Suite("Persons in French")
struct PersonFrenchTests {
    @Test("finds names exactly", arguments: names.map(MarkedText.init))
    func findsNames(_ marked: MarkedText) {
        #expect(marked.found(by: PersonRecognizer()) == marked.expected)
    }

    @Test("leaves words that are no names alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: PersonRecognizer()) == [])
    }
}
