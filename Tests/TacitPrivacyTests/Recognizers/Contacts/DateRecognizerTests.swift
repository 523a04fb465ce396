import TacitCore
import TacitPrivacy
import Testing

@Suite("Dates")
struct DateRecognizerTests {
    private static let recognizer = DateRecognizer()

    @Test(
        "are found in any form that has a year",
        arguments: [
            ("on 31.05.2024.", "31.05.2024"), ("2024-05-31", "2024-05-31"), ("05/31/2024", "05/31/2024"),
            ("31/05/24", "31/05/24"),
            ("on May 31, 2024 at", "May 31, 2024"), ("31 May 2024", "31 May 2024"), ("am 3. März 2024", "3. März 2024"),
            ("le 3 mars 2024", "3 mars 2024"), ("el 3 de marzo de 2024", "3 de marzo de 2024"),
            ("il 3 marzo 2024", "3 marzo 2024"),
            ("3 maart 2024", "3 maart 2024"), ("3 de março de 2024", "3 de março de 2024"),
            ("3 marca 2024", "3 marca 2024"),
            ("15.3.95", "15.3.95"), ("den 3 mars 2024", "3 mars 2024"), ("3. tammikuuta 2024", "3. tammikuuta 2024"),
            ("3 august 2024", "3 august 2024"), ("3 марта 2024", "3 марта 2024"), ("3. března 2024", "3. března 2024"),
            ("in May 2024", "May 2024"), ("2024年5月31日", "2024年5月31日"), ("2024/05/31 10:00", "2024/05/31"),
            ("at 2024-05-31T10:20,", "2024-05-31T10:20"), ("2024-05-31 10:20", "2024-05-31"),
        ])
    func finds(text: String, expected: String) {
        #expect(found(Self.recognizer, in: text, from: 0.5) == [expected])
    }

    @Test(
        "are doubtful with the time of a log line",
        arguments: [
            ("at 2024-05-31T10:20:30.123Z,", "2024-05-31T10:20:30.123Z"),
            ("2024-05-31T10:20:30+02:00", "2024-05-31T10:20:30+02:00"), ("2024-05-31 10:20:30,401 INFO", "2024-05-31"),
        ])
    func logged(text: String, expected: String) {
        #expect(found(Self.recognizer, in: text, from: 0.5) == [])
        #expect(found(Self.recognizer, in: text, from: MaskPolicy.strict.threshold) == [expected])
    }

    @Test(
        "are no versions, addresses, lists, amounts, phone numbers or times",
        arguments: [
            "1.2.3", "version 1.2.34", "version 10.11.2020", "v1.12.24", "versione 2057.1.7", "wersji 2049.7.4",
            "192.0.2.12", "10.0.19", "1,2,90", "12 04 90",
            "06 12 34 56 78",
            "04.12.34.56.78", "12:30", "24/7", "1/2", "12/4", "3-2-4", "20-30-2024", "$12.34.56", "1990", "may 5",
            "2024", "24 hours",
            "99/99/9999", "12.34.5678", "19900412", "ISBN 3-16-148410-0", "1-2-34", "2024-13-01", "0.5.90",
        ])
    func ignores(text: String) {
        #expect(found(Self.recognizer, in: text) == [])
    }

    @Test("of birth stay dates of birth")
    func birth() {
        let policy = MaskPolicy.strict
        let kinds = Finder().find(in: ScanText("geboren am 12.04.1990, Vertrag vom 01.02.2024"), under: policy).map(
            \.kind)
        #expect(kinds == [.birthDate, .date])
    }

    @Test("are masked by the strict policy alone")
    func policies() {
        let text = ScanText("The meeting is on 2024-05-31.")
        #expect(Finder().find(in: text, under: .strict).map(\.kind) == [.date])
        #expect(Finder().find(in: text, under: .balanced) == [])
    }
}
