/// Netherlands.
enum DutchIDs {
    static let all = [bsn, vat, chamber, document]

    /// Burgerservicenummer (Regeling BRP: the eleven-proof with the last weight -1).
    ///
    /// Eight digits where the first is 0.
    static let bsn = IDSpec(
        "NL_BSN", validator: "eleven-proof", source: "Regeling BRP",
        forms: [
            IDForm("999999999"), IDForm("9999.99.999"), IDForm("999~999~999"), IDForm("99999999"), IDForm("99~999~999"),
        ],
        context: [
            "bsn", "burgerservicenummer", "burger service nummer", "sofinummer", "sofi nummer", "sofi",
            "citizen service number", "bsn nummer",
        ]
    ) { isBSN($0) }

    /// Btw-identificatienummer: of companies with the eleven-proof, of persons MOD 97-10 over all characters.
    static let vat = IDSpec(
        "NL_VAT", validator: "eleven-proof or mod 97", source: "Wet OB 1968, Belastingdienst",
        forms: [
            IDForm("NL999999999B99", alone: 0.8), IDForm("NL 999999999 B99", alone: 0.8),
            IDForm("NL9999.99.999.B99", alone: 0.8),
        ],
        context: ["btw", "btw nummer", "btw id", "vat", "omzetbelasting"]
    ) { isBSN(Array($0[2..<11])) || Checksums.remainder97($0) == 1 }

    private static func isBSN(_ digits: [UInt8]) -> Bool {
        let padded = digits.count == 8 ? [0x30] + digits : digits
        guard padded.count == 9, !CheckDigits.areEqual(padded) else { return false }
        return CheckDigits.weighted(padded, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 == 0
    }

    /// KvK-nummer of a firm: eight digits without a check digit.
    static let chamber = IDSpec(
        "NL_KVK", validator: "none", source: "Handelsregisterwet 2007",
        forms: [IDForm("99999999"), IDForm("99 99 99 99")],
        context: [
            "kvk", "kvk nummer", "kvk nr", "kamer van koophandel", "k v k", "handelsregister", "handelsregisternummer",
        ],
        isNamedOnly: true
    ) { !CheckDigits.areEqual($0) }

    /// Paspoort and identiteitskaart: two letters, six letters or digits, a digit; no O.
    static let document = IDSpec(
        "NL_DOCUMENT", validator: "form", source: "Paspoortwet; RvIG, documentnummer",
        forms: [IDForm("AAXXXXXX9")],
        context: [
            "paspoort", "paspoortnummer", "identiteitskaart", "id kaart", "documentnummer", "rijbewijsnummer",
            "dutch passport",
        ],
        masksMistyped: false
    ) { !$0.contains(UInt8(ascii: "O")) && $0[2...].count(where: \.isDigit) >= 3 }
}
