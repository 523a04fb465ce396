import TacitPrivacy
import Testing

private let addresses: [String] = [
    "「Musterstraße 12a, 10115 Berlin」",
    "Ich wohne in der 「Hauptstr. 5」 in Köln.",
    "「Am Markt 3, 04109 Leipzig, Deutschland」",
    "「Unter den Linden 77」",
    "「Willy-Brandt-Allee 20, 53113 Bonn」",
    "「Berliner Straße 12\n60311 Frankfurt am Main」",
    "「Mariahilfer Straße 12/3/4, 1060 Wien, Österreich」",
    "「Bahnhofstrasse 10, 8001 Zürich」",
    "Post an 「D-10115 Berlin」",
    "「Postfach 12 34 56, 20095 Hamburg」",
    "「Lange Gasse 5\n1080 Wien」",
    "Lieferung an 「10115 Berlin」.",
    "「Lindenweg 7」, zweiter Stock",
    "「Goetheplatz 1-3, 80337 München」",
    "「Theodor-Heuss-Ring 9, 50668 Köln」",
    "「Elbufer 14, 01067 Dresden」",
    "「Rosenallee 8 b, 28195 Bremen」",
]

private let harmless: [String] = [
    "Am Montag 3 Uhr",
    "Im Mai 5 Treffen",
    "Arbeitsplatz 3 ist frei",
    "Stellplatz 12 im Hof",
    "Bundesstraße 216",
    "20000 Berliner feiern",
    "Platz 1 in der Liste",
    "Der Supermarkt 24 hat auf.",
    "Zum Preis von 12 Euro",
    "Im Jahr 1990 war es so.",
    "Seite 12 von 30",
    "Am Ende 5 Punkte",
    "auf 3 Wegen",
    "Monitoring 24",
]

@Suite("Addresses of Germany")
struct AddressGermanyTests {
    @Test("finds addresses exactly", arguments: addresses.map(MarkedText.init))
    func findsAddresses(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == marked.expected)
    }

    @Test("leaves numbers and words that are no addresses alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == [])
    }
}
