import TacitPrivacy
import Testing

private let addresses: [String] = [
    "「12 bis, rue de la Paix, 75002 Paris」",
    "「5 avenue du Général Leclerc, 69003 Lyon CEDEX 03, France」",
    "J'habite au 「14 rue Victor Hugo」 à Lyon.",
    "「3, place de la République, 35000 Rennes」",
    "「27 boulevard Saint-Michel\n75005 Paris」",
    "「8 chemin des Vignes, 34000 Montpellier」",
    "「1 allée des Tilleuls」",
    "「44 Rue Nationale, 59800 Lille」",
    "「6 impasse du Moulin, 31000 Toulouse」",
    "「19 quai d'Orsay, 75007 Paris」",
    "Livrer au 「2 ter rue Pasteur」.",
    "「10 cours Lafayette, 69006 Lyon」",
    "「F-75002 Paris」",
]

private let harmless: [String] = [
    "La rue est longue.",
    "Place au jeu",
    "avenue du succès en 5 étapes",
    "5 personnes attendent",
    "à 10 heures",
    "12 euros par mois",
    "Il y a 3 places libres",
    "le 14 juillet",
    "75000 visiteurs",
    "page 12, rue barrée",
]

@Suite("Addresses of France")
struct AddressFranceTests {
    @Test("finds addresses exactly", arguments: addresses.map(MarkedText.init))
    func findsAddresses(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == marked.expected)
    }

    @Test("leaves numbers and words that are no addresses alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == [])
    }
}
