import TacitPrivacy
import Testing

@Suite("Numbers in the fields of forms, chats and logs")
struct ReferenceFieldTests {
    private static let recognizer = ReferenceNumberRecognizer()

    @Test(
        "A number behind the short name of its field is found whole",
        arguments: [
            ("a/c 8820 4471 93", "ACCOUNT_NUMBER 8820 4471 93"), ("A/C No: 88204471", "ACCOUNT_NUMBER 88204471"),
            ("acc no 43120987", "ACCOUNT_NUMBER 43120987"), ("Kto 4471820", "ACCOUNT_NUMBER 4471820"),
            ("Kto.-Nr. 4471820", "ACCOUNT_NUMBER 4471820"), ("Depotnr. 8837120", "ACCOUNT_NUMBER 8837120"),
            ("Sparbuch Nr. 3301 8872", "ACCOUNT_NUMBER 3301 8872"),
            ("Mandatsref. M-48213-77", "ACCOUNT_NUMBER M-48213-77"),
            ("Mandatsreferenz: K00482137", "ACCOUNT_NUMBER K00482137"),
            ("mortgage 70041182-06", "ACCOUNT_NUMBER 70041182-06"),
            ("bankgiro 5050-1055", "ACCOUNT_NUMBER 5050-1055"), ("plusgiro 12 34 56-7", "ACCOUNT_NUMBER 12 34 56-7"),
            ("clearingnr 8327-9", "ACCOUNT_NUMBER 8327-9"),
            ("kontonr 934 112 458-1", "ACCOUNT_NUMBER 934 112 458-1"),
            (
                "Chave pix: 7f3c9a1e-44b2-4d8a-9c01-2e5f7a8b9c0d",
                "ACCOUNT_NUMBER 7f3c9a1e-44b2-4d8a-9c01-2e5f7a8b9c0d"
            ),
            ("emp id E104422", "MEMBER_ID E104422"), ("Dienstnr. 44718", "MEMBER_ID 44718"),
            ("badge 44718", "MEMBER_ID 44718"), ("roll no 18BCE0447", "MEMBER_ID 18BCE0447"),
            ("Anställd nr 20417", "MEMBER_ID 20417"), ("medarb.nr. 3391", "MEMBER_ID 3391"),
            ("henkilönumero 33912", "MEMBER_ID 33912"), ("Spielerpass 0044-8871", "MEMBER_ID 0044-8871"),
            ("CTPS 0123456 série 001-SP", "MEMBER_ID 0123456"), ("RA 20181044", "MEMBER_ID 20181044"),
            ("USI 3AW88YH9U5", "MEMBER_ID 3AW88YH9U5"), ("hospital no. 448812", "PATIENT_ID 448812"),
            ("prontuário 448812", "PATIENT_ID 448812"), ("AGB-code 01045512", "PROFESSIONAL_NUMBER 01045512"),
            ("BIG-nummer 19045512801", "PROFESSIONAL_NUMBER 19045512801"),
            ("nr PWZ 1234567", "PROFESSIONAL_NUMBER 1234567"),
            ("Identiteitskaartnummer 592-1234567-41", "NATIONAL_ID 592-1234567-41"),
            ("OP č. 204817733", "NATIONAL_ID 204817733"), ("Občanský průkaz č. 204817733", "NATIONAL_ID 204817733"),
            ("dowodem osobistym nr DAB123456", "NATIONAL_ID DAB123456"),
            ("cédula de ciudadanía 1032456789", "NATIONAL_ID 1032456789"),
            ("INE 4471820093315", "NATIONAL_ID 4471820093315"),
            ("permesso di soggiorno n. I12345678", "NATIONAL_ID I12345678"),
            ("titre de séjour n° 7503123456", "NATIONAL_ID 7503123456"),
            ("visa number 20240039918", "NATIONAL_ID 20240039918"),
            ("ZEMIS-Nr. 018.447.201-3", "NATIONAL_ID 018.447.201-3"),
            ("ration card 0412 3345 8871", "NATIONAL_ID 0412 3345 8871"),
            ("domanda NASpI n. 2024/0098123", "CASE_NUMBER 2024/0098123"),
            ("Assuré n° 4471820", "POLICY_NUMBER 4471820"), ("n° assuré : 4471820", "POLICY_NUMBER 4471820"),
            ("identifiant impots 1234567890123", "TAX_ID 1234567890123"),
            ("cliente=90812", "CUSTOMER_NUMBER 90812"), ("cliente: 90812", "CUSTOMER_NUMBER 90812"),
            ("cliente_id=90812", "CUSTOMER_NUMBER 90812"), ("client 90812", "CUSTOMER_NUMBER 90812"),
            ("booking ref X7KQ2P", "BOOKING_CODE X7KQ2P"), ("PNR: X7KQ2P", "BOOKING_CODE X7KQ2P"),
            ("Buchungscode X7KQ2P", "BOOKING_CODE X7KQ2P"),
            ("Zählernr. 1EMH0011447182", "METER_NUMBER 1EMH0011447182"),
            ("Zählernummer: 1EMH0011447182", "METER_NUMBER 1EMH0011447182"),
            ("UAN 100934417826", "SOCIAL_SECURITY 100934417826"),
            ("PF no. KN/BNG/0012345/000/0000123", "SOCIAL_SECURITY KN/BNG/0012345/000/0000123"),
            ("CRN 204 331 557A", "SOCIAL_SECURITY 204 331 557A"),
        ])
    func found(text: String, value: String) {
        #expect(masked(text, with: Self.recognizer) == [value])
    }

    @Test("An account behind its bank is found")
    func accounts() {
        #expect(
            masked("sort code 20-45-77 acc 43120987", with: Self.recognizer).contains("ACCOUNT_NUMBER 43120987"))
        #expect(masked("Kto 4471820 BLZ 50010517", with: Self.recognizer) == ["ACCOUNT_NUMBER 4471820"])
    }

    @Test(
        "Code, settings, amounts and prose with the same short words are left alone",
        arguments: [
            "order total 48213.50", "case 3", "acc = 12345678", "acc += 10000000;", "let acc: Int = 40000000",
            "acc 0.9312, loss 0.1244", "accuracy: 0.98 acc 98", "ac 10 22 33 44 55 66 77", "A/C 230V 60Hz",
            "a/c unit 12000", "ra 5", "ra, 0x80001234", "the ra register holds 12345678 bytes", "op 5", "op: 12",
            "op=123456789", "OPC 123456", "mov reg, 12345678", "reg [31:0] 12345678", "CC: anna@example.org",
            "CI 3 failed", "CI run 8123456 failed", "visa cards are accepted", "visa 2024", "badge: 12",
            "badge = 48213", "class=\"badge\" data-count=\"48213\"", "badge 10000", "PIN 4 of the pinout", "RUC",
            "ruc: true", "booking ref: none", "your booking reference is below", "booking total 48213",
            "timeout client 50000", "timeout client 30000ms", "client: 12000", "client 192.0.2.17 connected",
            "client 10.0.0.4:54321", "customers 90812", "mortgage 250000", "a mortgage of 1200000 pounds",
            "loan 2000000", "depot 5000000", "kto 2024", "nis 2 directive", "uan 12", "crn 4471", "usi 5",
            "localizador 12", "legajo de 2019", "meter no 5", "2 cups 250 ml", "license: MIT", "pdl 2024",
            "ine 2024", "processed loan 3 of 10", "page 12345678/1234",
        ])
    func negatives(text: String) {
        #expect(masked(text, with: Self.recognizer) == [])
    }

    @Test("A number ends before a time, a span or a unit behind it")
    func ends() {
        for rest in [" 10-12 Uhr", " 10 100W", " 5-2024"] {
            let found = masked("customer number 48213\(rest)", with: Self.recognizer)
            #expect(found.allSatisfy { !$0.hasSuffix("Uhr") && !$0.hasSuffix("W") && !$0.hasSuffix("2024") })
        }
    }

    @Test(
        "An id with a form of its own is found behind its short name",
        arguments: [
            ("DNI peruano 45781236", "PE_DNI 45781236"), ("DNI argentino 34.512.887", "AR_DNI 34.512.887"),
            ("el dni de florencia es 34.512.887", "ES_NIF 34.512.887"), ("dni de Ana: 34512887", "ES_NIF 34512887"),
            ("C.C. 1.032.456.789", "CO_CEDULA 1.032.456.789"), ("CC 1.032.456.789", "CO_CEDULA 1.032.456.789"),
            ("CI 3.121.547-2", "UY_CI 3.121.547-2"), ("V-14.567.890", "VE_CEDULA V-14.567.890"),
            ("RUC 20512345678", "PE_RUC 20512345678"), ("CC 12345678 9 ZZ4", "PT_CITIZEN_CARD 12345678 9 ZZ4"),
            ("KW KR1P/00123456/7", "PL_LAND_REGISTER KR1P/00123456/7"),
            ("license D4471902", "US_DRIVER_LICENSE D4471902"),
            ("Reg BD21 KFO", "UK_PLATE BD21 KFO"), ("my fiesta LK19 VXB", "UK_PLATE LK19 VXB"),
            ("Pojazd WPI 7K421", "PL_PLATE WPI 7K421"), ("Auto rek. KLM-482", "FI_PLATE KLM-482"),
            ("Vozidlo RZ 5B2 4481", "CZ_PLATE 5B2 4481"), ("skilt EK 48213", "NO_PLATE EK 48213"),
            ("POD IT001E12345678", "IT_SUPPLY_POINT IT001E12345678"),
            ("driving licence no. KA05 20110044718", "IN_DRIVING_LICENCE KA05 20110044718"),
            ("na účet 19-2000145399/0800", "CZ_BANK_ACCOUNT 19-2000145399/0800"),
        ])
    func ids(text: String, value: String) {
        #expect(masked(text) == [value])
    }

    @Test(
        "Products, versions, amounts and prose with the same short names are no ids",
        arguments: [
            "MOT 2019", "ford 150", "ford F150 XLT", "the 2021 BMW 320 was", "BMW X5 2019 reg", "registered 2021 ABC",
            "registration for CS21 in room 4", "skilt ISO 7010", "pojazd BMW 320", "auto 2019", "vozidlo 2019",
            "version 14.567.890", "v-14.567.890", "1.032.456.789 EUR", "total 34.512.887", "CC 1.000.000", "cc 1.8",
            "ci: 1.24.3", "CI build 8123456-2 failed", "pod restarts 12345678", "pod-7f9c-12345678", "license 2.0",
            "license Apache-2.0", "license CC-BY-4.0", "dni de la semana es 3", "nif de la empresa", "DNI is 12 months",
            "ratio 1234567890/1000", "build 20240531/1200", "IT003 error E12345678", "license key 48213",
            "bel mij op 204817733", "auto id = FK12345;",
            "auto DE 12345",
        ])
    func otherThings(text: String) {
        #expect(masked(text) == [])
    }
}
