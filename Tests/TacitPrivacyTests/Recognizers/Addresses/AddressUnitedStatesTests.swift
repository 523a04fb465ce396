import TacitPrivacy
import Testing

private let addresses: [String] = [
    "Ship to 「742 Evergreen Terrace, Springfield, IL 62704」 please.",
    "「350 5th Ave, Suite 3300, New York, NY 10118」",
    "「PO Box 123, Dover, DE 19901」",
    "「P.O. Box 4567」",
    "「1600 N Maple Dr. Apt 4B, Austin, TX 78701-1234 USA」",
    "She lives at 「88 Willow Lane」.",
    "「12 Oak Street\nPortland, OR 97201」",
    "「500 Cedar Blvd., Denver, CO 80203」",
    "It is in 「New York, NY 10001」.",
    "Return to 「77 Sunset Road #12, Reno, NV 89501」",
    "「1 Harbor Way, Boston, MA 02110, USA」",
    "「2450 Lake Shore Drive」, near the park",
    "「9 Elm Ct, Unit 5」",
    "「123 South Main St, Salem, Oregon 97301」",
]

private let harmless: [String] = [
    "There are 12 people here.",
    "5 Street food stalls opened.",
    "It costs 12 Dollars.",
    "Meet at 10:30 Court time.",
    "Room 12 Court hearing",
    "I finished 3 Way ties",
    "Version 12.5 St release",
    "He has 20 years on the road.",
    "Chapter 4 Road to success",
    "We sold 500 Units, TX region",
    "Call 555-0100 now",
    "In 2024 Park visits rose",
    "3 Drive bays",
]

@Suite("Addresses of UnitedStates")
struct AddressUnitedStatesTests {
    @Test("finds addresses exactly", arguments: addresses.map(MarkedText.init))
    func findsAddresses(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == marked.expected)
    }

    @Test("leaves numbers and words that are no addresses alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == [])
    }
}
