import NIOCore
import TacitConnectors
import TacitCore
import TacitWire
import Testing

@Suite("What goes wrong upstream", .timeLimit(.minutes(5)))
struct FaultTests {
    @Test(
        "A refusal becomes a closed code",
        arguments: [
            (400, TacitError.Code.upstreamRejected), (401, .upstreamCredential), (402, .upstreamRejected),
            (403, .upstreamCredential), (404, .upstreamUnknownModel), (408, .upstreamTimeout), (409, .upstreamRejected),
            (413, .bodyTooLarge), (422, .upstreamRejected), (429, .upstreamRateLimited), (451, .upstreamRejected),
            (500, .upstreamFailed), (502, .upstreamFailed), (503, .upstreamOverloaded), (504, .upstreamFailed),
            (529, .upstreamOverloaded), (301, .upstreamInvalid), (307, .upstreamInvalid), (304, .upstreamInvalid),
        ] as [(Int, TacitError.Code)])
    func status(status: Int, code: TacitError.Code) async throws {
        let answer = Answers.json(#"{"error":"CANARY"}"#, status: "\(status) CANARY", headers: "location: /CANARY\r\n")
        try await withServer([[answer]]) { wired, _ in
            let fault = try #require(await wired.fault())
            #expect(fault.code == code)
            #expect(!"\(fault) \(fault.message) \(fault.operatorMessage)".contains("CANARY"))
            #expect(fault.operatorMessage.contains("provider test"))
        }
    }

    @Test(
        "Retry-After comes along",
        arguments: [("429 X", "7", 7), ("503 X", "99999", 3600), ("429 X", "later", nil)] as [(String, String, Int?)])
    func retryAfter(status: String, value: String, expected: Int?) async throws {
        try await withServer([[Answers.json("{}", status: status, headers: "retry-after: \(value)\r\n")]]) { wired, _ in
            #expect(await wired.fault()?.retryAfter == expected)
        }
    }

    @Test("A redirect is not followed")
    func redirect() async throws {
        try await withServer([
            [Answers.json("", status: "302 Found", headers: "location: /v1/elsewhere\r\n")], [Answers.json("{}")],
        ]) { wired, server in
            #expect(await wired.fault()?.code == .upstreamInvalid)
            _ = await server.request()
            _ = try await wired.call()
            #expect(await server.request()?.lines.first == "POST /v1/chat/completions HTTP/1.1")
        }
    }

    @Test(
        "An answer that isn't what was asked for is invalid",
        arguments: [
            "content-type: text/html\r\n", "", "content-type: application/jsonp\r\n",
            "content-type: application/json\r\ncontent-encoding: gzip\r\n",
            "content-type: application/json\r\ncontent-encoding: identity, br\r\n",
            "content-type: text/event-stream\r\n",
        ])
    func type(headers: String) async throws {
        try await withServer([[.send("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\(headers)\r\n{}")]]) { wired, _ in
            #expect(await wired.fault()?.code == .upstreamInvalid)
        }
    }

    @Test(
        "JSON goes by several names",
        arguments: ["application/json", "Application/JSON; charset=utf-8", "application/problem+json"])
    func jsonTypes(type: String) async throws {
        try await withServer([[.send("HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-type: \(type)\r\n\r\n{}")]]) {
            wired, _ in
            let received = try await wired.call()
            #expect(received.bytes == Array("{}".utf8))
        }
    }

    @Test("What is not HTTP is invalid")
    func notHTTP() async throws {
        try await withServer([[.send("SSH-2.0-OpenSSH_9.2\r\n\r\n"), .close]]) { wired, _ in
            #expect(await wired.fault()?.code == .upstreamInvalid)
        }
    }

    @Test("An answer that is too large is refused, whether it says so or not", arguments: [true, false])
    func tooLarge(announced: Bool) async throws {
        let body = String(repeating: "a", count: 3000)
        let script: [ScriptedServer.Step] =
            announced
            ? [Answers.json(body), .hold]
            : [
                .send("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n"),
                .bytes(Answers.chunk(body)), .hold,
            ]
        try await withServer([script], maximumAnswer: 2999) { wired, server in
            #expect(await wired.fault()?.code == .upstreamInvalid)
            if !announced { #expect(await server.connectionClosed()) }
        }
        try await withServer([[Answers.json(body)]], maximumAnswer: 3000) { wired, _ in
            let received = try await wired.call()
            #expect(received.bytes.count == 3000)
        }
    }

    @Test("A connection that ends before the answer is unreachable", arguments: [true, false])
    func resetBeforeHead(abrupt: Bool) async throws {
        try await withServer([[abrupt ? .reset : .close]]) { wired, _ in
            let fault = await wired.fault()
            #expect(fault?.code == .upstreamUnreachable)
            #expect(fault?.operatorMessage.contains("closed before an answer") == true)
        }
    }

    @Test("A connection that ends in the middle of an answer cuts it off, and what came is handed on first")
    func resetInBody() async throws {
        let script: [ScriptedServer.Step] = [.send(Answers.streamHead), .bytes(Answers.chunk("data: 1\n\n")), .close]
        try await withServer([script]) { wired, _ in
            let fault = await wired.fault(isStreamed: true)
            #expect(fault?.code == .upstreamTruncated)
        }
        try await withServer([
            [.send("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{}"), .reset]
        ]) {
            wired, _ in
            #expect(await wired.fault()?.code == .upstreamTruncated)
        }
    }

    @Test("A provider that begins no answer is given up, and its connection closed")
    func noHead() async throws {
        try await withServer([[.hold]], timeouts: UpstreamTimeouts(head: .brief)) { wired, server in
            #expect(await wired.fault()?.code == .upstreamTimeout)
            #expect(await server.connectionClosed())
        }
    }

    @Test("A stream that stalls is given up, and its connection closed")
    func stalled() async throws {
        let script: [ScriptedServer.Step] = [.send(Answers.streamHead), .bytes(Answers.chunk("data: 1\n\n")), .hold]
        try await withServer([script], timeouts: UpstreamTimeouts(stall: .brief)) { wired, server in
            #expect(await wired.fault(isStreamed: true)?.code == .upstreamTimeout)
            #expect(await server.connectionClosed())
        }
    }

    @Test("A port that nobody listens on is unreachable at once, and the operator is told why")
    func refused() async throws {
        let server = try await ScriptedServer(.hold)
        await server.stop()
        try await withProvider("http://127.0.0.1:\(server.port)") { wired in
            let fault = await wired.fault()
            #expect(fault?.code == .upstreamUnreachable)
            #expect(fault?.operatorMessage.contains("connection refused") == true)
        }
    }

    @Test("A name without an address is unreachable, and the operator is told why")
    func unknownName() async throws {
        try await withProvider("https://nowhere.invalid") { wired in
            let fault = await wired.fault()
            #expect(fault?.code == .upstreamUnreachable)
            #expect(fault?.operatorMessage.contains("host name has no address") == true)
        }
    }

    @Test("After the shutdown of the connections nothing is sent")
    func afterShutdown() async throws {
        let clients = try UpstreamClients()
        let provider = HTTPProvider(
            try .init(name: "test", dialect: .openai, baseURL: BaseURL("http://127.0.0.1:9", dialect: .openai)),
            clients: clients)
        await clients.shutdown()
        #expect(await Wired(provider: provider, clients: clients).fault()?.code == .notReady)
    }
}
