import TacitPrivacy
import Testing

@Suite("Reference numbers in running text")
struct ReferenceWordingTests {
    private static let recognizer = ReferenceNumberRecognizer()

    @Test(
        "The number that answers a question for it is found",
        arguments: [
            ("Your customer number? Caller: Yes, that's CFH-6651-004.", "CUSTOMER_NUMBER CFH-6651-004"),
            ("Votre numéro de client ? Client : Oui, c'est le 70752214.", "CUSTOMER_NUMBER 70752214"),
            ("Il suo codice cliente? Cliente: Sì, è il 3115-7069.", "CUSTOMER_NUMBER 3115-7069"),
            ("You asked for my member number. On the card it says MA-11513.", "MEMBER_ID MA-11513"),
            ("Sie wollten meine Mitgliedsnummer wissen. Auf der Karte steht 36328221.", "MEMBER_ID 36328221"),
            ("I spurgte om mit medlemsnummer. På kortet står 8118 5750.", "MEMBER_ID 8118 5750"),
            ("Kysyitte jäsennumeroani. Kortissa lukee MA72507.", "MEMBER_ID MA72507"),
            ("Customer since 2009 (no. 6132667)", "CUSTOMER_NUMBER 6132667"),
            ("Soy socia desde 2009 (n.º 8540377)", "MEMBER_ID 8540377"),
            ("Jeg har vært kunde siden 2009 (nr. 6001819)", "CUSTOMER_NUMBER 6001819"),
            ("mon numéro chez vous c'est le 43644439-7", "CUSTOMER_NUMBER 43644439-7"),
        ])
    func answers(text: String, found: String) {
        #expect(masked(text, with: Self.recognizer) == [found])
    }

    @Test(
        "A number behind a short word is found if it is long",
        arguments: [
            ("My contract (1735561) runs out in May.", "ACCOUNT_NUMBER 1735561"),
            ("Mein Vertrag (7190-165-4618) läuft aus", "ACCOUNT_NUMBER 7190-165-4618"),
            ("Mon contrat (QI-73590163) se termine", "ACCOUNT_NUMBER QI-73590163"),
            ("Sopimukseni (3315618600) päättyy", "ACCOUNT_NUMBER 3315618600"),
            ("Policyholder: A. Weber, policy POL-4371699", "POLICY_NUMBER POL-4371699"),
            ("säger upp försäkring 997-984665-78 från", "POLICY_NUMBER 997-984665-78"),
            ("Your case CL-3833-78481 was handed over", "CASE_NUMBER CL-3833-78481"),
            ("Ärende A3364910 ligger nu hos", "CASE_NUMBER A3364910"),
            ("Sag 929 O 573/03 ligger nu", "CASE_NUMBER 929 O 573/03"),
            ("Sprawę REF-970542-D prowadzi", "CASE_NUMBER REF-970542-D"),
            ("Patient 4696769, sal 4", "PATIENT_ID 4696769"),
            ("Potilas MRN-6824016, huone 4", "PATIENT_ID MRN-6824016"),
            ("Dipendente 90548L | Rossi", "MEMBER_ID 90548L"),
            ("pakken 59002155064160 har ligget", "TRACKING_NUMBER 59002155064160"),
            ("maa: Norja; passi: EI1143353", "PASSPORT EI1143353"), ("Az. 12 O 345/21", "CASE_NUMBER 12 O 345/21"),
        ])
    func bare(text: String, found: String) {
        #expect(masked(text, with: Self.recognizer) == [found])
    }

    @Test("The second of two numbers is found")
    func second() {
        let text = "Jeg har to policer hos jer, 567731708 på bilen og 7121 518 439 på huset."
        #expect(masked(text, with: Self.recognizer) == ["POLICY_NUMBER 567731708", "POLICY_NUMBER 7121 518 439"])
    }

    @Test(
        "Amounts, years, orders, versions and short numbers behind such words are none",
        arguments: [
            "The contract runs for 24 months", "contract of 1200000 euros", "contract: 1200000 EUR", "account $1200000",
            "Case study 4", "Policy version 2.1 from 2024", "policy 2.10.2024", "Policy 2024-05", "policy 2019-2024",
            "Have your customer number ready", "customer since 2019", "member since 2019",
            "client 192.0.2.17 connected",
            "my package INV-2024-0177", "mijn pakket 305-1234567-1234567", "mit kenmerk SO7212134",
            "Tracking starts 24 hours after dispatch", "employee 2024", "the patient is 45 years old",
            "patient 120000 people", "pas 123456789", "case 1234567:",
            "Your member number is needed. We open at 0800 on 12345",
            "customer number? It was ordered on 10/10/2023", "claim 1000000 dollars", "dossier 75 %",
            "az 1976-ban megjelent",
        ])
    func negatives(text: String) {
        #expect(masked(text, with: Self.recognizer) == [])
    }
}
