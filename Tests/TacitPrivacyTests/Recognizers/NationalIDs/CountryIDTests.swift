import TacitPrivacy
import Testing

@Suite("Ids of all countries")
struct CountryIDTests {
    @Test("A right number is found whole behind its word, and is what it is", arguments: IDExample.all)
    func announced(_ example: IDExample) {
        for number in example.numbers {
            let text = "Please note: \(example.word): \(number), thanks."
            let found = scan(text).filter { $0.score >= 0.85 && covered($0, of: text) == number }
            #expect(found.contains { $0.subtype == example.subtype }, "\(scan(text))")
        }
    }

    @Test("A wrong check digit with no word near isn't found", arguments: IDExample.all.filter { $0.wrong != nil })
    func wrong(_ example: IDExample) {
        for text in ["Lot \(example.wrong ?? "") was shipped.", "\(example.wrong ?? "")"] {
            #expect(!scan(text).contains { $0.subtype == example.subtype })
        }
    }

    @Test("What only a word makes an id isn't found without one", arguments: IDExample.all)
    func bare(_ example: IDExample) {
        guard let row = Recognizers.catalogue.first(where: { $0.subtype == example.subtype }), row.needsContext else {
            return
        }
        let text = "Lot \(example.numbers[0]) was shipped."
        #expect(!scan(text).contains { $0.subtype == example.subtype })
    }

    @Test(
        "Published specimens pass their checks",
        arguments: [
            ("VIN", "1M8GDM9AXKP042788"), ("IMEI", "490154203237518"), ("IMEI", "49-015420-323751-8"),
            ("UPS_TRACKING", "1Z999AA10123456784"), ("S10_TRACKING", "RR473124829GB"), ("ISIN", "US0378331005"),
            ("US_ABA_ROUTING", "122105155"), ("US_DEA", "AB1234563"), ("HK_ID", "A123456(3)"), ("HK_ID", "AB987654(3)"),
            ("TW_NATIONAL_ID", "A123456789"), ("KR_BRN", "120-81-47521"), ("RU_SNILS", "112-233-445 95"),
            ("DE_DRIVING_LICENCE", "B072RRE2I55"), ("HU_TAX_ID", "8365670003"), ("HU_TAJ", "111111110"),
            ("BR_CNS", "898 0000 0004 3208"), ("AU_MEDICARE", "2123 45670 1"), ("LU_MATRICULE", "1893120105732"),
            ("MX_RFC", "GODE561231GR8"), ("MX_CURP", "BOXW310820HNERXN09"), ("AR_CUIT", "20-05536168-2"),
            ("CL_RUT", "12.531.909-2"), ("CO_NIT", "213.123.432-1"), ("AU_ABN", "51 824 753 556"),
            ("AU_ACN", "004 085 616"),
            ("NZ_IRD", "49-091-850"), ("ZA_ID", "7503305044089"), ("IL_ID", "039337423"),
            ("IN_GSTIN", "27AAPFU0939F1ZV"),
            ("TH_NATIONAL_ID", "1-2345-45678-78-1"), ("JP_MY_NUMBER", "621498320257"),
            ("TR_IDENTITY_NUMBER", "17291716060"),
            ("TR_TAX_NUMBER", "4540536920"), ("EE_PERSONAL_CODE", "36805280109"), ("GR_AMKA", "01013099997"),
            ("HR_OIB", "33392005961"), ("CH_VAT", "CHE-100.155.212"), ("UK_VAT", "GB 980 7806 84"),
            ("SG_UEN", "T01FC6132D"),
        ])
    func specimens(subtype: String, number: String) {
        #expect(NationalIDRecognizer.isValid(number, as: subtype))
    }

    @Test(
        "Words of other scripts announce ids, in capitals and small letters",
        arguments: [
            ("ИНН: 7707083893", "RU_INN"), ("инн 500100732259", "RU_INN"), ("СНИЛС 112-233-445 95", "RU_SNILS"),
            ("ΑΦΜ: 094014201", "GR_AFM"), ("αμκα 01013099997", "GR_AMKA"), ("ЕГН 7523169263", "BG_EGN"),
            ("РНОКПП 1759013776", "UA_RNOKPP"), ("паспорт: 4510 123456", "RU_PASSPORT"),
            ("ת.ז. 039337423", "IL_ID"), ("マイナンバーは621498320257です", "JP_MY_NUMBER"),
            ("주민등록번호: 900101-1234567", "KR_RRN"), ("사업자등록번호 120-81-47521", "KR_BRN"),
            ("เลขประจำตัวประชาชน 1-2345-45678-78-1", "TH_NATIONAL_ID"), ("身份证号码：11010519491231002X", "CN_RESIDENT_ID"),
            ("身分證字號A123456789", "TW_NATIONAL_ID"),
        ])
    func scripts(text: String, subtype: String) {
        #expect(scan(text).contains { $0.subtype == subtype && $0.score >= 0.85 }, "\(scan(text))")
    }
}
