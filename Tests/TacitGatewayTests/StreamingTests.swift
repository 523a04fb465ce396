import TacitCore
import TacitGateway
import TacitTestKit
import Testing

@Suite("Answers that stream")
struct StreamingTests {
    private static func chunk(_ delta: String, _ reason: String = "null") -> String {
        #"data: {"id":"p","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":\#(delta),"finish_reason":\#(reason)}]}"#
            + "\n\n"
    }

    private static let stream =
        chunk(#"{"role":"assistant","content":""}"#) + chunk(#"{"content":"Dear [[PER"}"#)
        + chunk(#"{"content":"SON_1]], bye [["}"#) + chunk("{}", "\"stop\"") + "data: [DONE]\n\n"

    private static let body = Bench.chat("I am Anna Weber.", members: #","stream":true"#)

    @Test("A placeholder cut over events comes back whole, and what was held goes out before the end")
    func restored() async {
        let bench = Bench(ScriptedProvider { _ in [.text(Self.stream)] })
        await bench.serve(Self.body)
        let text = bench.sink.text
        #expect(text.contains(#""content":"Dear "#) && text.contains("Anna Weber, bye "))
        #expect(text.contains(#""content":"[["#))
        #expect(text.hasSuffix("data: [DONE]\n\n"))
        #expect(bench.sink.isFinished)
    }

    @Test("The terminal event is the last write, after the record")
    func terminalLast() async {
        let bench = Bench(ScriptedProvider { _ in [.text(Self.stream)] })
        await bench.serve(Self.body)
        #expect(bench.sink.writes.last.map { String(decoding: $0, as: UTF8.self) } == "data: [DONE]\n\n")
        #expect(bench.requests.records.count == 1)
        #expect(bench.requests.records.first?.isStreamed == true)
    }

    @Test("A stream whose record can't be written ends in an error, not in its terminal event")
    func recordFirst() async {
        let failure = TacitError(.notReady, "Records can't be written.")
        let bench = Bench(
            ScriptedProvider { _ in [.text(Self.stream)] }, requests: InMemoryRequestLog(failure: failure))
        await bench.serve(Self.body)
        #expect(!bench.sink.text.contains("[DONE]"))
        #expect(bench.sink.text.contains("not_ready"))
    }

    @Test("A stream that breaks off is a typed error, never a clean end", arguments: [0, 1, 2, 3])
    func truncated(events: Int) async {
        let events = Self.stream.split(separator: "\n\n").prefix(events).map { $0 + "\n\n" }.joined()
        let bench = Bench(ScriptedProvider { _ in [.text(events)] })
        await bench.serve(Self.body)
        #expect(!bench.sink.text.contains("[DONE]"))
        #expect(bench.sink.text.contains("upstream_truncated"))
        #expect(bench.requests.records.first?.errorCode == "upstream_truncated")
        #expect(bench.sink.isFinished)
    }

    @Test("An upstream that fails in the middle is told in the stream")
    func failsInTheMiddle() async {
        let fault = TacitError(.upstreamTimeout, "The provider took too long.")
        let bench = Bench(ScriptedProvider { _ in [.text(Self.chunk(#"{"content":"Hi"}"#)), .failure(fault)] })
        await bench.serve(Self.body)
        #expect(bench.sink.head?.status == 200)
        #expect(bench.sink.text.contains("upstream_timeout"))
        #expect(bench.requests.records.first?.status == 504)
    }

    @Test("A caller who goes away cancels the call; the exchange is recorded all the same")
    func cancelled() async {
        let bench = Bench(ScriptedProvider { _ in [.text(Self.chunk(#"{"content":"Hi"}"#)), .silence] })
        let task = Task { await bench.serve(Self.body) }
        while bench.sink.writes.isEmpty { await Task.yield() }
        task.cancel()
        await task.value
        #expect(bench.requests.records.first?.errorCode == "cancelled")
        #expect(bench.requests.records.count == 1)
        #expect(!bench.sink.text.contains("[DONE]"))
    }

    @Test(
        "JSON where a stream was asked for, or a stream where JSON was, is an invalid answer", arguments: [true, false])
    func wrongType(asksForStream: Bool) async {
        let provider = ScriptedProvider(isEventStream: !asksForStream) { _ in [.text("{}")] }
        let bench = Bench(provider)
        await bench.serve(asksForStream ? Self.body : Bench.chat("Hi"))
        #expect(bench.sink.head?.status == 502)
        #expect(bench.errorCode == "upstream_invalid")
    }
}
