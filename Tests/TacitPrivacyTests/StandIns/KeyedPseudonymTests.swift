import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

@Suite("Keyed pseudonyms")
struct KeyedPseudonymTests {
    private let people: [(String, EntityKind)] = [
        ("Anna Weber", .person), ("Ben Cole", .person), ("anna@example.com", .email), ("sk-test-0000", .secret),
    ]

    private func tag(_ value: String, seed: UInt8 = 1, before text: String = "") throws -> String {
        let sent = try StandInTexts.sent(text + value, people, .keyedTags, seed: seed)
        return String((sent.split(separator: "[").last ?? "").dropLast(2))
    }

    @Test("that are tags are the same in all requests of a tenant, and others under another key")
    func tags() throws {
        let tag = try tag("Anna Weber")
        #expect(tag.hasPrefix("PERSON_") && tag.utf8.count == 15)
        #expect(try self.tag("Anna Weber", before: "Ben Cole, anna@example.com: ") == tag)
        #expect(try self.tag("Ben Cole") != tag)
        #expect(try self.tag("Anna Weber", seed: 2) != tag)
        #expect(try self.tag("sk-test-0000").hasPrefix("SECRET_"))
    }

    @Test("that are tags come back in all spellings, cuts and modes")
    func restoring() throws {
        let rendering = try StandInTexts.rendering("Anna Weber [[PERSON_1]]", people, .keyedTags)
        let sent = try #require(try rendering.body.texts.last)
        #expect(sent.hasSuffix(" [[LITERAL_1]]"))
        let tag = sent.dropFirst(2).prefix { $0 != "]" }
        for spelling in ["[[\(tag)]]", "[\(tag.lowercased())]", "\(tag)", "%5B%5B\(tag)%5D%5D", "[[ \(tag) ]]"] {
            let bytes = Array("a \(spelling) b".utf8)
            for cuts in Cuts.everyPair(of: bytes) + [Cuts.single(bytes)] {
                let result = Restorer.restore(cuts, rendering.context)
                #expect(result.text == "a Anna\(spelling.first == "%" ? "%20" : " ")Weber b")
                #expect(result.longestHold <= 64)
            }
        }
        #expect(Restorer.restore(sent, rendering.context).text == "Anna Weber [[PERSON_1]]")
    }

    @Test("have a check character: a tag with one other character is none")
    func check() throws {
        let rendering = try StandInTexts.rendering("Anna Weber", people, .keyedTags)
        let sent = try #require(try rendering.body.texts.last)
        let bytes = Array(sent.utf8)
        for position in 9..<17 {
            for other in "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8 where other != bytes[position] {
                var changed = bytes
                changed[position] = other
                #expect(Restorer.restore([changed], rendering.context).text == String(decoding: changed, as: UTF8.self))
            }
        }
    }

    @Test("in a request are values of their own, so that nothing can be forged")
    func literals() throws {
        let tag = try tag("Anna Weber")
        let text = "Anna Weber and [[\(tag)]] and \(tag)"
        let rendering = try StandInTexts.rendering(text, people, .keyedTags)
        let sent = try #require(try rendering.body.texts.last)
        #expect(sent == "[[\(tag)]] and [[LITERAL_1]] and [[LITERAL_2]]")
        #expect(Restorer.restore(sent, rendering.context).text == text)
    }

    @Test("that are stand-ins are the same in all requests of a tenant, whatever else is in them")
    func standIns() throws {
        let mode = Pseudonyms.keyedStandIns(checkDigits: .invalid)
        let alone = try StandInTexts.sent("Anna Weber", people, mode)
        for text in [
            "Anna Weber wrote to us", "Frage von Ben Cole an Anna Weber", "re: anna@example.com from Anna Weber",
        ] {
            let sent = try StandInTexts.sent(text, people, mode)
            #expect(sent.contains(alone))
            #expect(Restorer.restore(sent, try StandInTexts.rendering(text, people, mode).context).text == text)
        }
        let others = try (2...6 as ClosedRange<UInt8>).map {
            try StandInTexts.sent("Anna Weber", people, mode, seed: $0)
        }
        #expect(others.contains { $0 != alone })
    }

    @Test(
        "come back from a table that was written down and read again",
        arguments: [
            Pseudonyms.tags, .keyedTags, .standIns(checkDigits: .valid), .keyedStandIns(checkDigits: .valid),
        ])
    func tableFile(_ pseudonyms: Pseudonyms) {
        let text = "Anna Weber, anna@example.com, sk-test-0000; Weber, Anna"
        let protector = TextProtector(
            finder: Finder(people + [("Weber, Anna", .person)]), policy: StandInTexts.policy(pseudonyms),
            key: StandInTexts.key(4), language: "en")
        var table = EntityTable()
        let safe = protector.protect(ClearText(text), into: &table).expose(for: .printing)
        var again = EntityTable()
        for row in table.rows {
            let isTaken = again.add(spelling: row.spelling, kind: row.kind, value: row.value.expose(for: .printing))
            #expect(isTaken)
        }
        #expect(protector.restore(safe, from: again).text == text)
        #expect(again.counts == table.counts)
    }
}
