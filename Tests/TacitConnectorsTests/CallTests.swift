import NIOCore
import TacitConnectors
import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

@Suite("A call to a provider", .timeLimit(.minutes(5)))
struct CallTests {
    @Test("An answer that is no stream arrives whole, byte for byte")
    func plain() async throws {
        let body = #"{"choices":[{"message":{"content":"Grüße, 日本"}}]}"#
        try await withServer([[Answers.json(body)]]) { wired, server in
            let received = try await wired.call()
            #expect(received == Received(isEventStream: false, bytes: Array(body.utf8)))
            let request = try #require(await server.request())
            #expect(request.lines.first == "POST /v1/chat/completions HTTP/1.1")
            #expect(request.body == Array(Wired.body.utf8))
        }
    }

    @Test("A stream arrives byte for byte, however it is cut", arguments: [1, 2, 3, 7, 64])
    func streamed(size: Int) async throws {
        let events = Array("data: {\"x\":\"Grüße 🙂\"}\n\ndata: {\"x\":\"[[PERSON_1]]\"}\r\n\r\ndata: [DONE]\n\n".utf8)
        let pieces = stride(from: 0, to: events.count, by: size).map { start in
            Answers.chunk(Array(events[start..<min(start + size, events.count)]))
        }
        // The frames themselves are cut too.
        let wire = (pieces.flatMap { $0 } + Answers.lastChunk)
        let cuts = stride(from: 0, to: wire.count, by: size + 2).map {
            Array(wire[$0..<min($0 + size + 2, wire.count)])
        }
        try await withServer([[.send(Answers.streamHead), .pieces(cuts)]]) { wired, _ in
            let received = try await wired.call(isStreamed: true)
            #expect(received == Received(isEventStream: true, bytes: events))
        }
    }

    @Test("Bytes that aren't UTF-8 pass as they are: what they mean is not the transport's to say")
    func rawBytes() async throws {
        let bytes: [UInt8] = [0x64, 0xFF, 0xC3, 0x0A, 0x00, 0xF0, 0x9F]
        try await withServer([[.send(Answers.streamHead), .bytes(Answers.chunk(bytes) + Answers.lastChunk)]]) {
            wired, _ in
            let received = try await wired.call(isStreamed: true)
            #expect(received.bytes == bytes)
        }
    }

    @Test("A streamed request may be answered with plain JSON")
    func jsonForStream() async throws {
        try await withServer([[Answers.json("{}")]]) { wired, _ in
            let received = try await wired.call(isStreamed: true)
            #expect(received == Received(isEventStream: false, bytes: Array("{}".utf8)))
        }
    }

    @Test(
        "These headers go upstream and no others",
        arguments: [
            (Dialect.openai, "sk-test", false), (.openai, nil, true), (.anthropic, "sk-test", true),
            (.anthropic, nil, false),
        ] as [(Dialect, String?, Bool)])
    func headers(dialect: Dialect, credential: String?, isStreamed: Bool) async throws {
        try await withServer([[Answers.json("{}")]], dialect: dialect, credential: credential) { wired, server in
            _ = try await wired.call(isStreamed: isStreamed)
            let request = try #require(await server.request())
            var expected = [
                "host": "127.0.0.1:\(server.port)", "content-type": "application/json",
                "content-length": "\(Wired.body.utf8.count)",
                "accept": isStreamed ? "text/event-stream, application/json" : "application/json",
                "user-agent": "tacit",
            ]
            switch dialect {
            case .openai: expected["authorization"] = credential.map { "Bearer \($0)" }
            case .anthropic:
                expected["x-api-key"] = credential
                expected["anthropic-version"] = "2023-06-01"
            }
            #expect(request.headers == expected)
            #expect(request.lines.count == expected.count + 1)
            #expect(request.lines.first?.contains(dialect == .openai ? "/v1/chat/completions" : "/v1/messages") == true)
        }
    }

    @Test("A connection serves one request after another")
    func keptAlive() async throws {
        try await withServer([[Answers.json("{}")]]) { wired, server in
            for _ in 0..<3 { _ = try await wired.call() }
            #expect(await server.connections(untilRequest: 3) == 1)
        }
    }

    @Test("A reader that stops early closes the connection to the provider")
    func readerStops() async throws {
        try await withServer([[.send(Answers.streamHead), .bytes(Answers.chunk("data: 1\n\n")), .hold]]) {
            wired, server in
            let first = try await wired.provider.call(.openai, TestBodies.protected(Wired.body), isStreamed: true) {
                answer in
                try await answer.next()?.byteCount
            }
            #expect(first == 9)
            #expect(await server.connectionClosed())
        }
    }

    @Test("A reader that throws closes it too, and its error comes through")
    func readerThrows() async throws {
        struct Mine: Error {}
        try await withServer([[.send(Answers.streamHead), .hold]]) { wired, server in
            await #expect(throws: Mine.self) {
                try await wired.provider.call(.openai, TestBodies.protected(Wired.body), isStreamed: true) { _ in
                    throw Mine()
                }
            }
            #expect(await server.connectionClosed())
        }
    }

    @Test("Cancelling the task closes it, before the answer's head and in its middle", arguments: [false, true])
    func cancelled(hasHead: Bool) async throws {
        let script: [ScriptedServer.Step] = hasHead ? [.send(Answers.streamHead), .hold] : [.hold]
        try await withServer([script]) { wired, server in
            let call = Task { await wired.fault(isStreamed: true) }
            _ = await server.request()
            call.cancel()
            #expect(await call.value?.code == .cancelled)
            #expect(await server.connectionClosed())
        }
    }

    @Test("A provider is asked in its own dialect only")
    func dialect() async throws {
        try await withProvider("http://127.0.0.1:9", dialect: .anthropic) { wired in
            #expect(wired.provider.speaks(.anthropic) && !wired.provider.speaks(.openai))
            await #expect(throws: TacitError(.dialectMismatch, "")) {
                try await wired.provider.call(.openai, TestBodies.protected(Wired.body), isStreamed: false) { _ in }
            }
        }
    }

    @Test("An upstream on this machine is one's own, any other public, unless the card says otherwise")
    func card() async throws {
        try await withProvider("http://localhost:9") { #expect($0.provider.card == DataCard(trust: .own)) }
        try await withProvider("https://api.example.com") { #expect($0.provider.card == DataCard(trust: .public)) }
    }
}
