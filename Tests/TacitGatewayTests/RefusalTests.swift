import TacitCore
import TacitGateway
import TacitTestKit
import TacitWire
import Testing

@Suite("What is refused, and how")
struct RefusalTests {
    private func bench(trust: DataCard.Trust = .own, dialects: Set<Dialect> = [.openai, .anthropic]) -> Bench {
        Bench(
            ScriptedProvider(card: DataCard(trust: trust), dialects: dialects) { _ in [.text(Bench.completion("Hi"))] })
    }

    @Test(
        "Without a good key nothing is read, nothing is sent and nothing is recorded",
        arguments: [
            (nil, "missing_key"), ("", "missing_key"), ("sk-strange", "invalid_key"),
            (InMemoryKeyBook.strangeKey.secret, "invalid_key"),
        ])
    func keys(credential: String?, code: String) async {
        let bench = bench()
        await bench.serve(Bench.chat("Hi"), credential: credential)
        #expect(bench.sink.head?.status == 401)
        #expect(bench.errorCode == code)
        #expect(bench.provider.calls.isEmpty)
        #expect(bench.requests.records.isEmpty)
    }

    @Test(
        "Bad input is a clear 4xx that quotes none of it",
        arguments: [
            ("", "invalid_json"), ("{", "invalid_json"), ("[]", "invalid_request"),
            (#"{"model":"lab/m"}"#, "invalid_request"),
            (#"{"model":7,"messages":[]}"#, "invalid_request"),
            (#"{"model":"lab/m","messages":[]}"#, "invalid_request"),
            (#"{"model":"lab/m","messages":"Quorvex"}"#, "invalid_request"),
            (#"{"model":"lab/m","messages":[{"content":"Quorvex"}]}"#, "invalid_request"),
            (#"{"model":"lab/m","messages":[{"role":"user","content":7}]}"#, "invalid_request"),
            (#"{"model":"lab/m","model":"lab/n","messages":[{"role":"user","content":"Quorvex"}]}"#, "invalid_request"),
            (#"{"model":"lab/m","stream":"yes","messages":[{"role":"user","content":"Quorvex"}]}"#, "invalid_request"),
            (
                #"{"model":"lab/m","tacit":{"Quorvex":1},"messages":[{"role":"user","content":"Hi"}]}"#,
                "invalid_request"
            ),
            (#"{"model":"Quorvex","messages":[{"role":"user","content":"Hi"}]}"#, "unknown_model"),
            (#"{"model":"Quorvex/m","messages":[{"role":"user","content":"Hi"}]}"#, "unknown_model"),
        ])
    func input(body: String, code: String) async {
        for route in [Route.chatCompletions, .messages] {
            let bench = bench()
            await bench.serve(body, route: route)
            #expect((400..<500).contains(bench.sink.head?.status ?? 0))
            #expect(bench.errorCode == code)
            #expect(!bench.sink.text.contains("Quorvex"))
            #expect(!bench.log.text.contains("Quorvex"))
            #expect(bench.provider.calls.isEmpty)
        }
    }

    @Test("A provider of another dialect is refused until crossing is built")
    func dialect() async {
        let bench = bench(dialects: [.anthropic])
        await bench.serve(Bench.chat("Hi"))
        #expect(bench.errorCode == "dialect_mismatch")
    }

    private static let picture =
        #"{"model":"lab/m","messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}}]}]}"#

    @Test(
        "Media go to one's own providers by default and to nobody else; the error names the setting",
        arguments: [
            (DataCard.Trust.own, 200), (.contract, 403), (.public, 403),
        ])
    func media(trust: DataCard.Trust, status: Int) async {
        let bench = bench(trust: trust)
        await bench.serve(Self.picture)
        #expect(bench.sink.head?.status == status)
        #expect(status == 200 || bench.sink.text.contains("--media"))
        #expect(bench.provider.calls.isEmpty == (status != 200))
    }

    @Test(
        "An upstream's failure keeps its class, its Retry-After and none of its words",
        arguments: [
            TacitError.Code.upstreamRateLimited, .upstreamOverloaded, .upstreamFailed, .upstreamUnreachable,
            .upstreamCredential,
            .upstreamUnknownModel, .upstreamRejected, .upstreamTimeout,
        ])
    func upstream(code: TacitError.Code) async {
        let fault = TacitError(code, "The provider failed.", retryAfter: 7)
        let bench = Bench(ScriptedProvider { _ in throw fault })
        await bench.serve(Bench.chat("Hi"))
        #expect(bench.sink.head?.status == code.status)
        #expect(bench.sink.head?.retryAfter == 7)
        #expect(bench.errorCode == code.rawValue)
        #expect(bench.requests.records.first?.errorCode == code.rawValue)
    }

    @Test(
        "An answer that isn't valid is a typed error",
        arguments: ["", "{", "null", "[1]", #"{"error":{"message":"Quorvex"}}"#])
    func invalidAnswer(answer: String) async {
        let bench = Bench(ScriptedProvider { _ in [.text(answer)] })
        await bench.serve(Bench.chat("Hi"))
        #expect(bench.sink.head?.status == 502)
        #expect(!bench.sink.text.contains("Quorvex"))
    }
}
