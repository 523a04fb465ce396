import TacitCore
import TacitGateway
import TacitPrivacy
import TacitTestKit
import TacitWire

/// A gateway with fakes all round, and what they saw.
struct Bench {
    let provider: ScriptedProvider
    let requests: InMemoryRequestLog
    let rates: InMemoryRateBook
    let spend: InMemorySpendBook
    let log = RecordingLog()
    let sink: RecordingSink
    let gateway: Gateway
    let budget: ContentBudget

    static let values: [(String, EntityKind)] = [("Anna Weber", .person), ("anna@example.com", .email)]

    init(
        _ provider: ScriptedProvider, requests: InMemoryRequestLog = InMemoryRequestLog(),
        sink: RecordingSink = RecordingSink(), settings: Gateway.Settings = Gateway.Settings(),
        models: [String: [ListedModel]] = [:], keys: InMemoryKeyBook = InMemoryKeyBook(),
        rates: InMemoryRateBook = InMemoryRateBook(), spend: InMemorySpendBook = InMemorySpendBook(),
        prices: PriceBook = PriceBook(), clock: ManualClock = ManualClock(),
        budget: ContentBudget = ContentBudget(bytes: 1 << 20)
    ) {
        self.provider = provider
        self.requests = requests
        self.sink = sink
        self.rates = rates
        self.budget = budget
        self.spend = spend
        gateway = Gateway(
            keys: keys, providers: ProviderBook([LoopbackProvider(), provider], models: models), requests: requests,
            rates: rates, spend: spend, prices: prices, log: log, clock: clock, settings: settings,
            finder: Finder(Self.values), pseudonym: { _ in "pseudonym" })
    }

    func serve(
        _ body: String, route: Route = .chatCompletions, credential: String? = InMemoryKeyBook.goodKey.secret,
        from address: NetworkAddress? = nil
    ) async {
        let request = ExchangeRequest(
            id: RequestID("req_test"), route: route, credential: credential, address: address,
            share: budget.share()
        ) { ClearText(body) }
        await gateway.serve(request, to: sink)
    }

    /// `error.code` of OpenAI's shape, or of the brackets in Anthropic's message.
    var errorCode: String? {
        guard let document = try? JSONParser.parse(sink.bytes), let error = document.member(JSONDocument.root, "error")
        else { return nil }
        if let code = document.member(error, "code").flatMap({ document.text($0) }) { return code }
        let message = document.member(error, "message").flatMap { document.text($0) } ?? ""
        return message.split(separator: "[").last.map { String($0.dropLast()) }
    }

    static func chat(_ text: String, model: String = "lab/m", members: String = "") -> String {
        let content = String(decoding: JSONString.quoted(text), as: UTF8.self)
        return #"{"model":"\#(model)"\#(members),"messages":[{"role":"user","content":\#(content)}]}"#
    }

    static func completion(_ text: String) -> String {
        let content = String(decoding: JSONString.quoted(text), as: UTF8.self)
        return
            #"{"id":"provider-1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":\#(content)},"finish_reason":"stop"}],"usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}"#
    }
}

extension Caller {
    static let anybody = with(KeyGrants())

    static func with(_ grants: KeyGrants) -> Caller {
        Caller(KeyEntry(id: KeyID("key_0"), tenant: .main, name: "test", createdAt: 0, grants: grants))
    }
}
