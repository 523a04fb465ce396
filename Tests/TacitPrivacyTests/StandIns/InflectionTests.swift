import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

@Suite("Stand-ins in an answer")
struct InflectionTests {
    struct Table: Sendable {
        let language: String
        let rows: [(String, EntityKind, String)]
        let forms: [(String, String)]
    }

    static let tables = [
        Table(
            language: "de", rows: [("Sabine Krause", .person, "Anna Weber")],
            forms: [
                ("Frau Krause", "Frau Weber"), ("Krauses Brief", "Webers Brief"), ("Sabines Brief", "Annas Brief"),
                ("SABINE KRAUSE", "ANNA WEBER"), ("Krause, Sabine", "Weber, Anna"), ("die Krauses", "die Webers"),
                ("Sabine-Krause-Straße", "Anna-Weber-Straße"), ("„Sabine“", "„Anna“"), ("KRAUSES", "WEBERS"),
                ("S. Krause", "A. Weber"), ("S.Krause", "A.Weber"), ("S. Krauses", "A. Webers"),
                ("S. Muster", "S. Muster"),
            ]),
        Table(
            language: "en", rows: [("Emily Clarkson", .person, "Anna O'Neil")],
            forms: [
                ("Emily's", "Anna's"), ("Emily’s", "Anna’s"), ("the Clarksons", "the O'Neils"), ("EMILY!", "ANNA!"),
                ("_Emily_ **Clarkson**", "_Anna_ **O'Neil**"), ("Emilyanne", "Emilyanne"), ("emily", "emily"),
                ("Dr Clarkson-Emily", "Dr O'Neil-Anna"), ("(Clarkson)", "(O'Neil)"),
            ]),
        Table(
            language: "pl",
            rows: [("Janina Kowalska", .person, "Marianna Nowicka"), ("Adam Kubiak", .person, "Karol Wolak")],
            forms: [
                ("Janiny Kowalskiej", "Marianny Nowickiej"), ("Janinę Kowalską", "Mariannę Nowicką"),
                ("Kubiaka", "Wolaka"), ("Kubiakowi", "Wolakowi"), ("z Kubiakiem", "z Wolakiem"), ("Adamem", "Karolem"),
            ]),
        Table(
            language: "cs", rows: [("Lenka Nováková", .person, "Radka Horáková"), ("Beran", .person, "Dvořák")],
            forms: [
                ("Lenky Novákové", "Radky Horákové"), ("Lenku Novákovou", "Radku Horákovou"), ("Beranovi", "Dvořákovi"),
                ("s Beranem", "s Dvořákem"),
            ]),
        Table(
            language: "ru", rows: [("Нина Соколова", .person, "Елена Белова"), ("Королев", .person, "Петров")],
            forms: [
                ("Нины Соколовой", "Елены Беловой"), ("Нину Соколову", "Елену Белову"), ("Королевым", "Петровым"),
                ("Королеву", "Петрову"), ("НИНА", "ЕЛЕНА"),
            ]),
        Table(
            language: "fi", rows: [("Hanna Virtanen", .person, "Minna Lahtinen")],
            forms: [
                ("Hannan", "Minnan"), ("Hannalle", "Minnalle"), ("Virtasen", "Lahtisen"), ("Virtaselle", "Lahtiselle"),
                ("Virtasella", "Lahtisella"),
            ]),
        Table(
            language: "hu", rows: [("Kovács Erika", .person, "Molnár Anna")],
            forms: [
                ("Kovácsnak", "Molnárnak"), ("Kovácstól", "Molnártól"), ("Erikának", "Annának"),
                ("Erikával", "Annával"),
            ]),
        Table(
            language: "tr", rows: [("Selma Aksu", .person, "Fatma Ertaş")],
            forms: [
                ("Selma'nın", "Fatma'nın"), ("Selmanın", "Fatmanın"), ("Aksu'ya", "Ertaş'ya"), ("Selmaya", "Fatmaya"),
            ]),
        Table(
            language: "sv", rows: [("Karin Lindqvist", .person, "Eva Holm")],
            forms: [("Lindqvists", "Holms"), ("Karins", "Evas")]),
        Table(
            language: "ro", rows: [("Ioana Popescu", .person, "Adriana Stancu")],
            forms: [("Ioanei", "Adrianei"), ("Popescului", "Stancului")]),
    ]

    @Test(
        "come back with their endings, in other cases, alone and turned round, however the text is cut",
        arguments: tables)
    func forms(_ table: Table) throws {
        let context = try #require(StandInTexts.context(table.rows.map { ($0.0, $0.1, $0.2) }))
        for (form, expected) in table.forms {
            let bytes = Array("a \(form) b".utf8)
            for cuts in Cuts.everyPair(of: bytes) + [Cuts.single(bytes)] {
                #expect(Restorer.restore(cuts, context).text == "a \(expected) b")
            }
            #expect(Restorer.restore([Array(form.utf8)], context).text == expected)
        }
    }

    @Test("stay where a longer word is a name or a word itself")
    func strangers() throws {
        let context = try #require(StandInTexts.context([("Martin Bergen", .person, "Anton Weber")]))
        for text in ["Martina", "Bergenia", "Martinez", "martin", "xMartin", "Martin1", "Bergens"] {
            let expected = text == "Bergens" ? "Webers" : text
            #expect(Restorer.restore(text, context).text == expected)
        }
    }

    @Test("come back through the escapes of JSON and of links")
    func escapes() throws {
        let context = try #require(
            StandInTexts.context([
                ("Jürgen Lindner", .person, "Anna Weber"), ("j.gross@example.org", .email, "anna@example.com"),
                ("+49 30 23125 042", .phone, "+49 171 5551234"),
            ]))
        let json =
            #"{"to":"J\u00fcrgen Lindner","mail":"J.Gross@example.org","tel":"+493023125042","x":"\"J\u00FCrgen\""}"#
        let bytes = Array(json.utf8)
        let expected = #"{"to":"Anna Weber","mail":"anna@example.com","tel":"+49 171 5551234","x":"\"Anna\""}"#
        for cuts in Cuts.everyPair(of: bytes) + [Cuts.single(bytes)] {
            #expect(Restorer.restore(cuts, context, mode: .json).text == expected)
        }
        let link = "[mail](mailto:j.gross%40example.org) https://known.example/J%C3%BCrgen+Lindner"
        #expect(
            Restorer.restore(link, context).text
                == "[mail](mailto:anna%40example.com) https://known.example/Anna+Weber")
    }

    @Test("come back grouped as they were, however the answer groups them")
    func numbers() throws {
        let context = try #require(
            StandInTexts.context([
                ("+49 30 23125 042", .phone, "+49 171 5551234"), ("4111111111111111", .card, "4000 0000 0000 0002"),
                ("192.0.2.7", .ip, "10.1.2.3"), ("1989-03-02", .birthDate, "1990-04-12"),
            ]))
        for (text, expected) in [
            ("+49 (30) 23125-042", "+49 171 5551234"), ("+4930 23125042.", "+49 171 5551234."),
            ("4111 1111 1111 1111", "4000 0000 0000 0002"), ("4111-1111-1111-1111,", "4000 0000 0000 0002,"),
            ("411111111111111122", "411111111111111122"), ("192.0.2.70 192.0.2.7", "192.0.2.70 10.1.2.3"),
            ("192.0.2.7.5", "192.0.2.7.5"), ("1989-03-02", "1990-04-12"), ("1989-03-021", "1989-03-021"),
        ] {
            let bytes = Array(text.utf8)
            for cuts in Cuts.everyPair(of: bytes) + [Cuts.single(bytes)] {
                #expect(Restorer.restore(cuts, context).text == expected)
            }
        }
    }

    @Test("hold nothing back but what may become one")
    func holding() throws {
        let context = try #require(StandInTexts.context([("Sabine Krause", .person, "Anna Weber")]))
        for (text, held) in [
            ("Hello the", 0), ("Sa", 2), ("Sab", 3), ("Sabx", 0), ("Sabine", 6), ("Sabine ", 0), ("Krausen", 7),
            ("Krausex", 0),
            ("xSab", 0), ("Zebra", 0), ("S.", 2), ("S. Kr", 5), ("S. Q", 0), ("[[", 0),
        ] {
            var restorer = Restorer(context)
            _ = restorer.feed(Array(text.utf8))
            #expect(restorer.heldCount == held, "\(text)")
        }
    }

    @Test("stay in links to strange hosts, and are counted")
    func links() throws {
        let rendering = try TestBodies.rendering(
            request("Anna Weber, see https://known.example/"), entities: [("Anna Weber", .person)],
            policy: {
                var policy = MaskPolicy.balanced
                policy.pseudonyms = .standIns(checkDigits: .valid)
                return policy
            }(), key: StandInTexts.key(1), language: "de")
        let name = String(try #require(try rendering.body.texts.last?.split(separator: ",").first))
        let query = name.replacing(" ", with: "+")
        let strange = Restorer.restore("![x](https://evil.example/?q=\(query)) \(name)", rendering.context)
        #expect(strange.text == "![x](https://evil.example/?q=\(query)) Anna Weber")
        #expect(strange.restorer.withheld == 2)
        #expect(
            Restorer.restore("https://known.example/?q=\(query)", rendering.context).text
                == "https://known.example/?q=Anna+Weber")
    }

    @Test("come back in log-probabilities: the tokens that spell one become one entry")
    func logprobs() throws {
        let context = try #require(StandInTexts.context([("Sabine Krause", .person, "Anna Weber")]))
        let tokens = ["Dear ", "Sab", "ine", " Kra", "use", ", you", " are Sab", "ot"]
        let entries = tokens.map {
            #"{"token":\#(TestBodies.quoted($0)),"logprob":-0.5,"bytes":null,"top_logprobs":[]}"#
        }
        let event =
            #"{"id":"x","model":"m","choices":[{"index":0,"delta":{"content":"\#(tokens.joined())"},"logprobs":{"content":["#
            + entries.joined(separator: ",") + #"]},"finish_reason":"stop"}]}"#
        let (bytes, _) = try StreamRestorer.restore(
            [Array("data: \(event)\n\ndata: [DONE]\n\n".utf8)], .openai, context)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains(#""content":"Dear Anna Weber, you are Sabot""#))
        #expect(!text.contains("ine\"") && !text.contains("Kra"))
        #expect(text.contains("Anna") && text.contains("Weber"))
    }

    @Test("cost no more than their length, however many beginnings a text holds")
    func hostile() throws {
        let context = try #require(
            StandInTexts.context([
                ("Sabine Krause", .person, "Anna Weber"), ("+49 30 23125 042", .phone, "+49 171 5551234"),
                ("s.krause@example.org", .email, "anna@example.com"),
            ]))
        for piece in [
            "Sabin", "Sabine", "S. ", "S.", "+49 30 231", "+4 9 3 0 ", "s.krause@", "%", "%C3", "Krauses", "S. Sabine ",
        ] {
            let text = String(repeating: piece, count: 3_000)
            let bytes = Array(text.utf8)
            let whole = Restorer.restore([bytes], context)
            let single = Restorer.restore(Cuts.single(bytes), context)
            #expect(whole.text == single.text)
            #expect(single.longestHold <= 96)
        }
    }
}
