import TacitConnectors
import TacitWire
import Testing

@Suite("Which upstreams are reached through a proxy")
struct ProxySettingsTests {
    static let proxy = "http://proxy.example.com:3128"

    @Test(
        "As the environment says",
        arguments: [
            ([:], "https://api.example.com", false),
            (["HTTPS_PROXY": proxy], "https://api.example.com", true),
            (["https_proxy": proxy], "https://api.example.com", true),
            (["HTTPS_PROXY": ""], "https://api.example.com", false),
            (["HTTPS_PROXY": "proxy.example.com:3128"], "https://api.example.com", true),
            (["HTTPS_PROXY": proxy], "https://localhost:8443", false),
            (["HTTPS_PROXY": proxy], "https://127.0.0.1", false),
            (["HTTPS_PROXY": proxy], "https://[::1]", false),
            (["HTTP_PROXY": proxy], "https://api.example.com", false),
            (["HTTPS_PROXY": proxy], "http://localhost:11434", false),
            (["HTTPS_PROXY": proxy, "NO_PROXY": "*"], "https://api.example.com", false),
            (["HTTPS_PROXY": proxy, "NO_PROXY": "api.example.com"], "https://api.example.com", false),
            (["HTTPS_PROXY": proxy, "NO_PROXY": "example.com"], "https://api.example.com", false),
            (["HTTPS_PROXY": proxy, "NO_PROXY": ".example.com"], "https://api.example.com", false),
            (["HTTPS_PROXY": proxy, "NO_PROXY": "*.example.com"], "https://api.example.com", false),
            (["HTTPS_PROXY": proxy, "NO_PROXY": "EXAMPLE.com"], "https://api.example.com", false),
            (["HTTPS_PROXY": proxy, "NO_PROXY": "ample.com"], "https://api.example.com", true),
            (["HTTPS_PROXY": proxy, "NO_PROXY": "a.test, example.com"], "https://api.example.com", false),
            (["HTTPS_PROXY": proxy, "NO_PROXY": "a.test example.com"], "https://api.example.com", false),
            (["HTTPS_PROXY": proxy, "NO_PROXY": "api.example.com:443"], "https://api.example.com", false),
            (["HTTPS_PROXY": proxy, "NO_PROXY": "api.example.com:8443"], "https://api.example.com", true),
            (["HTTPS_PROXY": proxy, "NO_PROXY": "192.0.2.7"], "https://192.0.2.7", false),
            (["HTTPS_PROXY": proxy, "NO_PROXY": "2001:db8::1"], "https://[2001:db8::1]", false),
            (["HTTPS_PROXY": proxy, "NO_PROXY": "[2001:db8::1]:443"], "https://[2001:db8::1]", false),
            (["HTTPS_PROXY": proxy, "no_proxy": "a.test", "NO_PROXY": "*"], "https://api.example.com", true),
            (["HTTPS_PROXY": proxy, "NO_PROXY": "10.0.0.0/8,,???"], "https://api.example.com", true),
        ] as [([String: String], String, Bool)])
    func applies(environment: [String: String], url: String, expected: Bool) throws {
        let url = try BaseURL(url, dialect: .anthropic)
        #expect(try ProxySettings(environment: environment).applies(to: url) == expected)
    }

    @Test(
        "A proxy that can't be used stops the start, and the error names the variable, never its value",
        arguments: [
            "https://proxy.example.com", "socks5://proxy.example.com", "http://:3128", "http://u:%zz@p:1", "http://p:0",
        ])
    func refused(value: String) throws {
        let error = #expect(throws: SettingError.self) { try ProxySettings(environment: ["https_proxy": value]) }
        #expect(error?.setting == "https_proxy")
        #expect(error?.message.contains(value) == false)
    }

    @Test("The proxy's password never shows itself")
    func silent() throws {
        let settings = try ProxySettings(environment: ["https_proxy": "http://user:hunter2@proxy.example.com"])
        var dumped = "\(settings)"
        dump(settings, to: &dumped)
        #expect(!dumped.contains("hunter2") && !dumped.contains("dXNlcjpodW50ZXIy"))
    }
}
