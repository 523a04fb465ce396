import NIOCore
import TacitConnectors
import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

@Suite("Connections to providers", .timeLimit(.minutes(5)))
struct ConnectionTests {
    private static let chunked =
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n"

    @Test(
        "An answer that closes the connection is whole, and the next request gets a new one",
        arguments: [
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}",
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{}",
            "HTTP/1.0 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}",
        ])
    func closing(answer: String) async throws {
        try await withServer([[.send(answer), .close]]) { wired, server in
            for _ in 0..<2 {
                let received = try await wired.call()
                #expect(received.bytes == Array("{}".utf8))
            }
            #expect(await server.connections(untilRequest: 2) == 2)
        }
    }

    @Test("A connection that the provider closes while it idles is not used again")
    func closedWhileIdle() async throws {
        try await withServer([[Answers.json("{}"), .close], [Answers.json("{}")]]) { wired, server in
            _ = try await wired.call()
            #expect(await server.connectionClosed())
            _ = try await wired.call()
        }
    }

    @Test(
        "A used connection that closes at the next request costs nothing: it is sent once more",
        arguments: [
            ScriptedServer.Step.close, .reset,
        ])
    func closedAtReuse(step: ScriptedServer.Step) async throws {
        try await withServer([[Answers.json("{}")], [step], [Answers.json("[]")]]) { wired, server in
            _ = try await wired.call()
            let received = try await wired.call()
            #expect(received.bytes == Array("[]".utf8))
            #expect(await server.connections(untilRequest: 3) == 2)
        }
    }

    @Test(
        "It is sent once more only, and not if a byte of an answer had come",
        arguments: [
            ([[.close], [.close]], TacitError.Code.upstreamUnreachable),
            ([[.send("HTTP/1.1 2"), .close]], .upstreamUnreachable),
            ([[.send("HTTP/1.1 100 Continue\r\n\r\n"), .close]], .upstreamUnreachable),
        ] as [([[ScriptedServer.Step]], TacitError.Code)])
    func notSentAgain(scripts: [[ScriptedServer.Step]], code: TacitError.Code) async throws {
        try await withServer([[Answers.json("{}")]] + scripts + [[Answers.json("{}")]]) { wired, server in
            _ = try await wired.call()
            #expect(await wired.fault()?.code == code)
            // The next one gets the answer that is left.
            _ = try await wired.call()
            #expect(await server.connections(untilRequest: scripts.count + 2) == scripts.count + 1)
        }
    }

    @Test("Informational answers are passed over")
    func informational() async throws {
        let early = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n"
        try await withServer([[.send(early), Answers.json("{}")]]) { wired, server in
            for _ in 0..<2 {
                let received = try await wired.call()
                #expect(received.bytes == Array("{}".utf8))
            }
            #expect(await server.connections(untilRequest: 2) == 1)
        }
    }

    @Test("Another protocol is not taken, and its connection not used again")
    func switching() async throws {
        let answer = "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"
        try await withServer([[.send(answer)], [Answers.json("{}")]]) { wired, server in
            #expect(await wired.fault()?.code == .upstreamInvalid)
            _ = try await wired.call()
            #expect(await server.connections(untilRequest: 2) == 2)
        }
    }

    @Test("A second answer to one request goes to nobody")
    func surplus() async throws {
        let answer = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n"
        try await withServer([[.send(answer + "{}" + answer + "[]")], [Answers.json("[1]")]]) { wired, server in
            let received = try await wired.call()
            #expect(received.bytes == Array("{}".utf8))
            let next = try await wired.call()
            #expect(next.bytes == Array("[1]".utf8))
            #expect(await server.connections(untilRequest: 2) == 2)
        }
    }

    @Test("An answer with an empty body and one without are whole")
    func empty() async throws {
        try await withServer([[.send(Self.chunked + "0\r\n\r\n")]]) { wired, _ in
            let received = try await wired.call()
            #expect(received.bytes == [])
        }
    }

    @Test("Requests at the same time have a connection each, and no more than are allowed")
    func bounded() async throws {
        var settings = UpstreamClients.Settings.patient
        settings.connectionsPerUpstream = 2
        let server = try await ScriptedServer([[Answers.json("{}")]])
        try await withProvider("http://127.0.0.1:\(server.port)", clients: settings) { wired in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<20 { group.addTask { try await wired.call().bytes.count } }
                for try await count in group { #expect(count == 2) }
            }
        }
        #expect(await server.connections(untilRequest: 20) <= 2)
        await server.stop()
    }

    @Test("Who gets no connection in time is told so, and one who goes away leaves the place to others")
    func crowded() async throws {
        let server = try await ScriptedServer([[.send(Answers.streamHead), .hold], [Answers.json("{}")]])
        let settings = UpstreamClients.Settings(connectTimeout: .brief, connectionsPerUpstream: 1)
        try await withProvider("http://127.0.0.1:\(server.port)", clients: settings) { wired in
            let held = Task { await wired.fault(isStreamed: true) }
            _ = await server.request()
            #expect(await wired.fault()?.operatorMessage.contains("no connection in time") == true)
            held.cancel()
            #expect(await held.value?.code == .cancelled)
            _ = try await wired.call()
        }
        await server.stop()
    }

    @Test("Cancelling a request that waits for a connection ends it")
    func cancelledInQueue() async throws {
        let server = try await ScriptedServer([[.send(Answers.streamHead), .hold]])
        var settings = UpstreamClients.Settings.patient
        settings.connectionsPerUpstream = 1
        try await withProvider("http://127.0.0.1:\(server.port)", clients: settings) { wired in
            let held = Task { await wired.fault(isStreamed: true) }
            _ = await server.request()
            let waiting = Task { await wired.fault() }
            waiting.cancel()
            #expect(await waiting.value?.code == .cancelled)
            held.cancel()
            _ = await held.value
        }
        await server.stop()
    }

    @Test("An idle connection is closed after its time")
    func idleTimeout() async throws {
        let server = try await ScriptedServer([[Answers.json("{}")]])
        var settings = UpstreamClients.Settings.patient
        settings.idleTimeout = .milliseconds(50)
        try await withProvider("http://127.0.0.1:\(server.port)", clients: settings) { wired in
            _ = try await wired.call()
            #expect(await server.connectionClosed())
        }
        await server.stop()
    }

    @Test("A shutdown ends what runs and closes what idles")
    func shutDown() async throws {
        let server = try await ScriptedServer([[Answers.json("{}")], [.send(Answers.streamHead), .hold]])
        try await withProvider("http://127.0.0.1:\(server.port)") { wired in
            _ = try await wired.call()
            _ = await server.request()
            let running = Task { await wired.fault(isStreamed: true) }
            _ = await server.request()
            await wired.clients.shutdown()
            #expect(await running.value?.code == .notReady)
            #expect(await server.connectionClosed())
        }
        await server.stop()
    }

    @Test("A reader that doesn't read stops the provider: no more is taken in than is asked for")
    func backPressure() async throws {
        // More than all the buffers of the system between here and there hold.
        let size = 64
        let piece = Answers.chunk(Array(repeating: UInt8(ascii: "a"), count: 1 << 20))
        let script: [ScriptedServer.Step] = [
            .send(Answers.streamHead), .pieces(Array(repeating: piece, count: size)), .bytes(Answers.lastChunk),
        ]
        try await withServer([script, [Answers.json("{}")]]) { wired, server in
            let body = try TestBodies.protected(Wired.body)
            let count = try await wired.provider.call(.openai, body, isStreamed: true) { answer in
                var count = try await answer.next()?.byteCount ?? 0
                // Other requests meanwhile: time enough for the rest to come, if anybody took it.
                for _ in 0..<200 { _ = try await wired.call() }
                #expect(server.written < size << 20)
                while let bytes = try await answer.next() { count += bytes.byteCount }
                return count
            }
            #expect(count == size << 20)
        }
    }

    @Test("A large request that is refused early ends with the refusal, and its connection is not used again")
    func earlyAnswer() async throws {
        let text = String(repeating: "a", count: 16 << 20)
        let large = #"{"model":"model-1","messages":[{"role":"user","content":"\#(text)"}]}"#
        let refusal = Answers.json("{}", status: "413 X")
        let server = try await ScriptedServer([[.deafen, refusal], [Answers.json("{}")]], isEarly: true)
        try await withProvider("http://127.0.0.1:\(server.port)") { wired in
            #expect(await wired.fault(large)?.code == .bodyTooLarge)
            _ = try await wired.call()
            #expect(await server.connections(untilRequest: 2) == 2)
        }
        await server.stop()
    }
}
