import TacitPrivacy
import Testing

private let addresses: [String] = [
    "「12 Baker Street, London NW1 6XE」",
    "「Flat 3, 27 Elm Road, Leeds LS6 2AB, United Kingdom」",
    "「5 Church Lane\nYork\nYO1 7EP」",
    "My postcode is 「SW1A 1AA」.",
    "「221 Rose Crescent, Marlow, Reading RG1 8DF」",
    "「10 Mill Close, Bath BA1 2QF, England」",
    "「7 St. John's Road, Cambridge CB2 1TN」",
    "「44 Kings Avenue」",
    "「14 The Green, Oxford OX2 6AA」",
    "「3 High Street, Glasgow, G1 1AA」",
    "We moved to 「60 Park View」.",
    "「18 Ash Grove, Norwich NR2 3RT」",
]

private let harmless: [String] = [
    "12 Angry Men",
    "The 3 Kings arrive.",
    "NW1 is a district.",
    "Form P60 and P45",
    "Model XE 6XE",
    "He is 44 today.",
    "5 Green bottles",
    "Size 12 Blue",
    "Terminal 5 Heathrow",
    "Bus 73 to Oxford Circus",
]

@Suite("Addresses of Britain")
struct AddressBritainTests {
    @Test("finds addresses exactly", arguments: addresses.map(MarkedText.init))
    func findsAddresses(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == marked.expected)
    }

    @Test("leaves numbers and words that are no addresses alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == [])
    }
}
