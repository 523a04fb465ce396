import TacitConnectors
import TacitWire
import Testing

@Suite("Base URL of an upstream")
struct BaseURLTests {
    @Test(
        "What is often pasted wrong is put right",
        arguments: [
            (Dialect.openai, "https://api.openai.com/v1", "https://api.openai.com/v1"),
            (.openai, "https://api.openai.com", "https://api.openai.com/v1"),
            (.openai, "https://api.openai.com/", "https://api.openai.com/v1"),
            (.openai, "https://api.openai.com/v1/", "https://api.openai.com/v1"),
            (.openai, "https://api.openai.com//v1//", "https://api.openai.com/v1"),
            (.openai, "https://api.openai.com/v1/v1", "https://api.openai.com/v1"),
            (.openai, "https://api.openai.com/v1/chat/completions", "https://api.openai.com/v1"),
            (.openai, "HTTPS://API.OpenAI.com:443/v1", "https://api.openai.com/v1"),
            (.openai, "https://llm.example.com:8443", "https://llm.example.com:8443/v1"),
            (.openai, "https://llm.example.com/openai", "https://llm.example.com/openai"),
            (.openai, "https://llm.example.com/api/v3", "https://llm.example.com/api/v3"),
            (.openai, "http://localhost:11434", "http://localhost:11434/v1"),
            (.openai, "http://127.8.9.10:1234/v1", "http://127.8.9.10:1234/v1"),
            (.openai, "http://[::1]:8080", "http://[::1]:8080/v1"),
            (.openai, "https://llm.example.com/a%20b", "https://llm.example.com/a%20b"),
            (.anthropic, "https://api.anthropic.com", "https://api.anthropic.com"),
            (.anthropic, "https://api.anthropic.com/", "https://api.anthropic.com"),
            (.anthropic, "https://api.anthropic.com/v1", "https://api.anthropic.com"),
            (.anthropic, "https://api.anthropic.com/v1/", "https://api.anthropic.com"),
            (.anthropic, "https://api.anthropic.com/v1/messages", "https://api.anthropic.com"),
            (.anthropic, "https://llm.example.com/anthropic", "https://llm.example.com/anthropic"),
        ] as [(Dialect, String, String)])
    func normal(dialect: Dialect, given: String, expected: String) throws {
        #expect(try BaseURL(given, dialect: dialect).description == expected)
    }

    @Test(
        "What can't be meant is refused",
        arguments: [
            "", "api.openai.com/v1", "ftp://example.com", "https:/example.com", "https://", "https:///v1",
            "https://user@example.com", "https://user:secret@example.com/v1", "https://example.com?key=1",
            "https://example.com/v1#top", "https://example.com:0/v1", "https://example.com:70000",
            "https://example.com:x",
            "https://exa mple.com", "https://bücher.example", "https://example..com", "https://256.1.1.1",
            "https://1.2.3", "https://[::1", "https://[zz]", "https://::1", "https://example.com/../v1",
            "https://example.com/%zz", "https://example.com\\@evil.example", "https://a,b.example",
        ])
    func refused(text: String) {
        #expect(throws: SettingError.self) { try BaseURL(text, dialect: .openai) }
    }

    @Test(
        "Plain http is for this machine alone, unless it is allowed",
        arguments: [
            "http://api.example.com/v1", "http://192.0.2.7:8080", "http://[2001:db8::1]", "http://127.example.com",
            "http://localhost.example.com", "http://0.0.0.0",
        ])
    func plainHTTP(text: String) throws {
        let error = #expect(throws: SettingError.self) { try BaseURL(text, dialect: .openai) }
        #expect(error?.message.contains("--allow-plain-http") == true)
        #expect(try BaseURL(text, dialect: .openai, allowsPlainHTTP: true).isTLS == false)
    }

    @Test(
        "This machine is known by its addresses and its name",
        arguments: [
            ("http://127.0.0.1", true), ("http://127.255.0.3:99", true), ("http://[0:0:0:0:0:0:0:1]", true),
            ("http://LOCALHOST", true), ("https://127.0.0.1.example.com", false), ("https://128.0.0.1", false),
            ("https://[2001:db8::1]", false),
        ] as [(String, Bool)])
    func loopback(text: String, expected: Bool) throws {
        #expect(try BaseURL(text, dialect: .openai).isLoopback == expected)
    }

    @Test("A refusal never shows what the URL held")
    func silent() {
        let error = #expect(throws: SettingError.self) {
            try BaseURL("https://someone:hunter2@example.com", dialect: .openai)
        }
        #expect(error?.description.contains("hunter2") == false)
        #expect(error?.description.contains("someone") == false)
    }
}
