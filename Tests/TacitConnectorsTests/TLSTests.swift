import NIOCore
import NIOSSL
import TacitConnectors
import TacitCore
import TacitWire
import Testing

@Suite("TLS to providers", .timeLimit(.minutes(5)))
struct TLSTests {
    /// What a call to a server with this certificate brings: nothing (it went well) or the error.
    private func fault(
        _ leaf: Certificates.Leaf, trusted: Bool, maximum: TLSVersion? = nil
    ) async throws -> TacitError? {
        let certificates = try Certificates()
        defer { certificates.remove() }
        let server = try await ScriptedServer(
            Answers.json("{}"), tls: try certificates.context(leaf, maximum: maximum))
        var clients = UpstreamClients.Settings.patient
        clients.authorityFile = trusted ? certificates.authority : nil
        let fault = try await withProvider("https://localhost:\(server.port)", clients: clients) { await $0.fault() }
        await server.stop()
        return fault
    }

    @Test("One's own authority is trusted when its file is named")
    func ownAuthority() async throws {
        #expect(try await fault(.localhost, trusted: true) == nil)
        #expect(try await fault(.localhost, trusted: true, maximum: .tlsv12) == nil)
    }

    @Test("Without that the certificate is refused, and the operator is told so")
    func unknownAuthority() async throws {
        let fault = try await fault(.localhost, trusted: false)
        #expect(fault?.code == .upstreamUnreachable)
        #expect(fault?.operatorMessage.contains("certificate") == true)
    }

    @Test(
        "A certificate for another host or out of date is refused", arguments: [Certificates.Leaf.otherHost, .expired])
    func wrong(leaf: Certificates.Leaf) async throws {
        let fault = try await fault(leaf, trusted: true)
        #expect(fault?.code == .upstreamUnreachable)
        #expect(fault?.operatorMessage.contains("certificate") == true)
    }

    @Test("TLS 1.1 is refused")
    func oldVersion() async throws {
        let fault = try await fault(.localhost, trusted: true, maximum: .tlsv11)
        #expect(fault?.code == .upstreamUnreachable)
        #expect(fault?.operatorMessage.contains("TLS") == true)
    }

    @Test("https to a server without TLS is unreachable, within the time to connect")
    func plainServer() async throws {
        let server = try await ScriptedServer([[.hold]])
        let fault = try await withProvider(
            "https://localhost:\(server.port)", clients: .init(connectTimeout: .brief)
        ) { await $0.fault() }
        #expect(fault?.code == .upstreamUnreachable)
        await server.stop()
    }

    @Test("A file of authorities that isn't one stops the start", arguments: ["/nonexistent", "/dev/null"])
    func badFile(path: String) {
        let error = #expect(throws: SettingError.self) { try UpstreamClients(.init(authorityFile: path)) }
        #expect(error?.setting == "--upstream-ca")
    }

    /// Calls a provider that a proxy of this machine stands before.
    private func throughProxy<Value>(
        _ proxy: ScriptedServer, to url: String, trusting authority: String? = nil,
        _ body: (Wired) async throws -> Value
    ) async throws -> Value {
        let environment = ["https_proxy": "http://user:pass@127.0.0.1:\(proxy.port)"]
        var clients = UpstreamClients.Settings.patient
        clients.proxies = try ProxySettings(environment: environment)
        clients.authorityFile = authority
        let value = try await withProvider(url, credential: "sk-test", clients: clients, body)
        await proxy.stop()
        return value
    }

    @Test(
        "A request goes through a tunnel, and the certificate is the upstream's own",
        arguments: [
            Certificates.Leaf.otherHost, .localhost,
        ])
    func throughTunnel(leaf: Certificates.Leaf) async throws {
        let certificates = try Certificates()
        defer { certificates.remove() }
        let proxy = try await ScriptedServer([
            [.send("HTTP/1.1 200 Connection established\r\n\r\n"), .secure(try certificates.context(leaf))],
            [Answers.json("{}")],
        ])
        let url = "https://other.example.com:8443"
        try await throughProxy(proxy, to: url, trusting: certificates.authority) { wired in
            guard leaf == .otherHost else {
                #expect(await wired.fault()?.operatorMessage.contains("certificate") == true)
                return
            }
            for _ in 0..<2 {
                let received = try await wired.call()
                #expect(received.bytes == Array("{}".utf8))
            }
            #expect(await proxy.request()?.lines.first == "CONNECT other.example.com:8443 HTTP/1.1")
            let request = try #require(await proxy.request())
            #expect(request.lines.first == "POST /v1/chat/completions HTTP/1.1")
            #expect(request.headers["host"] == "other.example.com:8443")
            #expect(request.headers["proxy-authorization"] == nil)
        }
    }

    @Test("A proxy is asked for a tunnel and sees the host's name, nothing else")
    func tunnel() async throws {
        let proxy = try await ScriptedServer(.send("HTTP/1.1 502 CANARY\r\ncontent-length: 0\r\n\r\n"))
        let fault = try await throughProxy(proxy, to: "https://api.example.com") { await $0.fault() }
        #expect(fault?.code == .upstreamUnreachable)
        #expect(fault?.operatorMessage.contains("proxy") == true)
        let request = try #require(await proxy.request())
        #expect(request.lines.first == "CONNECT api.example.com:443 HTTP/1.1")
        #expect(request.headers == ["host": "api.example.com", "proxy-authorization": "Basic dXNlcjpwYXNz"])
    }

    @Test(
        "An upstream named by its address is not called through a proxy: its certificate would be compared with the proxy's"
    )
    func addressBehindProxy() async throws {
        let proxy = try await ScriptedServer(.hold)
        let fault = try await throughProxy(proxy, to: "https://192.0.2.7") { await $0.fault() }
        #expect(fault?.code == .upstreamUnreachable)
        #expect(fault?.operatorMessage.contains("certificate") == true)
    }

    @Test("A proxy that doesn't answer is given up within the time to connect")
    func silentProxy() async throws {
        let proxy = try await ScriptedServer(.hold)
        let environment = ["https_proxy": "http://127.0.0.1:\(proxy.port)"]
        let settings = UpstreamClients.Settings(
            proxies: try ProxySettings(environment: environment), connectTimeout: .brief)
        try await withProvider("https://api.example.com", clients: settings) { wired in
            #expect(await wired.fault()?.operatorMessage.contains("proxy") == true)
            #expect(await proxy.connectionClosed())
        }
        await proxy.stop()
    }
}
