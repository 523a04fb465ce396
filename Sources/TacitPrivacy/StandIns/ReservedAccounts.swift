import TacitCore

/// Card and account numbers that are published for tests, and such with a wrong check digit.
package enum ReservedAccounts {
    /// Test numbers that schemes and processors publish (Visa, Mastercard, American Express, Discover, Diners Club, JCB,
    /// UnionPay; Stripe, Adyen, PayPal).
    package static let cards = [
        "4111111111111111", "4012888888881881", "4242424242424242", "4000056655665556", "4222222222222",
        "4005519200000004", "4009348888881881", "4012000033330026", "4500600000000061", "4217651111111119",
        "5555555555554444", "5105105105105100", "5200828282828210", "5454545454545454", "5555341244441115",
        "5577000055770004", "2223003122003222", "2223000048400011", "5424000000000015",
        "378282246310005", "371449635398431", "378734493671000", "343434343434343", "370000000000002",
        "6011111111111117", "6011000990139424", "6011000000000004", "6011601160116611", "6445644564456445",
        "30569309025904", "38520000023237", "36006666333344", "36227206271667",
        "3530111333300000", "3566002020360505", "3569990010095841", "6200000000000005", "6205500000000000004",
    ].map { Array($0.utf8) }

    /// A card of the same brand and length, grouped alike.
    static func card(like real: [UInt8], _ checkDigits: Pseudonyms.CheckDigits, _ draws: inout Draws) -> [UInt8]? {
        let digits = real.filter(\.isDigit)
        guard !real.contains(where: \.isASCIILetter), let first = digits.first else { return nil }
        let brand = first == UInt8(ascii: "3") || first == UInt8(ascii: "6") ? Array(digits.prefix(2)) : [first]
        let alike = cards.filter { card in
            card.count == digits.count && (card.starts(with: brand) || brand[0] == 0x32 && card[0] == 0x35)
        }
        guard !alike.isEmpty else { return nil }
        var card = alike[draws.next(below: alike.count)]
        if checkDigits == .invalid {
            card.replaceSubrange(6..., with: draws.digits(card.count - 6))
            while Checksums.luhn(card.map { $0 & 0x0F }) { card[card.count - 1] = 0x30 + UInt8(draws.next(below: 10)) }
        }
        return written(card, like: real)
    }

    /// An account of the same country, grouped alike: the registry's own example, or its bank with other digits and wrong
    /// check digits.
    static func iban(like real: [UInt8], _ checkDigits: Pseudonyms.CheckDigits, _ draws: inout Draws) -> [UInt8]? {
        let characters = real.filter(\.isAlphanumeric)
        guard let example = examples[characters.prefix(2).map { $0.lowered }], example.count == characters.count else {
            return nil
        }
        var iban = example
        if checkDigits == .invalid {
            for index in 8..<iban.count where iban[index].isDigit { iban[index] = 0x30 + UInt8(draws.next(below: 10)) }
            iban.replaceSubrange(2..<4, with: draws.digits(2))
            while Checksums.iban(iban) { iban.replaceSubrange(2..<4, with: draws.digits(2)) }
        }
        if !characters.contains(where: \.isUpper) { iban = iban.map(\.lowered) }
        return written(iban, like: real)
    }

    /// The characters in the places of the real ones.
    private static func written(_ characters: [UInt8], like real: [UInt8]) -> [UInt8]? {
        guard real.count(where: \.isAlphanumeric) == characters.count else { return nil }
        var rest = characters[...]
        return real.map { $0.isAlphanumeric ? rest.removeFirst() : $0 }
    }

    /// By country, in small letters.
    private static let examples: [[UInt8]: [UInt8]] = Dictionary(
        uniqueKeysWithValues: registry.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
            ($0.utf8.prefix(2).map(\.lowered), Array($0.utf8))
        })

    /// SWIFT, IBAN registry: the example of each country.
    package static let registry = """
        AD1200012030200359100100 AE070331234567890123456 AL47212110090000000235698741 AT611904300234573201
        AZ21NABZ00000000137010001944 BA391290079401028494 BE68539007547034 BG80BNBG96611020345678
        BH67BMAG00001299123456 CH9300762011623852957 CR05015202001026284066 CY17002001280000001200527600
        CZ6508000000192000145399 DE89370400440532013000 DK5000400440116243 EE382200221020145685
        ES9121000418450200051332 FI2112345600000785 FO6264600001631634 FR1420041010050500013M02606
        GB29NWBK60161331926819 GE29NB0000000101904917 GI75NWBK000000007099453 GL8964710001000206
        GR1601101250000000012300695 HR1210010051863000160 HU42117730161111101800000000 IE29AIBK93115212345678
        IL620108000000099999999 IS140159260076545510730339 IT60X0542811101000000123456 KZ86125KZT5004100100
        LB62099900000001001901229114 LI21088100002324013AA LT121000011101001000 LU280019400644750000
        LV80BANK0000435195001 MC5811222000010123456789030 ME25505000012345678951 MK07250120000058984
        MT84MALT011000012345MTLCAST001S NL91ABNA0417164300 NO9386011117947 PL61109010140000071219812874
        PT50000201231234567890154 RO49AAAA1B31007593840000 RS35260005601001611379 SA0380000000608010167519
        SE4550000000058398257466 SI56263300012039086 SK3112000000198742637541 SM86U0322509800000000270100
        TR330006100519786457841326 UA213223130000026007233566001 XK051212012345678906
        """
}
