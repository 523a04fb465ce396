import TacitCore
import TacitPrivacy
import Testing

@Suite("Reference numbers")
struct ReferenceNumberTests {
    private static let recognizer = ReferenceNumberRecognizer()

    @Test(
        "A number behind the words that name it is found whole",
        arguments: [
            ("Kundennummer: 48-2213-X", "CUSTOMER_NUMBER", "48-2213-X"),
            ("Meine Kunden-Nr. ist 4711", "CUSTOMER_NUMBER", "4711"),
            ("customer number 48213 15 days ago", "CUSTOMER_NUMBER", "48213"),
            ("CustomerID=C00123", "CUSTOMER_NUMBER", "C00123"),
            ("numéro client : 12 345 678", "CUSTOMER_NUMBER", "12 345 678"),
            ("número de cliente: ES-99812", "CUSTOMER_NUMBER", "ES-99812"),
            ("codice cliente 77120", "CUSTOMER_NUMBER", "77120"),
            ("N.º de cliente 5521987", "CUSTOMER_NUMBER", "5521987"),
            ("Passport No. L898902C3", "PASSPORT", "L898902C3"), ("pasaporte AAB123456", "PASSPORT", "AAB123456"),
            ("passaporto n. YA 1234567", "PASSPORT", "YA 1234567"),
            ("Driver's license: D1234567", "DRIVING_LICENCE", "D1234567"),
            ("Führerschein-Nr.: B072RRE2I55", "DRIVING_LICENCE", "B072RRE2I55"),
            ("patient id 00-4521", "PATIENT_ID", "00-4521"),
            ("NHC: 2569870.", "PATIENT_ID", "2569870"), ("CIPA: nhc-739146.", "PATIENT_ID", "739146"),
            ("NºCol: 28 28 20943", "PROFESSIONAL_NUMBER", "28 28 20943"),
            ("Nº Col. 28 28", "PROFESSIONAL_NUMBER", "28 28"), ("member id: XK-220-118", "MEMBER_ID", "XK-220-118"),
            ("policy number POL/2024/00817", "POLICY_NUMBER", "POL/2024/00817"),
            ("Versicherungsnummer 12 345678 9", "POLICY_NUMBER", "12 345678 9"),
            ("Fallnummer: 23346011, geb.", "CASE_NUMBER", "23346011"),
            ("Fallzahl: A-2029461541", "CASE_NUMBER", "A-2029461541"),
            ("Kontonummer 0532013000", "ACCOUNT_NUMBER", "0532013000"),
            ("| **Customer ID** | 88120-A |", "CUSTOMER_NUMBER", "88120-A"),
            ("\"customer_id\": \"cus-88120\"", "CUSTOMER_NUMBER", "cus-88120"),
            ("employee number is 00817", "MEMBER_ID", "00817"),
            ("social insurance: 44-8812-7", "SOCIAL_SECURITY", "44-8812-7"),
            ("Sozialversicherungsnummer 882-1147", "SOCIAL_SECURITY", "882-1147"),
            ("tax id: 998-221-76", "TAX_ID", "998-221-76"), ("national id 19-4482-1", "NATIONAL_ID", "19-4482-1"),
            ("account number: 00817-223", "ACCOUNT_NUMBER", "00817-223"),
            ("number plate: XQ-778", "LICENCE_PLATE", "XQ-778"), ("kenteken 77-XQ-4", "LICENCE_PLATE", "77-XQ-4"),
            ("tracking number: 7731 0042 8817", "TRACKING_NUMBER", "7731 0042 8817"),
            ("Sendungsnummer 00340434161094", "TRACKING_NUMBER", "00340434161094"),
            ("voucher code: QX77-B10", "VOUCHER_CODE", "QX77-B10"),
            ("Gutscheincode QX77-B11", "VOUCHER_CODE", "QX77-B11"),
            ("N° allocataire : 4410927", "SOCIAL_SECURITY", "4410927"),
            ("N. SANITARIO 0450993817", "PATIENT_ID", "0450993817"),
            ("Paspoortnr.: NX82K41P7", "PASSPORT", "NX82K41P7"),
            ("IMEI: 490154203237518", "DEVICE_ID", "490154203237518"),
            ("serial number QX77310042", "DEVICE_ID", "QX77310042"),
        ])
    func found(text: String, subtype: String, value: String) {
        #expect(masked(text, with: Self.recognizer) == ["\(subtype) \(value)"])
    }

    @Test(
        "Codes that are often everybody's are less sure than those that somebody paid for",
        arguments: [("gift card code: QX77-B10", 1), ("discount code: QX77-B10", 0), ("Kortingscode: QX77-B10", 0)])
    func vouchers(text: String, certain: Int) {
        for (policy, count) in [(MaskPolicy.light, certain), (.balanced, 1)] {
            let finder = Finder(recognizers: [Self.recognizer])
            #expect(finder.find(in: ScanText(text), under: policy).count == count)
        }
    }

    @Test(
        "A word with a number behind it is everybody's code",
        arguments: ["discount code: SUMMER86", "Le code promo ETE25 ne marche plus", "Kortingscode: ZOMER5"])
    func slogans(text: String) {
        #expect(masked(text, with: Self.recognizer) == [])
    }

    @Test(
        "The label of a whole text names the number",
        arguments: [
            ("customer_id", "88120-A", "CUSTOMER_NUMBER"),
            ("customerid", "550e8400-e29b-41d4-a716-446655440000", "CUSTOMER_NUMBER"),
            ("passport", "L898902C3", "PASSPORT"), ("passport_number", "L898902C3", "PASSPORT"),
            ("national_id", "19-4482-1", "NATIONAL_ID"),
            ("tax_id", "998-221-76", "TAX_ID"), ("mrn", "00451", "PATIENT_ID"),
            ("policy-number", "P 99182", "POLICY_NUMBER"),
        ])
    func labels(label: String, text: String, subtype: String) {
        #expect(masked(text, label: label, with: Self.recognizer) == ["\(subtype) \(text)"])
    }

    @Test(
        "Numbers that are not named, and words without numbers, are left alone",
        arguments: [
            "Order number 48213", "order no. 4711", "ticket #88120", "customer number is missing",
            "your customer number",
            "We have 4711 customers",
            "customers: 4711", "passport control at gate 12", "passport photos 2024", "member since 2019",
            "policy of 2016",
            "the policy was changed in 2021",
            "patient aged 45", "account created 10/10/2023", "customer number 10/10/2023", "customer no. 12.5%",
            "version 2.4.1", "case 12", "Fall, 1682",
            "license 2.0", "licensed under Apache 2.0", "a passport. 2024 was", "glucosa 113 mg/dl, HbA1c",
            "member 1 of 10", "insurance costs 500 EUR",
            "Patient, 63 Jahre", "page 12345678", "invoice 2024-00012",
        ])
    func negatives(text: String) {
        #expect(masked(text, with: Self.recognizer) == [])
    }
}
