import TacitCore
import TacitGateway
import TacitPrivacy
import TacitTestKit
import Testing

@Suite("Admission: what a key opens, and how much of it")
struct AdmissionTests {
    private static let price = PriceBook([
        "lab": [
            "m": .init(
                Tariff(Price(input: Money(micros: 1_000_000), output: Money(micros: 2_000_000))), version: "2026-01-31",
                model: "m", maximumOutput: 100)
        ]
    ])

    private func bench(
        _ grants: KeyGrants, expiresAt: Int64? = nil, requests: InMemoryRequestLog = InMemoryRequestLog(),
        spend: InMemorySpendBook = InMemorySpendBook(), prices: PriceBook = price,
        answer: String = Bench.completion("Hi")
    ) -> Bench {
        Bench(
            ScriptedProvider { _ in [.text(answer)] }, requests: requests,
            keys: InMemoryKeyBook(expiresAt: expiresAt, grants: grants), spend: spend, prices: prices)
    }

    @Test(
        "A key opens what it was made for",
        arguments: [
            (KeyGrants(scopes: [.metrics]), nil, "not_allowed", 403),
            (KeyGrants(models: [ModelPattern("far/*")].compactMap { $0 }), nil, "not_allowed", 403),
            (KeyGrants(models: [ModelPattern("lab/*")].compactMap { $0 }), nil, nil, 200),
            (KeyGrants(addresses: [AddressRange("192.0.2.0/24")].compactMap { $0 }), "192.0.3.1", "not_allowed", 403),
            (KeyGrants(addresses: [AddressRange("192.0.2.0/24")].compactMap { $0 }), nil, "not_allowed", 403),
            (KeyGrants(addresses: [AddressRange("192.0.2.0/24")].compactMap { $0 }), "192.0.2.9", nil, 200),
        ] as [(KeyGrants, String?, String?, Int)])
    func grants(grants: KeyGrants, address: String?, code: String?, status: Int) async {
        let bench = bench(grants)
        await bench.serve(Bench.chat("Hi"), from: address.flatMap { NetworkAddress($0) })
        #expect(bench.sink.head?.status == status)
        #expect(bench.errorCode == code)
        #expect(bench.provider.calls.count == (code == nil ? 1 : 0))
    }

    @Test("A key that has expired opens nothing")
    func expired() async {
        let bench = bench(KeyGrants(), expiresAt: ManualClock().now)
        await bench.serve(Bench.chat("Hi"))
        #expect(bench.sink.head?.status == 401)
        #expect(bench.errorCode == "expired_key")
    }

    @Test("While records can't be written, nothing is taken on")
    func unhealthy() async {
        let bench = bench(KeyGrants(), requests: InMemoryRequestLog(isHealthy: false))
        await bench.serve(Bench.chat("Hi"))
        #expect(bench.sink.head?.status == 503)
        #expect(bench.sink.head?.retryAfter == 1)
        #expect(bench.provider.calls.isEmpty)
    }

    @Test("A body is read only when its sender has been let in")
    func bodyAfterKey() async {
        let bench = bench(KeyGrants())
        let request = ExchangeRequest(
            id: RequestID("req_test"), route: .messages, credential: nil, share: bench.budget.share()
        ) {
            Issue.record("the body was read")
            return ClearText("")
        }
        await bench.gateway.serve(request, to: bench.sink)
        #expect(bench.sink.head?.status == 401)
    }

    @Test("Requests of a minute are counted, told in the answer's head, and refused when they are used up")
    func requests() async {
        let keys = InMemoryKeyBook(grants: KeyGrants(limits: KeyLimits(requestsPerMinute: 1)))
        let rates = InMemoryRateBook()
        for (status, remaining) in [(200, 0), (429, 0)] {
            let bench = Bench(
                ScriptedProvider { _ in [.text(Bench.completion("Hi"))] }, keys: keys, rates: rates)
            await bench.serve(Bench.chat("Hi"))
            #expect(bench.sink.head?.status == status)
            #expect(bench.sink.head?.rates.map(\.remaining) == [remaining])
            #expect(bench.sink.head?.retryAfter == (status == 429 ? 42 : nil))
            #expect(bench.requests.records.map(\.status) == [status])
        }
    }

    @Test("Tokens are taken by estimate and settled by the provider's report; a failure gives all of them back")
    func tokens() async {
        let limits = KeyLimits(tokensPerMinute: 10_000)
        let good = bench(KeyGrants(limits: limits))
        await good.serve(Bench.chat("Hi"))
        // The report of `Bench.completion`: 11 in, 7 out.
        #expect(good.rates.used(.tokens) == 18)
        let bad = bench(KeyGrants(limits: limits), answer: "no JSON")
        await bad.serve(Bench.chat("Hi", model: "nowhere/m"))
        #expect(bad.rates.used(.tokens) == 0)
    }

    @Test("Money is reserved before the call, for the longest answer, and released with the record")
    func money() async {
        let cap = SpendCap(Money(micros: 1_000_000))
        let bench = bench(KeyGrants(limits: KeyLimits(spendCap: cap)))
        let body = Bench.chat("Hi", members: #","max_tokens":50,"n":2"#)
        await bench.serve(body)
        #expect(bench.sink.head?.status == 200)
        #expect(bench.spend.asked == [Money(micros: Int64(body.utf8.count) + 2 * 100)])
        #expect(bench.spend.reserved == .zero)
        let record = bench.requests.records.first
        #expect(record?.cost == Money(micros: 11 + 14))
        #expect(record?.priceVersion == "2026-01-31")
        #expect(record?.model == "lab/m")
    }

    @Test("A key that has reached its cap is told so, in a status that clients don't repeat")
    func cap() async {
        let cap = SpendCap(Money(micros: 1_000_000))
        let bench = bench(
            KeyGrants(limits: KeyLimits(spendCap: cap)), spend: InMemorySpendBook(spent: Money(micros: 1_000_000)))
        await bench.serve(Bench.chat("Hi"))
        #expect(bench.sink.head?.status == 402)
        #expect(bench.errorCode == "spend_cap_reached")
        #expect(bench.provider.calls.isEmpty)
        #expect(bench.requests.records.map(\.cost) == [.zero])
    }

    @Test("What a model costs that has no price isn't known: its record has no cost, and a key with a cap can't use it")
    func unpriced() async {
        let free = bench(KeyGrants(), prices: PriceBook())
        await free.serve(Bench.chat("Hi"))
        #expect(free.requests.records.map(\.cost) == [nil])
        let capped = bench(
            KeyGrants(limits: KeyLimits(spendCap: SpendCap(Money(micros: 1)))), prices: PriceBook())
        await capped.serve(Bench.chat("Hi"))
        #expect(capped.sink.head?.status == 403)
        #expect(capped.errorCode == "unpriced_model")
        #expect(capped.spend.asked.isEmpty)
    }

    @Test("An answer for which there is no room ends in a clear 503, and its room is given back")
    func room() async {
        let budget = ContentBudget(bytes: 100)
        let bench = Bench(
            ScriptedProvider { _ in [.text(Bench.completion(String(repeating: "a", count: 200)))] }, budget: budget)
        await bench.serve(Bench.chat("Hi"))
        #expect(bench.sink.head?.status == 503)
        #expect(bench.errorCode == "overloaded")
        #expect(budget.left == 100)
    }
}
