import TacitPrivacy
import Testing

private let addresses: [String] = [
    "「Istedgade 40, 1620 København V」",
    "「Sveavägen 14, 118 60 Stockholm」",
    "「Hagvägen 3, Lerum」",
    "「Via Bergamo 22/C | 23807 Merate (LC)」",
    "「Via Po 3 - Torino」",
    "Abita in 「Corso Francia 33, Torino」, viene domani.",
    "「Rua Augusta, 1508, apto 72, Consolação, São Paulo - SP, 01304-001」",
    "「Av. Santa Fe 1860, piso 2 depto. C, C1424CEH CABA」",
    "「Via Manzoni 4, scala B, piano 3, 20121 Milano」",
    "「Via Tuscolana, civico 900」",
    "「Rue Neuve 3 bte 4, 1000 Bruxelles」",
    "「Rua da Escola Politécnica, n.º 45, 3.º Esq.\n1250-099 Lisboa」",
    "「Cra 7 No. 45-12」",
    "「Calle 10 Sur #34-21」",
    "「Taborstraße 3/Stiege 2/Top 7, 1020 Wien」",
    "「880 Peachtree St NE, Atlanta, GA 30309」",
    "「12 Boomerang Rd, Coolangatta QLD 4225」",
    "「Level 3, 120 Pitt St, Sydney NSW 2000」",
    "「PO Box 1182, Fremantle WA 6959」",
    "「42 Main St, Naas, Co. Kildare, W91 AX3C」",
    "「Postbus 220, 3500 AE Utrecht」",
    "「Box 114, 981 22 Kiruna」",
    "「Postboks 44 Sentrum, 0101 Oslo」",
    "「Plot No. 42, 3rd Floor, Phase II, Electronic City, Bengaluru – 560100」",
    "「Diestsestraat 5, 3000 Leuven」, BTW BE 0705.951.548",
    "Verify ID: utility bill, 「3 Fore Street, Totnes TQ9 5RP」",
]

private let harmless: [String] = [
    "Box 12, shelf 4",
    "Box 12, Regal 4, 981 22 Stück",
    "Level 3, Paris",
    "Level 3, 120 points",
    "Calle 7 de 45",
    "Cra 7, semana 45-12",
    "No. 45-12",
    "Ref. 7 No. 45-12",
    "Plot 42 shows 560100 rows",
    "Plot No. 42, see page 3",
    "Flat 12% tax, Phase II",
    "Phase II, 3rd Floor",
    "apto 72",
    "piso 2 depto. C",
    "scala B, piano 3",
    "bte 4",
    "Top 7, Stiege 2",
    "SP, 01304-001",
    "QLD 4225",
    "W91 is a model",
    "BTW BE 0705.951.548",
    "Total 118 60 pieces",
    "1620 V",
    "3/2/7",
    "BP 120 over 80",
    "Order 45, 123456 Items",
]

@Suite("What follows a street: flats, towns, postcodes")
struct AddressTailTests {
    @Test("finds addresses exactly", arguments: addresses.map(MarkedText.init))
    func findsAddresses(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == marked.expected)
    }

    @Test("leaves numbers and words that are no addresses alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == [])
    }
}
