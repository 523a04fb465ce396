import TacitCore
import TacitGateway
import TacitTestKit
import TacitWire
import Testing

@Suite("The life of a request")
struct LifeOfARequestTests {
    private func answering(_ text: String) -> ScriptedProvider {
        ScriptedProvider { _ in [.text(Bench.completion(text))] }
    }

    @Test("The provider sees placeholders, the caller gets the originals, the record holds numbers")
    func roundTrip() async throws {
        let bench = Bench(answering("Dear [[PERSON_1]], we write to [[EMAIL_2]]."))
        await bench.serve(Bench.chat("I am Anna Weber, anna@example.com."))
        let seen = String(decoding: try #require(bench.provider.calls.first).body, as: UTF8.self)
        #expect(seen.contains("I am [[PERSON_1]], [[EMAIL_2]]."))
        #expect(!seen.contains("Anna") && !seen.contains("anna@"))
        #expect(bench.sink.head?.status == 200)
        #expect(bench.sink.text.contains("Dear Anna Weber, we write to anna@example.com."))
        #expect(bench.sink.isFinished)
        let record = try #require(bench.requests.records.first)
        #expect(record.masked == [.person: 1, .email: 1])
        #expect(record.usage == TokenUsage(input: 11, output: 7))
        #expect(record.status == 200 && record.errorCode == nil)
        #expect(record.model == "lab/*" && record.provider == "lab")
        #expect(bench.requests.records.count == 1)
    }

    @Test("The answer's ids and model are ours")
    func identity() async {
        let bench = Bench(answering("Hello."))
        await bench.serve(Bench.chat("Hi"))
        #expect(bench.sink.text.contains("chatcmpl-req_test"))
        #expect(bench.sink.text.contains(#""model":"lab/m""#))
        #expect(!bench.sink.text.contains("provider-1"))
    }

    @Test("A request in which nothing is found goes upstream unchanged but for the model's name")
    func untouched() async throws {
        let bench = Bench(answering("Hello."))
        let body = #"{ "messages" : [ {"role":"user", "content":"caf\u00e9 \/ 1.50e1" } ], "model":"lab/m", "x": 1.0 }"#
        await bench.serve(body)
        let seen = String(decoding: try #require(bench.provider.calls.first).body, as: UTF8.self)
        #expect(seen == body.replacing("lab/m", with: "m"))
    }

    @Test("Known values of the request are masked and don't go upstream as options")
    func knownValues() async throws {
        let bench = Bench(answering("Noted: [[VALUE_1]]."))
        await bench.serve(Bench.chat("About A-1009", members: #","tacit":{"known_values":["A-1009"]}"#))
        let seen = String(decoding: try #require(bench.provider.calls.first).body, as: UTF8.self)
        #expect(!seen.contains("A-1009") && !seen.contains("tacit"))
        #expect(bench.sink.text.contains("Noted: A-1009."))
    }

    @Test("Known names of the request are masked, and so are their parts")
    func knownNames() async throws {
        let bench = Bench(answering("Noted."))
        await bench.serve(
            Bench.chat("About Quorvex Zand; ask Zand.", members: #","tacit":{"known_names":["Quorvex Zand"]}"#))
        let seen = String(decoding: try #require(bench.provider.calls.first).body, as: UTF8.self)
        #expect(!seen.contains("Quorvex") && !seen.contains("Zand") && !seen.contains("tacit"))
    }

    @Test(
        "The policy of a request says what is masked; what stands for it, where it comes back and kinds' own thresholds stay"
    )
    func policyOfRequest() async throws {
        var policy = MaskPolicy.balanced
        policy.pseudonyms = .keyedTags
        policy.restoreInLinks = .never
        policy.thresholds = [.email: MaskPolicy.never]
        let bench = Bench(
            ScriptedProvider { call in
                let text = String(decoding: call.body, as: UTF8.self)
                let start = text.firstRange(of: "I am ")?.upperBound ?? text.endIndex
                let tag = text[start...].prefix { $0 != "]" }
                return [.text(Bench.completion("[x](https://shop.example/?m=\(tag)]])"))]
            }, settings: Gateway.Settings(policy: policy))
        await bench.serve(
            Bench.chat(
                "I am Anna Weber, anna@example.com, see https://shop.example", members: #","tacit":{"policy":"strict"}"#
            ))
        let seen = String(decoding: try #require(bench.provider.calls.first).body, as: UTF8.self)
        #expect(!seen.contains("Anna") && !seen.contains("I am [[PERSON_1]]") && seen.contains("anna@example.com"))
        #expect(!bench.sink.text.contains("Anna"))
    }

    @Test("A plain answer is not sent before its record is written: if it can't be, the caller gets 503")
    func recordFirst() async {
        let failure = TacitError(.notReady, "Records can't be written.")
        let bench = Bench(answering("Hello."), requests: InMemoryRequestLog(failure: failure))
        await bench.serve(Bench.chat("Hi"))
        #expect(bench.sink.head?.status == 503)
        #expect(bench.errorCode == "not_ready")
        #expect(!bench.sink.text.contains("Hello."))
    }

    @Test(
        "Loopback answers in the language of the message and says what it is",
        arguments: [
            ("Hello, I am Anna Weber and my parcel is late.", "Hello Anna Weber", "no model was asked"),
            ("Guten Tag, ich bin Anna Weber und mein Paket ist nicht da.", "Guten Tag Anna Weber", "kein Modell"),
        ])
    func loopback(message: String, greeting: String, disclosure: String) async {
        let bench = Bench(answering(""))
        await bench.serve(Bench.chat(message, model: "loopback/reply"))
        #expect(bench.sink.text.contains(greeting))
        #expect(bench.sink.text.contains(disclosure))
    }

    @Test("Models are listed with what is known of whoever works on them")
    func models() async {
        let list = await list(for: KeyGrants())
        #expect(list.contains(#""id":"lab/model-1""#))
        #expect(list.contains(#""trust":"own""#))
        #expect(list.contains(#""trains_on_data":null"#))
    }

    @Test("A caller sees the models that its key is good for")
    func permittedModels() async {
        let grants = KeyGrants(models: [ModelPattern("lab/model-1"), ModelPattern("loopback/echo")].compactMap { $0 })
        let list = await list(for: grants)
        #expect(list.contains(#""id":"lab/model-1""#))
        #expect(!list.contains(#""id":"lab/model-2""#))
    }

    private func list(for grants: KeyGrants) async -> String {
        let list = await Bench(answering("")).gateway.models(in: .openai, for: .with(grants))
        return String(decoding: list.expose(for: .returning), as: UTF8.self)
    }
}
