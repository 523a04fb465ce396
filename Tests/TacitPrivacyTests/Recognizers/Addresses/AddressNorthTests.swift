import TacitPrivacy
import Testing

private let addresses: [String] = [
    "「Lange Nieuwstraat 112」",
    "Ik woon op 「Burg. van Houtplein 4」.",
    "「Dr. Schaepmanlaan 5」",
    "「Nieuwe Gracht 14, 2011 NB Haarlem」",
    "「Os. Piastowskie 21」",
    "Mieszkam przy 「al. Jana Pawła II 61 lok. 212, 01-031 Warszawa」.",
    "「ul. 3 Maja 15」",
    "「ulica Długa 5/7 m. 3, 00-238 Warszawa」",
    "「Wola Duża 33, 23-400 Biłgoraj」",
    "「nám. Míru 14」",
    "「Na Stráni 418/7」",
    "「Pod Kaštany 5, Praha 6」",
    "Bydlím v 「ulici Na Stráni 418/7, 602 00 Brno」.",
    "「Nedre Storgate 12, 3015 Drammen」",
    "「Øvre Slottsgate 7」",
    "「Norra Strandgatan 4」",
    "「Södra Vägen 22」",
    "「Gamle Drammensvei 40」",
    "「Storgatan 12, 753 31 Uppsala」",
    "「Kungsgatan 4 A, 411 19 Göteborg」",
    "「Mannerheimintie 102 A 5」",
    "「Obere Hauptstraße 27」",
    "「Große Bergstraße 3」",
    "「Untere Bahngasse 2」",
    "「Straße der Einheit 12」",
    "「Straße des 17. Juni 135」",
    "「Platz der Republik 1」",
    "「Zum alten Forst 2」",
]

private let harmless: [String] = [
    "Smith et al. Nature 12",
    "al. 5",
    "os. 3",
    "pl. 12 sztuk",
    "nam 14",
    "Na konci 5",
    "Na Facebook 5",
    "Pod 5",
    "V Praze 12/5",
    "Za 418/7",
    "Team Blau 33, 23-12 gewonnen",
    "Artikel 33, 12-400 Stück",
    "Version 33, 5 000 Nutzer",
    "Nya Volvo 12",
    "Nedre grense 5",
    "Gamle 40 kroner",
    "Södra 22 procent",
    "Brigade 5",
    "Investigate 7",
    "Aggregate 12, then 3",
    "Lange lijst 112",
    "Oude iPhone 14",
    "Dr. Jansen 5",
    "Prof. Monitoring 24",
    "Obere Grenze 27",
    "Große Freude 3",
    "Platz der Tabelle: 3",
    "Straße der Hoffnung",
    "Zum alten Preis 2",
    "Am alten Stand 5",
    "Reihe 102 A 5",
]

@Suite("Addresses of the Netherlands, the North, Poland and Czechia")
struct AddressNorthTests {
    @Test("finds addresses exactly", arguments: addresses.map(MarkedText.init))
    func findsAddresses(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == marked.expected)
    }

    @Test("leaves numbers and words that are no addresses alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == [])
    }
}
