import HTTPTypes
import NIOCore
import TacitServer
import Testing

/// On real sockets, with deadlines of a fraction of a second; what is waited for is the end of a connection.
@Suite("Connections that are slow, too many or too long", .timeLimit(.minutes(5)))
struct ConnectionTests {
    private static let brief = TimeAmount.milliseconds(1500)
    private static let get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n"

    private func ended(_ server: TestServer, _ end: ConnectionEnd) -> Int {
        server.connections.counts.ended[end, default: 0]
    }

    @Test("A head that doesn't come to its end is cut off", arguments: ["", "G", "GET / HTTP/1.1\r\nHost: x\r\n"])
    func slowHead(text: String) async throws {
        let server = try await TestServer { $0.deadlines.head = Self.brief }
        let answer = try await server.answer(to: text)
        #expect(answer == "")
        #expect(ended(server, .slowHead) == 1)
        await server.stop()
    }

    @Test("A body that falls silent is cut off")
    func slowBody() async throws {
        let server = try await TestServer { $0.deadlines.bodySilence = Self.brief }
        let answer = try await server.answer(to: "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")
        #expect(answer == "")
        #expect(ended(server, .slowBody) == 1)
        await server.stop()
    }

    @Test("The rest of a body that was refused isn't taken for ever")
    func refusedBody() async throws {
        let server = try await TestServer {
            $0.deadlines.bodySilence = Self.brief
        } respond: { _, reply in
            try await reply.send(.unauthorized)
        }
        let answer = try await server.answer(to: "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")
        #expect(answer.hasPrefix("HTTP/1.1 401 "))
        #expect(ended(server, .slowBody) == 1)
        await server.stop()
    }

    @Test("A connection that idles after its answer is closed")
    func idle() async throws {
        let server = try await TestServer { $0.deadlines.idle = Self.brief }
        let answer = try await server.answer(to: Self.get)
        #expect(answer.hasPrefix("HTTP/1.1 200 "))
        #expect(ended(server, .idle) == 1)
        await server.stop()
    }

    @Test("A caller that doesn't close its side after the server's is cut off")
    func unclosed() async throws {
        let server = try await TestServer { $0.deadlines.linger = Self.brief }
        try await server.connect().executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
            let answer = await TestServer.rest(of: inbound)
            #expect(answer.hasPrefix("HTTP/1.1 200 "))
            // What is written into the server's closed connection brings a reset, sooner or later.
            while (try? await outbound.write(ByteBuffer(string: "more"))) != nil {}
        }
        #expect(ended(server, .unclosed) == 1)
        await server.stop()
    }

    @Test("A reader that takes nothing of an answer is cut off, and the answer's maker is told")
    func slowReader() async throws {
        let (ends, end) = AsyncStream.makeStream(of: Void.self)
        let server = try await TestServer {
            $0.deadlines.reader = Self.brief
        } respond: { _, reply in
            do {
                try await reply.stream()
            } catch {
                end.yield()
            }
        }
        try await server.connect().executeThenClose { _, outbound in
            try await outbound.write(ByteBuffer(string: Self.get))
            for await _ in ends { break }
        }
        #expect(ended(server, .slowReader) == 1)
        await server.stop()
    }

    @Test("A slow reader that does take something gets all of it")
    func takingReader() async throws {
        let length = 8 << 20
        let server = try await TestServer {
            $0.deadlines.reader = .seconds(30)
            $0.deadlines.idle = .milliseconds(1)
            $0.deadlines.linger = .milliseconds(1)
        } respond: { _, reply in
            try await reply.send(length: length)
        }
        let answer = try await server.answer(to: Self.get)
        #expect(answer.utf8.count > length)
        await server.stop()
    }

    @Test("One connection more than there may be is closed at once; when one has gone there is room again")
    func full() async throws {
        var caps = ConnectionCaps()
        caps.open = 1
        let server = try await TestServer(caps: caps)
        try await server.connect().executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: Self.get))
            var iterator = inbound.makeAsyncIterator()
            let first = try await iterator.next()
            #expect(first != nil)
            let refused = try await server.answer(to: Self.get)
            #expect(refused == "")
            #expect(ended(server, .full) == 1)
        }
        var answer = ""
        // The server sees the end of the first one when it gets to it.
        while answer.isEmpty {
            answer = try await server.answer(to: "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        }
        #expect(answer.hasPrefix("HTTP/1.1 200 "))
        await server.stop()
    }

    @Test("One address has no more connections than its share")
    func network() async throws {
        var caps = ConnectionCaps()
        caps.perNetwork = 1
        let server = try await TestServer(caps: caps)
        try await server.connect().executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: Self.get))
            var iterator = inbound.makeAsyncIterator()
            let first = try await iterator.next()
            #expect(first != nil)
            let refused = try await server.answer(to: Self.get)
            #expect(refused == "")
        }
        #expect(ended(server, .addressFull) == 1)
        await server.stop()
    }

    @Test("When too many connections wait for their first head, the one that has waited longest goes")
    func evicted() async throws {
        var caps = ConnectionCaps()
        caps.awaitingHead = 1
        let server = try await TestServer({ $0.deadlines.head = .hours(1) }, caps: caps)
        try await server.connect().executeThenClose { inbound, _ in
            while server.connections.counts.awaitingHead == 0 { await Task.yield() }
            let healthy = try await server.answer(to: "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(healthy.hasPrefix("HTTP/1.1 200 "))
            let evicted = await TestServer.rest(of: inbound)
            #expect(evicted == "")
        }
        #expect(ended(server, .evicted) == 1)
        await server.stop()
    }

    @Test(
        "Heads that are too long are refused as such, and the connection is closed",
        arguments: [
            "GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + String(repeating: "a", count: 20_000) + "\r\n\r\n",
            "GET /" + String(repeating: "a", count: 20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\n" + String(repeating: "X-A: a\r\n", count: 200) + "\r\n",
        ])
    func longHead(text: String) async throws {
        let server = try await TestServer()
        let answer = try await server.answer(to: text)
        #expect(answer.hasPrefix("HTTP/1.1 431 "))
        await server.stop()
    }
}
