import TacitCore
import TacitGateway
import TacitPrivacy
import TacitTestKit
import TacitWire
import Testing

@Suite("Who works on a text")
struct RoutingTests {
    private func provider(_ card: DataCard = DataCard(trust: .public)) -> ScriptedProvider {
        ScriptedProvider(card: card) { _ in [.text(Bench.completion("Hi"))] }
    }

    private func answer(_ bench: Bench) async -> String {
        String(decoding: await bench.gateway.models(in: .openai, for: .anybody).expose(for: .returning), as: UTF8.self)
    }

    @Test("A listed model goes upstream under the provider's name for it, and is recorded by its own")
    func alias() async throws {
        let bench = Bench(
            provider(), models: ["lab": [ListedModel("fast", upstreamName: "fast-2026-09"), ListedModel("m")]])
        await bench.serve(Bench.chat("Hi", model: "lab/fast"))
        #expect(bench.sink.head?.status == 200)
        let body = try #require(bench.provider.calls.first?.body)
        #expect(String(decoding: body, as: UTF8.self).contains(#""model":"fast-2026-09""#))
        #expect(bench.requests.records.first?.model == "lab/fast")
    }

    @Test(
        "A provider that is held to a list is asked for nothing else",
        arguments: ["fast-2026-09", "Quorvex", "*", "fast/"])
    func unlisted(model: String) async {
        let bench = Bench(provider(), models: ["lab": [ListedModel("fast", upstreamName: "fast-2026-09")]])
        await bench.serve(Bench.chat("Hi", model: "lab/\(model)"))
        #expect(bench.sink.head?.status == 404)
        #expect(bench.errorCode == "unknown_model")
        #expect(bench.provider.calls.isEmpty)
        #expect(!bench.sink.text.contains("Quorvex") && !bench.log.text.contains("Quorvex"))
    }

    @Test("Without a list any model can be asked for, and is recorded as the provider's wildcard")
    func wildcard() async {
        let bench = Bench(provider())
        await bench.serve(Bench.chat("Hi", model: "lab/Quorvex"))
        #expect(bench.sink.head?.status == 200)
        #expect(bench.requests.records.first?.model == "lab/*")
    }

    @Test(
        "Nothing goes to a provider whose card doesn't say what is demanded: 403, recorded, and not listed",
        arguments: [
            (DataCard(trust: .contract, region: "eu", trainsOnData: false), true),
            (DataCard(trust: .contract, region: "us", trainsOnData: false), false),
            (DataCard(trust: .public, region: "eu", trainsOnData: false), false),
            (DataCard(trust: .contract, region: "eu", trainsOnData: true), false),
            (DataCard(trust: .contract, region: "eu"), false), (DataCard(trust: .own), false),
        ])
    func demand(card: DataCard, isMet: Bool) async {
        let demand = DataDemand(regions: ["eu"], trust: .contract, allowsTraining: false)
        for route in [Route.chatCompletions, .messages] {
            let bench = Bench(provider(card), settings: Gateway.Settings(demand: demand))
            await bench.serve(Bench.chat("Hi"), route: route)
            #expect((bench.errorCode == "policy_not_met") == !isMet)
            #expect((bench.sink.head?.status == 403) == !isMet)
            #expect(bench.provider.calls.isEmpty == !isMet)
            #expect(isMet || bench.requests.records.first?.errorCode == "policy_not_met")
            #expect(await answer(bench).contains("\"lab/") == isMet)
        }
    }

    @Test("The list of models shows the whole card; unknown facts are null, old ones flagged")
    func cards() async {
        let card = DataCard(
            trust: .contract, region: "eu", retention: "30 days", trainsOnData: false, subProcessors: ["Hosting \"B\""],
            terms: "https://example.com/dpa", asOf: CalendarDay("2024-01-31"))
        let bench = Bench(provider(card), models: ["lab": [ListedModel("fast")]])
        let list = await answer(bench)
        #expect(
            list.contains(
                #""id":"lab/fast","object":"model","created":0,"owned_by":"lab","data_card":{"trust":"contract","region":"eu","#
                    + #""retention":"30 days","trains_on_data":false,"sub_processors":["Hosting \"B\""],"#
                    + #""terms":"https://example.com/dpa","as_of":"2024-01-31","is_stale":true}"#))
        let unknown = await answer(Bench(provider()))
        #expect(
            unknown.contains(
                #"{"trust":"public","region":null,"retention":null,"trains_on_data":null,"sub_processors":null,"terms":null,"#
                    + #""as_of":null,"is_stale":null}"#))
    }

    @Test(
        "Media go where trust reaches as far as the setting",
        arguments: [(DataCard.Trust.contract, 200), (.public, 403)])
    func media(trust: DataCard.Trust, status: Int) async {
        let picture =
            #"{"model":"lab/m","messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}}]}]}"#
        let bench = Bench(provider(DataCard(trust: trust)), settings: Gateway.Settings(media: .contract))
        await bench.serve(picture)
        #expect(bench.sink.head?.status == status)
    }
}
