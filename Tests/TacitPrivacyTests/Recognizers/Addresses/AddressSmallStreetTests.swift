import TacitPrivacy
import Testing

private let addresses: [String] = [
    "abito in 「via roma 12 a cuneo」",
    "j'habite 「5 rue des lilas à lyon」",
    "「23 av du général leclerc 92340 bourg la reine」",
    "vivo en 「calle mayor 5 madrid」",
    "bin in der 「rosenstraße 5」",
    "ik woon in de 「kerkstraat 4 te aalter」",
    "im at 「22 arkwright st」",
    "bor på 「storgatan 12」",
    "on est 「12 rue de la mairie」",
]

private let harmless: [String] = [
    "via mail 5 a tutti",
    "via api 2",
    "via fax 3 volte",
    "in via 5",
    "calle 5",
    "5 rue",
    "page 12, rue barrée",
    "2 av jc",
    "22 items st",
    "10 minute drive",
    "3 day road trip",
    "1 way street",
    "umweg 3",
    "arbeitsplatz 5",
    "einbahnstraße 3",
    "substr 5",
    "heimweg 12",
    "plaza 5",
    "rue 12",
]

@Suite("Streets in small letters")
struct AddressSmallStreetTests {
    @Test("finds addresses exactly", arguments: addresses.map(MarkedText.init))
    func findsAddresses(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == marked.expected)
    }

    @Test("leaves numbers and words that are no addresses alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == [])
    }
}
