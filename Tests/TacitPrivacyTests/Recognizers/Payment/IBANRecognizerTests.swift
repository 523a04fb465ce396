import TacitCore
import TacitPrivacy
import Testing

@Suite("Account numbers")
struct IBANRecognizerTests {
    @Test(
        "of any country are found in any grouping and case",
        arguments: [
            ("DE89370400440532013000", "DE89370400440532013000"),
            ("IBAN: DE89 3704 0044 0532 0130 00.", "DE89 3704 0044 0532 0130 00"),
            ("de89 3704 0044 0532 0130 00 und", "de89 3704 0044 0532 0130 00"),
            ("DE 89 370 400 440 532 013 000", "DE 89 370 400 440 532 013 000"),
            ("GB29NWBK60161331926819", "GB29NWBK60161331926819"),
            ("(GB29 NWBK 6016 1331 9268 19)", "GB29 NWBK 6016 1331 9268 19"),
            ("FR14 2004 1010 0505 0001 3M02 606", "FR14 2004 1010 0505 0001 3M02 606"),
            ("ES9121000418450200051332", "ES9121000418450200051332"),
            ("IT60X0542811101000000123456", "IT60X0542811101000000123456"),
            ("NL91ABNA0417164300", "NL91ABNA0417164300"), ("BE68539007547034", "BE68539007547034"),
            ("AT611904300234573201", "AT611904300234573201"), ("CH9300762011623852957", "CH9300762011623852957"),
            ("PL61109010140000071219812874", "PL61109010140000071219812874"),
            ("PT50000201231234567890154", "PT50000201231234567890154"),
            ("NO9386011117947", "NO9386011117947"), ("DK5000400440116243", "DK5000400440116243"),
            ("SE4550000000058398257466", "SE4550000000058398257466"), ("FI2112345600000785", "FI2112345600000785"),
            ("MT84MALT011000012345MTLCAST001S", "MT84MALT011000012345MTLCAST001S"),
            ("SA0380000000608010167519", "SA0380000000608010167519"),
            ("BR1800360305000010009795493C1", "BR1800360305000010009795493C1"),
            ("TR330006100519786457841326", "TR330006100519786457841326"),
            ("DE89-3704-0044-0532-0130-00", "DE89-3704-0044-0532-0130-00"),
            ("IBANDE89370400440532013000", "DE89370400440532013000"),
            ("LC55HEMM000100010012001200023015", "LC55HEMM000100010012001200023015"),
            (
                "DE89\u{A0}3704\u{A0}0044\u{A0}0532\u{A0}0130\u{A0}00",
                "DE89\u{A0}3704\u{A0}0044\u{A0}0532\u{A0}0130\u{A0}00"
            ),
            ("IBAN DE88 3704 0044 0532 0130 00", "DE88 3704 0044 0532 0130 00"),
        ])
    func finds(text: String, expected: String) {
        #expect(found(IBANRecognizer(), in: text, from: 0.5) == [expected])
    }

    @Test(
        "aren't seen with a wrong check number, length or country",
        arguments: [
            "DE88370400440532013000", "DE8937040044053201300", "DE893704004405320130000", "XX89370400440532013000",
            "XDE89370400440532013000", "DE89370400440532013000X", "DE89 3704 0044", "DE89", "US89370400440532013000",
            "DE8X370400440532013000", "DE893704--00440532013000", "GB29 NWBK 6016", "deadbeef1234567890abcd",
            "NO93", "AT61 1904 3002 3457 3202", "BE68539007547035", "FR14", "be 12 years old 12", "it 60 minutes later",
            "IBAN:", "IBAN DE89", "DE89.370400440532013000", "DE89370400440532,013000", "ID12345678901234567890",
            "si 19 con 20 y 21 más",
        ])
    func ignores(text: String) {
        #expect(found(IBANRecognizer(), in: text) == [])
    }
}

@Suite("Bank identifier codes")
struct BICRecognizerTests {
    @Test(
        "are found after a word or next to an account number",
        arguments: [
            ("BIC: COBADEFFXXX", "COBADEFFXXX"), ("BIC DEUTDEFF", "DEUTDEFF"), ("SWIFT code is BNPAFRPP.", "BNPAFRPP"),
            ("swift: bcitITmm", "bcitITmm"), ("BIC/SWIFT NWBKGB2L,", "NWBKGB2L"), ("(BIC INGBNL2A)", "INGBNL2A"),
            ("DE89 3704 0044 0532 0130 00, COBADEFF", "COBADEFF"),
            ("COBADEFFXXX DE89370400440532013000", "COBADEFFXXX"),
            ("BIC-Code: RZOOAT2L", "RZOOAT2L"), ("SWIFT=CHASUS33", "CHASUS33"), ("código BIC CAIXESBB", "CAIXESBB"),
            ("Der BIC lautet GENODEF1", "GENODEF1"),
        ])
    func finds(text: String, expected: String) {
        #expect(found(BICRecognizer(), in: text) == [expected])
    }

    @Test(
        "aren't seen in capital words",
        arguments: [
            "INTERNATIONAL", "DOCUMENT", "SWIFT PROGRAMMING", "a swift response", "Swift packages", "COBADEFF",
            "BIC XXXXXXXX", "BIC: 12345678", "the swift and nimble DOCUMENT", "SWIFT is a language", "BIC pens",
            "ATTENTION",
            "swift-format", "BIC", "SWIFT: yes", "Taylor Swift concerts", "BIC DEUTDEFFX", "SWIFT compiler release",
        ])
    func ignores(text: String) {
        #expect(found(BICRecognizer(), in: text) == [])
    }

    @Test("in a field for them need no word")
    func labelled() {
        #expect(found(BICRecognizer(), in: "DEUTDEFF", label: "bank_bic") == ["DEUTDEFF"])
    }
}
