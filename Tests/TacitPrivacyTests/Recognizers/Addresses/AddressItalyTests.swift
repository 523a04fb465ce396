import TacitPrivacy
import Testing

private let addresses: [String] = [
    "「Via Roma 12, 00184 Roma (RM)」",
    "「Viale dei Mille 4/B, 20129 Milano MI, Italia」",
    "「Piazza del Duomo n. 3, 50122 Firenze」",
    "Abito in 「via Garibaldi 7」.",
    "「Corso Vittorio Emanuele II 15, 10123 Torino」",
    "「Largo Argentina 2」",
    "「Vicolo Stretto 9, 37121 Verona」",
    "「Via dell'Orso 5, 40121 Bologna」",
    "「Piazzale Loreto, 6\n20131 Milano」",
    "Spedire a 「Via Mazzini 3, 80134 Napoli」",
    "「Strada Nuova 11, 30121 Venezia」",
    "「Via XX Settembre 98」",
]

private let harmless: [String] = [
    "Via e-mail riceverai 3 offerte",
    "via mare in 5 giorni",
    "Corso di 12 lezioni",
    "La piazza è piena.",
    "Inviato via fax 3 volte",
    "strada facendo",
    "12 euro",
    "alle 10:30",
    "Largo ai giovani",
    "in via di sviluppo",
]

@Suite("Addresses of Italy")
struct AddressItalyTests {
    @Test("finds addresses exactly", arguments: addresses.map(MarkedText.init))
    func findsAddresses(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == marked.expected)
    }

    @Test("leaves numbers and words that are no addresses alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == [])
    }
}
