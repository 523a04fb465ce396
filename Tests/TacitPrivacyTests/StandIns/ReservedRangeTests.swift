import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

@Suite("Stand-ins for numbers and addresses")
struct ReservedRangeTests {
    /// Stand-ins of one value in many exchanges.
    private func standIns(
        _ value: String, _ kind: EntityKind, _ checkDigits: Pseudonyms.CheckDigits = .valid, language: String? = "en"
    ) throws -> [String] {
        try (1...30 as ClosedRange<UInt8>).map { seed in
            let text = "It is \(value), yes"
            let rendering = try StandInTexts.rendering(
                text, [(value, kind)], .standIns(checkDigits: checkDigits), seed: seed, language: language)
            let sent = try #require(try rendering.body.texts.last)
            #expect(Restorer.restore(sent, rendering.context).text == text)
            return String(sent.dropFirst(6).dropLast(5))
        }
    }

    private func finds(_ text: String, _ value: String, _ kind: EntityKind) -> Bool {
        Finder().find(in: ScanText(text), under: .strict).contains {
            $0.kind == kind && $0.range.count >= value.utf8.count - 1
        }
    }

    private func digits(_ text: some StringProtocol) -> String { String(text.filter(\.isNumber)) }

    @Test(
        "are phone numbers that regulators keep for films, which are found as phone numbers",
        arguments: [
            ("+1 415 777 1234", "en", 1), ("(415) 777-1234", "en", 1), ("+44 20 7777 1234", "en", 44),
            ("020 7777 1234", "en", 44), ("+49 171 5550123", "de", 49), ("030/5550123", "de", 49),
            ("0049 30 555012", "de", 49),
            ("+33 6 12 34 56 78", "fr", 33), ("06 12 34 56 78", "fr", 33), ("+61 2 9999 1234", "en", 61),
            ("+46 8 123 456 78", "sv", 46),
        ])
    func phones(real: String, language: String, code: Int) throws {
        let country = try #require(ReservedPhones.countries.first { $0.code == code })
        for standIn in try standIns(real, .phone, language: language) {
            #expect(finds("Tel. \(standIn)", standIn, .phone))
            let number = digits(standIn)
            #expect(
                country.patterns.contains { pattern in
                    let wanted = pattern.filter { $0 != " " }
                    return number.count >= wanted.count
                        && zip(wanted, number.suffix(wanted.count)).allSatisfy { $0 == "#" || $0 == $1 }
                })
            #expect(standIn.hasPrefix("+") == real.hasPrefix("+"))
        }
    }

    @Test(
        "of countries without reserved numbers are tags",
        arguments: ["+39 06 1234567", "+34 612 34 56 78", "+7 912 345-67-89"])
    func otherCountries(_ real: String) throws {
        #expect(try Set(standIns(real, .phone)) == ["[[PHONE_1]]"])
    }

    @Test("are mail addresses at hosts for examples, of the same build and the same names")
    func mail() throws {
        for standIn in try standIns("jane.doe-42@firm.test", .email) {
            let parts = standIn.split(separator: "@")
            #expect(["example.com", "example.org", "example.net"].contains(parts[1]))
            #expect(parts[0].contains(".") && parts[0].contains("-"))
            #expect(finds("mail \(standIn)", standIn, .email))
        }
        let sent = try StandInTexts.sent(
            "Anna Weber anna.weber@firm.test aweber@firm.test a.weber@other.test",
            [
                ("Anna Weber", .person), ("anna.weber@firm.test", .email), ("aweber@firm.test", .email),
                ("a.weber@other.test", .email),
            ], language: "en")
        let words = sent.split(separator: " ").map { $0.lowercased() }
        #expect(words[2].hasPrefix("\(words[0]).\(words[1])@example."))
        #expect(words[4].hasPrefix("\(words[0].prefix(1)).\(words[1])@example."))
        #expect(words[2].split(separator: "@")[1] == words[3].split(separator: "@")[1])
    }

    @Test("are addresses of networks for documentation")
    func networks() throws {
        for standIn in try standIns("10.11.12.13", .ip) {
            #expect(["192.0.2.", "198.51.100.", "203.0.113."].contains { standIn.hasPrefix($0) })
            #expect(finds("host \(standIn)", standIn, .ip))
        }
        for standIn in try standIns("fe80::1ff:fe23:4567:890a", .ip) {
            #expect(standIn.hasPrefix("2001:db8:"))
            #expect(finds("host \(standIn)", standIn, .ip))
        }
        for standIn in try standIns("3C-22-FB-01-02-03", .mac) { #expect(standIn.hasPrefix("00-00-5E-00-53-")) }
    }

    @Test("are published test cards, or cards with a wrong check digit", arguments: Pseudonyms.CheckDigits.allCases)
    func cards(_ checkDigits: Pseudonyms.CheckDigits) throws {
        for real in ["4929 1234 5678 9012", "5301250070000191", "3782-822463-10006"] {
            for standIn in try standIns(real, .card, checkDigits) {
                let number = Array(digits(standIn).utf8)
                #expect(Checksums.luhn(number.map { $0 & 0x0F }) == (checkDigits == .valid))
                #expect(checkDigits == .invalid || ReservedAccounts.cards.contains(number))
                #expect(standIn.filter { !$0.isNumber } == real.filter { !$0.isNumber })
                #expect(digits(standIn).first == real.first)
                #expect(finds("credit card \(standIn)", standIn, .card))
            }
        }
    }

    @Test(
        "are the registry's example accounts, or accounts with wrong check digits",
        arguments: Pseudonyms.CheckDigits.allCases)
    func accounts(_ checkDigits: Pseudonyms.CheckDigits) throws {
        for real in ["DE02 1203 0000 0000 2020 51", "gb82west12345698765432", "NL02ABNA0123456789"] {
            for standIn in try standIns(real, .iban, checkDigits) {
                let plain = standIn.filter { $0 != " " }.uppercased()
                #expect(Checksums.iban(Array(plain.utf8)) == (checkDigits == .valid))
                #expect(checkDigits == .invalid || ReservedAccounts.registry.contains(plain))
                #expect(standIn.prefix(2) == real.prefix(2) && standIn.count == real.count)
                #expect(finds("IBAN \(standIn)", standIn, .iban))
            }
        }
        for iban in ReservedAccounts.registry.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            #expect(Checksums.iban(Array(iban.utf8)))
            #expect(finds("\(iban)", String(iban), .iban))
        }
        for card in ReservedAccounts.cards { #expect(Checksums.luhn(card.map { $0 & 0x0F })) }
    }

    @Test("are ids that are never issued where there are such; other ids, links, addresses and firms get tags")
    func ids() throws {
        let text = "SSN 536-22-1234, NHS number 943 476 5919, Steuernummer 93815/08152"
        let finder = Finder()
        let document = try JSONParser.parse(Array(request(text).utf8))
        let found = finder.find(in: Dialect.openai.texts(of: document), lists: TextLists())
        let rendering = try Renderer(
            dialect: .openai, policy: StandInTexts.policy(.standIns(checkDigits: .valid)),
            pseudonym: TestBodies.pseudonym,
            key: StandInTexts.key(1), language: "en"
        ).render(
            document, try Dialect.openai.facts(of: document), found, model: "m",
            media: try UnmaskedMedia(of: found.texts, to: .own, under: .own))
        let sent = try #require(try rendering.body.texts.last)
        #expect(sent.hasPrefix("SSN 9"))
        #expect(sent.contains("NHS number 999 "))
        #expect(sent.hasSuffix(" [[ID_1]]"))
        #expect(Restorer.restore(sent, rendering.context).text == text)
        for kind in [EntityKind.url, .address, .organization, .location, .username, .wallet, .value, .age, .bic] {
            #expect(try StandInTexts.sent("x Qarble y", [("Qarble", kind)]) == "x [[\(kind.rawValue)_1]] y")
        }
    }

    @Test(
        "are dates moved by whole weeks, written alike, which come back in other forms too",
        arguments: [
            ("12.04.1990", "de", "1990-04-12"), ("1990-04-12", "en", "April 12, 1990"),
            ("04/12/1990", "en", "12 April 1990"),
            ("12 April 1990", "en", "04/12/1990"), ("April 12, 1990", "en", "1990-04-12"),
            ("12. April 1990", "de", "12.4.1990"),
            ("12 de abril de 1990", "es", "12/04/1990"), ("1. März 2000", "de", "01.03.2000"), ("12.4.90", "de", ""),
        ])
    func dates(real: String, language: String, other: String) throws {
        let sent = try standIns(real, .birthDate, language: language)
        #expect(Set(sent).count > 10)
        for standIn in sent {
            #expect(standIn != real && !standIn.hasPrefix("["))
            #expect(standIn.filter { !$0.isNumber && !$0.isLetter } == real.filter { !$0.isNumber && !$0.isLetter })
            #expect(finds("born \(standIn)", standIn, .birthDate))
        }
        guard !other.isEmpty else { return }
        // Two dates of one exchange keep what lies between them, so the other form of the date is that of the other value.
        let rendering = try StandInTexts.rendering(
            "\(real) | \(other)", [(real, .birthDate), (other, .birthDate)], seed: 7, language: language)
        let both = try #require(try rendering.body.texts.last).split(separator: " | ").map(String.init)
        let alone = try StandInTexts.rendering(real, [(real, .birthDate)], seed: 7, language: language)
        #expect(try alone.body.texts.last == both[0])
        #expect(Restorer.restore(both[1], alone.context).text == other)
    }

    @Test(
        "that can't be read as a whole date are tags",
        arguments: ["April 1990", "12th April 1990", "1990", "31.02.1990", "19900412"])
    func otherDates(_ real: String) throws {
        #expect(try Set(standIns(real, .birthDate)) == ["[[BIRTHDATE_1]]"])
    }
}
