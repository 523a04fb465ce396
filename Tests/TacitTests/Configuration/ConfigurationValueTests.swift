import Foundation
import TacitCore
import Testing
import tacit

@Suite("What counts in a configuration")
struct ConfigurationValueTests {
    private func check(_ text: String, environment: [String: String] = [:]) throws -> ConfigurationCheck {
        ConfigurationCheck(text, environment: environment, today: try #require(WrongConfigurationTests.today))
    }

    @Test("An empty file, sections without content and a file of comments are the embedded default")
    func empty() throws {
        for text in ["", "# nothing\n", "tls:\npolicy:\n  # name: strict\nproviders:\n"] {
            let check = try check(text)
            #expect(check.problems == [])
            #expect(check.settings["listen"]?.value == "127.0.0.1:8080")
            #expect(check.settings.values.allSatisfy { $0.source == "default" })
        }
    }

    @Test(
        "A value is read as it was written, and known to come from its line",
        arguments: [
            ("listen: '[::1]:9'", "listen", "[::1]:9"),
            ("limits: {content_bytes: 64 MiB}", "limits.content_bytes", "64 MiB"),
            ("limits: {content_bytes: 1000kB}", "limits.content_bytes", "1000000 B"),
            ("limits: {idle: 90s}", "limits.idle", "90s"),
            ("limits: {shutdown: 120s}", "limits.shutdown", "2m"),
            ("retention: {request_log: 7d}", "retention.request_log", "7 days"),
            ("policy: {media: none}", "policy.media", "none"),
            ("policy: {demand: {region: [eu, no]}}", "policy.demand.region", "eu, no"),
            ("policy: {demand: {retention: none}}", "policy.demand.retention", "at most 0 days"),
            ("policy: {allow_list: [Acme, Quorvex]}", "policy.allow_list", "2 values"),
            ("policy: {name_list: [Anna Weber]}", "policy.name_list", "1 values"),
            ("policy: {thresholds: {PERSON: 0.75}}", "policy.thresholds.PERSON", "0.75"),
            ("policy: {thresholds: {LOCATION: never}}", "policy.thresholds.LOCATION", "never"),
            ("policy: {patterns: {customer: {pattern: 'Quorvex-\\d+'}}}", "policy.patterns.customer", "ID, score 0.90"),
            (
                "policy: {patterns: {w: {pattern: x, kind: ADDRESS, subtype: WARD, score: 0.8, context: [a, b*], ignore_case: true}}}",
                "policy.patterns.w", "ADDRESS WARD, score 0.80, near one of 2 words, in any case"
            ),
            (
                "providers: {a: {dialect: openai, url: 'https://a.example', models: {b: {price: {input: 2.5, output: 10}}}}}",
                "providers.a.models.b", "b, in 2.50, out 10.00"
            ),
            ("database: postgresql://u@db:5432/t", "database", "postgresql://u@db:5432/t"),
        ])
    func values(text: String, key: String, value: String) throws {
        let check = try check("\n" + text)
        #expect(check.problems == [])
        #expect(check.settings[key]?.value == value)
        #expect(check.settings[key]?.source == "tacit.yaml:2")
    }

    @Test("The environment goes before the file")
    func environment() throws {
        let check = try check("data: from-file", environment: ["TACIT_DATA": "from-environment"])
        #expect(check.settings["data"]?.value == "from-environment")
        #expect(check.settings["data"]?.source == "TACIT_DATA")
    }

    @Test("A password in the environment's address of the database is not shown")
    func database() throws {
        let url = "postgresql://me:Quorvex7731@db:5432/t?password=Quorvex7731"
        let check = try check("", environment: ["TACIT_DATABASE": url])
        #expect(check.problems == [])
        #expect(check.settings["database"]?.value == "postgresql://me@db:5432/t")
    }

    @Test(
        "Of a credential only its place is known; the provider's own variable goes before a file",
        arguments: [
            ("{env: OTHER}", ["OTHER": "sk-Quorvex", "TACIT_UP_KEY": "sk-Quorvex"], "(from OTHER)"),
            ("{env: OTHER}", [:], "(OTHER is not set)"), ("{file: /dev/null/x}", [:], "(from /dev/null/x)"),
            ("{file: /dev/null/x}", ["TACIT_UP_KEY": "sk-Quorvex"], "(from TACIT_UP_KEY)"),
        ])
    func credentials(reference: String, environment: [String: String], value: String) throws {
        let url = "dialect: openai, url: 'https://models.example'"
        let check = try check("providers: {up: {\(url), credential: \(reference)}}", environment: environment)
        #expect(check.settings["providers.up.credential"]?.value == value)
        let isThere = value.hasPrefix("(from ") && !value.contains("/")
        #expect(check.problems.map(\.key) == (isThere ? [] : ["providers.up.credential"]))
    }

    @Test("The example is good, and every key that there is stands in it")
    func example() throws {
        let file = Repository.root.appending(path: "examples/tacit.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let check = try check(text, environment: ["TACIT_EU_CLOUD_KEY": "sk-example"])
        #expect(check.problems.filter(\.isError) == [])
        // What is left are files of another machine.
        #expect(check.problems.map(\.key) == ["tls.certificate", "tls.key"])
        let words = Set(text.split { !($0.isLetter || $0 == "_" || $0 == ":") })
        for key in ConfigurationCheck.keys(askedFor: text) {
            let name = key.split(separator: ".").last ?? ""
            #expect(words.contains(name + ":"), "\(key) is not in the example")
        }
    }
}
