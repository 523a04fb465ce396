import NIOCore
import Synchronization
import TacitConnectors
import TacitCore
import TacitWire
import Testing

@Suite("List of a provider's models", .timeLimit(.minutes(5)))
struct ModelListTests {
    final class TurnedClock: Clock {
        private let time = Mutex<UInt64>(0)
        var now: Int64 { 0 }
        var monotonic: UInt64 { time.withLock { $0 } }
        func turn(seconds: UInt64) { time.withLock { $0 += seconds * 1_000_000_000 } }
    }

    @Test(
        "Names are data[].id, and what doesn't look like a name is left out",
        arguments: [
            (#"{"data":[{"id":"gpt-5"},{"id":"org/model:7b@v1_x.Y"}]}"#, ["gpt-5", "org/model:7b@v1_x.Y"]),
            (#"{"object":"list","data":[]}"#, []),
            (#"{"data":[{"id":"a b"},{"id":""},{"id":7},{"name":"x"},3,{"id":"ü"},{"id":"<b>"},{"id":"ok"}]}"#, ["ok"]),
            (#"{"data":[{"id":"a\nb"},{"id":"\#(String(repeating: "n", count: 201))"}]}"#, []),
            (#"{"data":{}}"#, nil), (#"{"models":[]}"#, nil), ("[]", nil), ("no", nil), ("", nil),
        ] as [(String, [String]?)])
    func names(body: String, expected: [String]?) {
        #expect(ModelNames.parse(Array(body.utf8)) == expected)
    }

    @Test("At most 2,000 names are taken")
    func many() {
        let list = (0..<2100).map { "{\"id\":\"m\($0)\"}" }.joined(separator: ",")
        #expect(ModelNames.parse(Array("{\"data\":[\(list)]}".utf8))?.count == 2000)
    }

    @Test(
        "The list is asked for in the provider's dialect",
        arguments: [(Dialect.openai, "/v1/models"), (.anthropic, "/v1/models?limit=1000")])
    func fetched(dialect: Dialect, path: String) async throws {
        try await withServer([[Answers.json(#"{"data":[{"id":"m"}]}"#)]], dialect: dialect, credential: "sk-test") {
            wired, server in
            #expect(await wired.provider.models() == ["m"])
            let request = try #require(await server.request())
            #expect(request.lines.first == "GET \(path) HTTP/1.1")
            var expected = ["host": "127.0.0.1:\(server.port)", "accept": "application/json", "user-agent": "tacit"]
            expected[dialect == .openai ? "authorization" : "x-api-key"] =
                dialect == .openai ? "Bearer sk-test" : "sk-test"
            expected["anthropic-version"] = dialect == .anthropic ? "2023-06-01" : nil
            #expect(request.headers == expected)
        }
    }

    @Test("It counts for five minutes, a failure for half a minute")
    func remembered() async throws {
        let clock = TurnedClock()
        let scripts = [
            [Answers.json("{}", status: "500 X")], [Answers.json(#"{"data":[{"id":"a"}]}"#)],
            [Answers.json(#"{"data":[{"id":"b"}]}"#)],
        ]
        try await withServer(scripts, clock: clock) { wired, _ in
            #expect(await wired.provider.models() == nil)
            clock.turn(seconds: 29)
            #expect(await wired.provider.models() == nil)
            clock.turn(seconds: 1)
            #expect(await wired.provider.models() == ["a"])
            clock.turn(seconds: 299)
            #expect(await wired.provider.models() == ["a"])
            clock.turn(seconds: 1)
            #expect(await wired.provider.models() == ["b"])
        }
    }

    @Test("A provider that doesn't answer holds nobody up")
    func silent() async throws {
        try await withServer([[.hold]], timeouts: UpstreamTimeouts(models: .brief)) { wired, server in
            #expect(await wired.provider.models() == nil)
            #expect(await server.connectionClosed())
        }
    }

    @Test("One fetch at a time: who asks meanwhile gets the same answer")
    func oneAtATime() async {
        let fetches = Atomic<Int>(0)
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let list = ModelList(clock: TurnedClock()) {
            fetches.add(1, ordering: .relaxed)
            begin.finish()
            for await _ in gate {}
            return ["m"]
        }
        async let first = list.names()
        for await _ in begun {}
        async let second = list.names()
        async let third = list.names()
        open.finish()
        #expect(await [first, second, third] == [["m"], ["m"], ["m"]])
        #expect(fetches.load(ordering: .relaxed) == 1)
    }
}
