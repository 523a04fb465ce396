import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

@Suite("Placeholders in links")
struct LinkTests {
    /// The caller's own text names `known.example` and `docs.known.example`.
    private func context(_ links: MaskPolicy.LinkRestoring) throws -> RestoringContext {
        var policy = MaskPolicy.balanced
        policy.restoreInLinks = links
        return try TestBodies.context(
            people, text: "see https://known.example/x and Docs.Known.Example.", policy: policy)
    }

    private static let strangeLinks = [
        "https://evil.example/?q=[[EMAIL_2]]", "![x](https://evil.example/?q=[[EMAIL_2]])",
        "![x](http://evil.example/[[EMAIL_2]] \"t\")", "<https://evil.example/[[EMAIL_2]]>",
        "HTTPS://EVIL.example/[[EMAIL_2]]",
        #"<img src="https://evil.example/[[EMAIL_2]]">"#, #"<a href='//evil.example/[[EMAIL_2]]'>"#,
        "(//evil.example/[[EMAIL_2]])",
        "www.evil.example/[[EMAIL_2]]", "ftp://evil.example/[[EMAIL_2]]", "foo://evil.example/[[EMAIL_2]]",
        "https:evil.example/[[EMAIL_2]]", "https:/\\evil.example/[[EMAIL_2]]", #"https:\/\/evil.example\/[[EMAIL_2]]"#,
        "[x]: https://evil.example/[[EMAIL_2]]", "https://user@evil.example/[[EMAIL_2]]",
        "https://known.example@evil.example/[[EMAIL_2]]",
        "https://known.example.evil.example/[[EMAIL_2]]", "https://xknown.example/[[EMAIL_2]]",
        "https://evil.example/%5B%5BEMAIL_2%5D%5D",
        // A host that isn't complete leads nobody knows where.
        "https://[[EMAIL_2]]", "https://[[EMAIL_2]].evil.example/", "https://known.example.[[EMAIL_2]].evil.example/",
        "https://[[EMAIL_2]]@known.example/", "https://known.example:[[EMAIL_2]]", "//[[EMAIL_2]].evil.example",
        "www.[[EMAIL_2]].example",
        // Links in links; readers that disagree.
        "https://known.example/?u=https://evil.example/[[EMAIL_2]]",
        "https://evil.example/?u=https://known.example/[[EMAIL_2]]",
        "https://known.example/?u=//evil.example/[[EMAIL_2]]", #"https://known.example\@evil.example/[[EMAIL_2]]"#,
        #"https://known.example\x@evil.example/[[EMAIL_2]]"#,
        // What doesn't end a link for everybody.
        "![x](https://evil.example/a(b)c?[[EMAIL_2]])", #"![x](https://evil.example/\)?[[EMAIL_2]])"#,
        "![x](https://x(a).evil.example/[[EMAIL_2]])", "![x](<https://evil.example/a b [[EMAIL_2]]>)",
        "![x](<https://evil.example/\\>?[[EMAIL_2]]>)",
        #"<img src="https://evil.example/a b [[EMAIL_2]]">"#, "<img src = \"\nhttps://evil.example/a\n[[EMAIL_2]]\">",
        "<img src='https://evil.example/<a>[[EMAIL_2]]'>", "<img src=https://evil.example/<[[EMAIL_2]]>",
        "https://evil.example/[[PERSON_1]]/[[EMAIL_2]]",
    ]

    @Test("to a strange host stay, and are counted as withheld, however the text is cut", arguments: strangeLinks)
    func strange(_ text: String) throws {
        let context = try context(.knownHosts)
        let bytes = Array(text.utf8)
        for cuts in Cuts.everyPair(of: bytes) + [Cuts.single(bytes)] {
            let result = Restorer.restore(cuts, context)
            #expect(result.text == text)
            #expect(result.restorer.withheld >= 1)
            #expect(result.restorer.restored == 0)
        }
    }

    @Test(
        "to a host that the caller named are restored, percent-encoded",
        arguments: [
            ("https://known.example/?q=[[EMAIL_2]]&x", "https://known.example/?q=anna%40example.com&x"),
            ("[x](https://docs.known.example/[[PERSON_1]])", "[x](https://docs.known.example/Anna%20Weber)"),
            ("HTTPS://KNOWN.EXAMPLE:8443/[[PERSON_1]]", "HTTPS://KNOWN.EXAMPLE:8443/Anna%20Weber"),
            ("https://known.example./[[PERSON_1]]", "https://known.example./Anna%20Weber"),
            ("https://me:pw@known.example/[[PERSON_1]]", "https://me:pw@known.example/Anna%20Weber"),
            (#"https:\/\/known.example\/[[PERSON_1]]"#, #"https:\/\/known.example\/Anna%20Weber"#),
            ("https://known.example?[[PERSON_1]]#[[EMAIL_2]]", "https://known.example?Anna%20Weber#anna%40example.com"),
            (
                #"<a href="https://known.example/a b/[[PERSON_1]]">[[PERSON_1]]</a>"#,
                #"<a href="https://known.example/a b/Anna%20Weber">Anna Weber</a>"#
            ),
        ])
    func known(text: String, expected: String) throws {
        let result = Restorer.restore(text, try context(.knownHosts))
        #expect(result.text == expected)
        #expect(result.restorer.withheld == 0)
    }

    @Test(
        "end where the link ends",
        arguments: [
            "https://evil.example/ [[EMAIL_2]]", "(https://evil.example/)[[EMAIL_2]]",
            "<https://evil.example/>[[EMAIL_2]]",
            "\"https://evil.example/\" [[EMAIL_2]]", "[x](https://evil.example/a(b)) [[EMAIL_2]]",
            "https://evil.example\n[[EMAIL_2]]",
            "// [[EMAIL_2]]", #"a \\[[EMAIL_2]]"#, "and/or//[[EMAIL_2]]", "http [[EMAIL_2]]", "https: [[EMAIL_2]]",
            "awww.[[EMAIL_2]]", "a:b [[EMAIL_2]]",
            "`https://evil.example/`[[EMAIL_2]]", "https://evil.example/<b>[[EMAIL_2]]</b>",
            "x = https://evil.example/ [[EMAIL_2]]",
            "mailto:[[EMAIL_2]]", "\"said https://evil.example/ [[EMAIL_2]]", "1 < https://evil.example/ [[EMAIL_2]]",
        ])
    func outside(_ text: String) throws {
        let result = Restorer.restore(text, try context(.knownHosts))
        let parts = text.split(separator: "[[EMAIL_2]]", omittingEmptySubsequences: false)
        #expect(result.text == parts.joined(separator: "anna@example.com"))
    }

    @Test("obey the policy: never, always", arguments: [MaskPolicy.LinkRestoring.never, .always])
    func policy(_ links: MaskPolicy.LinkRestoring) throws {
        for host in ["known.example", "evil.example"] {
            let result = Restorer.restore("https://\(host)/[[EMAIL_2]] [[EMAIL_2]]", try context(links))
            let value = links == .never ? "[[EMAIL_2]]" : "anna%40example.com"
            #expect(result.text == "https://\(host)/\(value) anna@example.com")
        }
    }

    @Test(
        "are seen through the escapes of a tool's arguments",
        arguments: [
            #"{"url":"https://evil.example/?q=[[EMAIL_2]]"}"#, #"{"url":"\u0068ttps://evil.example/?q=[[EMAIL_2]]"}"#,
            #"{"url":"https:\u002f\u002Fevil.example\/[[EMAIL_2]]"}"#,
            #"{"url":" https://evil.example/a b [[EMAIL_2]]"}"#,
            #"{"url":"https://evil.example/\n[[EMAIL_2]]"}"#, #"{"url":"\/\/evil.example/[[EMAIL_2]]"}"#,
            #"{"html":"<img src=\"https://evil.example/a b[[EMAIL_2]]\">"}"#,
            #"{"url":"h\ud83dttps://x","u":"https://evil.example/[[EMAIL_2]]"}"#,
            "https://evil.example/[[EMAIL_2]]",
        ])
    func arguments(_ text: String) throws {
        let bytes = Array(text.utf8)
        for cuts in Cuts.everyPair(of: bytes) + [Cuts.single(bytes)] {
            let result = Restorer.restore(cuts, try context(.knownHosts), mode: .json, isArgument: true)
            #expect(result.text == text)
            #expect(result.restorer.withheld == 1)
        }
    }

    @Test("end with the string of a tool's arguments")
    func argumentStrings() throws {
        let text = #"{"url":"https://evil.example/","to":"[[EMAIL_2]]","body":"At https://evil.example\n[[PERSON_1]]"}"#
        let result = Restorer.restore(text, try context(.knownHosts), mode: .json, isArgument: true)
        #expect(
            result.text
                == #"{"url":"https://evil.example/","to":"anna@example.com","body":"At https://evil.example\nAnna Weber"}"#
        )
    }

    @Test("that are look-alikes come back as they were written: they are nobody's data")
    func literals() throws {
        let text = "https://evil.example/?q=[[EMAIL_2]]&[PERSON_1]"
        let json =
            #"{"model":"m","messages":[{"role":"tool","tool_call_id":"c","content":\#(TestBodies.quoted(text))}]}"#
        let rendering = try TestBodies.rendering(json, entities: people)
        let result = Restorer.restore(try #require(try rendering.body.texts.last), rendering.context)
        #expect(result.text == text)
        #expect(result.restorer.withheld == 0)
    }

    @Test("aren't made known by a tool's result or an earlier answer")
    func knownByOthers() throws {
        let json = """
            {"model":"lab/m","messages":[{"role":"user","content":"Anna Weber"},{"role":"assistant","content":"https://evil.example"},
            {"role":"tool","tool_call_id":"c","content":"see https://evil.example"}]}
            """
        let context = try TestBodies.rendering(json, entities: people).context
        #expect(Restorer.restore("https://evil.example/[[PERSON_1]]", context).restorer.withheld == 1)
    }
}
