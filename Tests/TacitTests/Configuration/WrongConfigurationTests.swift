import TacitCore
import Testing
import tacit

@Suite("What is wrong in a configuration file")
struct WrongConfigurationTests {
    static let today = CalendarDay(year: 2026, month: 11, day: 22)

    private func problems(_ text: String, isError: Bool = true) throws -> [String] {
        let check = ConfigurationCheck(text, today: try #require(Self.today))
        return check.problems.filter { $0.isError == isError }.map(\.description)
    }

    @Test(
        "Each wrong value is told with file, line, key and what would be right",
        arguments: [
            ("listen: 8080", "1: listen: `8080` is not HOST:PORT, for example 127.0.0.1:8080 or [::1]:8080"),
            ("\nlog: xml", "2: log: `xml` is not a form of log; known are json, text"),
            ("behind_proxy: yes", "1: behind_proxy: `yes` is neither true nor false"),
            (
                "trusted_proxies: [10.0.0.0/33]",
                "1: trusted_proxies: `10.0.0.0/33` is not an address range; write one such as 10.0.0.0/8 or ::1"
            ),
            ("trusted_proxies: 10.0.0.1", "1: trusted_proxies: must be a list, as in [one, two]"),
            ("data:", "1: data: has no value; give one or take the key out"),
            ("data: [a]", "1: data: must be one value, not a list or mapping"),
            ("tls: on", "1: tls: must be a mapping of keys to values"),
            (
                "database: mysql://db",
                "1: database: The database URL can't be read. It has the form postgresql://USER@HOST:PORT/NAME."
            ),
            (
                "currency: US Dollars",
                "1: currency: `US Dollars` is not a currency; write a short name such as USD, EUR or credits"
            ),
            (
                "limits:\n  content_bytes: 64",
                "2: limits.content_bytes: `64` is not a size; write one such as 64 MiB (B, KiB, MiB, GiB, kB, MB, GB)"
            ),
            ("limits:\n  idle: 30", "2: limits.idle: `30` is not a time; write one such as 30s (ms, s, m, h, d)"),
            ("limits: {idle: 0s}", "1: limits.idle: `0s` is not a time; write one such as 30s (ms, s, m, h, d)"),
            ("upstream:\n  connections: -1", "2: upstream.connections: `-1` is not a whole number over 0"),
            (
                "retention: {request_log: 91}",
                "1: retention.request_log: 91 days are longer than the 90 that are promised; it may only be shorter"
            ),
            (
                "retention: {request_log: forever}",
                "1: retention.request_log: `forever` is not a number of days; write one such as 30"
            ),
            ("policy: {name: lax}", "1: policy.name: `lax` is not a mask policy; known are strict, balanced, light"),
            (
                "policy: {media: all}",
                "1: policy.media: `all` is not a rule for media; known are none, own, contract, any"
            ),
            (
                "policy:\n  allow_list: words.txt",
                "2: policy.allow_list: must be a list of values, or {file: PATH, values: […]}"
            ),
            (
                "policy: {demand: {trust: eu}}",
                "1: policy.demand.trust: `eu` is not a class of trust; known are own, contract, public"
            ),
            (
                "prices: {gpt: {input: 1, output: 2}}",
                "1: prices.gpt: must be named PROVIDER/MODEL; PROVIDER/* is any model of the provider"
            ),
            (
                "prices: {a/b: {input: 1e3, output: 2}}",
                "1: prices.a/b.input: `1e3` is not a price; write units per million tokens such as 2.50, at most 6 places"
            ),
            ("prices: {a/b: {input: 1}}", "1: prices.a/b: has no `output`"),
        ])
    func values(text: String, problem: String) throws {
        #expect(try problems(text) == ["tacit.yaml:" + problem])
    }

    @Test(
        "A pattern that can't be used or would do nothing is told with its line and the place in it, never its text",
        arguments: [
            ("{pattern: 'Quorvex('}", ".pattern: can't be used: a ( without its ) (byte 8 of the pattern)"),
            (
                #"{pattern: 'Quorvex\q'}"#,
                ".pattern: can't be used: after \\ only d D w W s S b n r t or a sign may stand (byte 8 of the pattern)"
            ),
            (
                "{pattern: '((x{1000}){1000}){1000}'}",
                ".pattern: can't be used: all patterns together are too large; make repeats shorter (byte 1 of the pattern)"
            ),
            ("{kind: ID}", ": has no `pattern`"),
            ("{pattern: ''}", ".pattern: has no value; give one or take the key out"),
            ("{pattern: [A-Z]}", ".pattern: must be one value, not a list or mapping"),
            ("Quorvex-.", ": must be a mapping of keys to values"),
            ("{pattern: x, score: 90%}", ".score: `90%` is not a score; write a number from 0 to 1 such as 0.8"),
            ("{pattern: x, subtype: Kunde}", ".subtype: must be a word in capitals such as CUSTOMER_NUMBER"),
            ("{pattern: x, context: ward}", ".context: must be a list, as in [one, two]"),
            ("{pattern: x, scor: 1}", ".scor: unknown key; did you mean `score`?"),
            ("{pattern: x, kind: LOCATION}", ".kind: nothing would be masked: `balanced` leaves LOCATION alone here"),
            ("{pattern: x, score: 0.4}", ".score: nothing would be masked: here it needs 0.50 or more"),
        ])
    func patterns(text: String, problem: String) throws {
        #expect(
            try problems("policy:\n  patterns:\n    own: \(text)") == ["tacit.yaml:3: policy.patterns.own" + problem])
    }

    @Test("Patterns that are too large only together are told, too")
    func manyPatterns() throws {
        let all = (0..<5).map { "    p\($0): {pattern: 'x{1000}'}\n" }.joined()
        let found = try problems("policy:\n  patterns:\n" + all)
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("tacit.yaml:7: policy.patterns.p4.pattern: can't be used: all patterns"))
    }

    @Test("A kind that gets a threshold of its own is masked by patterns of that kind, one that never is isn't")
    func patternsAndThresholds() throws {
        let patterns = "patterns: {own: {pattern: x, kind: LOCATION}}"
        #expect(try problems("policy: {thresholds: {LOCATION: 0.9}, \(patterns)}") == [])
        #expect(try problems("policy: {thresholds: {LOCATION: 0.95}, \(patterns)}").count == 1)
        #expect(try problems("policy: {name: strict, thresholds: {LOCATION: never}, \(patterns)}").count == 1)
    }

    @Test(
        "A threshold is for a kind that there is, and a score or never",
        arguments: [
            ("PERSON: high", "`high` is not a score"), ("PERSON: 2", "`2` is not a score"), ("Person: 1", "not a kind"),
            ("VALUE: 1", "not a kind"),
        ])
    func thresholds(text: String, problem: String) throws {
        let found = try problems("policy: {thresholds: {\(text)}}")
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("tacit.yaml:1: policy.thresholds.") && found[0].contains(problem))
    }

    private static let url = "dialect: openai, url: 'https://models.example/v1'"

    @Test(
        "Each wrong setting of a provider is told, too",
        arguments: [
            (
                "{dialect: opanai, url: 'https://models.example'}",
                ".dialect: `opanai` is not a dialect; known are openai, anthropic"
            ),
            ("{url: 'https://models.example'}", ": has no `dialect`"),
            ("{dialect: openai}", ": has no `url`"),
            ("{dialect: openai, url: 'ftp://models.example'}", ".url: must begin with https:// or http://"),
            (
                "{\(url), timeouts: {head: soon}}",
                ".timeouts.head: `soon` is not a time; write one such as 30s (ms, s, m, h, d)"
            ),
            (
                "{\(url), card: {region: eu}}",
                ".card: has no `trust`; own (your machines), contract (a processor under contract) or public"
            ),
            (
                "{\(url), card: {trust: own, as_of: 2026-02-30}}",
                ".card.as_of: `2026-02-30` is not a day; write year-month-day such as 2026-01-31"
            ),
            ("{\(url), card: {trust: own, training: no}}", ".card.training: `no` is neither true nor false"),
            (
                "{\(url), card: {trust: own, terms: ask us}}",
                ".card.terms: `ask us` is not a link; write one that begins with https://"
            ),
            (
                "{\(url), models: ['*']}",
                ".models: a model's name may hold letters, digits and . _ : / @ - (for a wildcard leave `models` out)"
            ),
            ("{\(url), models: [a, b, a]}", ".models: `a` stands here twice"),
            ("{\(url), models: {a: {price: {input: 1}}}}", ".models.a.price: has no `output`"),
        ])
    func providers(text: String, problem: String) throws {
        #expect(try problems("providers:\n  p: \(text)") == ["tacit.yaml:2: providers.p" + problem])
    }

    @Test(
        "A credential in the file is refused and never shown",
        arguments: [
            "sk-Quorvex7731", "{env: sk-Quorvex7731}", "{value: sk-Quorvex7731}", "[sk-Quorvex7731]", "{env: ''}",
        ])
    func credentials(text: String) throws {
        let found = try problems("providers:\n  up: {\(Self.url), credential: \(text)}")
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("tacit.yaml:2: providers.up.credential: ") == true)
        #expect(found.first?.hasSuffix("write {env: TACIT_UP_KEY} or {file: /run/secrets/up}") == true)
        #expect(found.first?.contains("Quorvex") == false)
    }

    @Test(
        "A password in an address is refused and never shown",
        arguments: [
            "database: postgresql://tacit:Quorvex7731@db/tacit", "database: postgresql://db/tacit?password=Quorvex7731",
            "providers: {up: {dialect: openai, url: 'https://me:Quorvex7731@models.example'}}",
        ])
    func passwords(text: String) throws {
        let found = try problems(text)
        #expect(found.count == 1 && found.allSatisfy { !$0.contains("Quorvex") })
    }

    @Test(
        "An unknown key is an error that names the nearest known one, or all",
        arguments: [
            ("lisen: 127.0.0.1:1", "1: lisen: unknown key; did you mean `listen`?"),
            ("limits:\n  idel: 3s", "2: limits.idel: unknown key; did you mean `idle`?"),
            ("tls:\n  password: x", "2: tls.password: unknown key; known here are certificate, key"),
            (
                "retention: {debug_capture: 1}",
                "1: retention.debug_capture: unknown key; known here are api_key, request_log"
            ),
            (
                "<<: {a: b}",
                "1: <<: unknown key; known here are behind_proxy, currency, data, database, limits, listen, "
                    + "log, policy, prices, providers, retention, tls, trusted_proxies, upstream"
            ),
        ])
    func unknown(text: String, problem: String) throws {
        #expect(try problems(text) == ["tacit.yaml:" + problem])
    }

    @Test(
        "What isn't YAML is told with its line, and nothing of the file is quoted",
        arguments: [
            ("listen: [Quorvex", 1), ("a: b\n\tQuorvex: d", 2), ("listen: x\nlisten: Quorvex", 1), ("- Quorvex", 1),
            ("a: *Quorvex", 1), ("a: 1\n--- \nb: Quorvex", 2), ("%Quorvex", 1),
        ])
    func syntax(text: String, line: Int) throws {
        let found = try problems(text)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("tacit.yaml:") == true)
        #expect(!found.joined().contains("Quorvex"))
    }

    @Test("All problems are told at once, in the order of the file")
    func together() throws {
        let text = """
            listen: nowhere
            policy:
              name: lax
              medai: own
            providers:
              a: {dialect: openai, url: "http://models.example"}
              b: {dialect: opanai, url: "https://models.example"}
            """
        let lines = try problems(text).map { $0.split(separator: ":")[1] }
        #expect(lines == ["1", "3", "4", "6", "7"])
    }

    @Test(
        "Values that don't go together are errors where they stand",
        arguments: [
            ("listen: 0.0.0.0:80", "tacit.yaml:1: listen: 0.0.0.0:80: on an address that others can reach"),
            ("tls: {certificate: a}", "tacit.yaml:1: tls.certificate: certificate and key go together"),
            ("prices: {opnai/a: {input: 1, output: 1}}", "tacit.yaml:1: prices.opnai/a: there is no provider `opnai`"),
            ("tls: {key: a}", "tacit.yaml:1: tls.key: certificate and key go together"),
        ])
    func together(text: String, problem: String) throws {
        let found = try problems(text)
        #expect(found.count == 1 && found.first?.hasPrefix(problem) == true)
    }

    @Test(
        "A provider that the demand shuts out is a warning, also one without a card",
        arguments: [("{trust: contract, as_of: 2026-11-01}", 1), ("{trust: own, as_of: 2026-11-01}", 0), ("", 1)])
    func demands(card: String, count: Int) throws {
        let text =
            "policy: {demand: {trust: own}}\nproviders: {up: {\(Self.url)\(card.isEmpty ? "" : ", card: " + card)}}"
        #expect(try problems(text) == [])
        let warnings = try problems(text, isError: false)
        #expect(warnings.count == count)
        #expect(
            warnings.allSatisfy { $0.hasPrefix("tacit.yaml:2: providers.up.url: requests to up are refused: trust is") }
        )
    }

    @Test(
        "A card that is old, from the future or without a date is a warning",
        arguments: [
            ("as_of: 2026-05-26", true), ("as_of: 2026-05-25", false), ("as_of: 2026-11-23", false),
            ("region: eu", false),
        ])
    func cards(fact: String, isFresh: Bool) throws {
        let text = "providers: {up: {\(Self.url), card: {trust: own, \(fact)}}}"
        #expect(try problems(text) == [])
        #expect(try problems(text, isError: false).isEmpty == isFresh)
    }
}
