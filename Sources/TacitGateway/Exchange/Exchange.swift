import TacitCore
import TacitPrivacy
import TacitWire

/// What is known of one exchange so far. Content is not in it.
struct Exchange: Sendable {
    let request: ExchangeRequest
    let dialect: Dialect
    let startedAt: UInt64
    var caller: Caller?
    var record: RequestRecord
    /// The head of the answer has gone out.
    var hasBegun = false
    var isMetered = false

    init(_ request: ExchangeRequest, clock: any Clock) {
        self.request = request
        self.dialect = Dialect(route: request.route)
        self.startedAt = clock.monotonic
        self.record = RequestRecord(
            id: request.id, startedAt: clock.now, tenant: .main, key: KeyID(""), route: request.route, provider: "",
            model: "", isStreamed: false)
    }

    mutating func asked(_ facts: RequestFacts) {
        record.isStreamed = facts.isStreamed
        record.temperature = facts.temperature
        record.topP = facts.topP
        record.maxTokens = facts.maxTokens
    }

    mutating func routed(to target: Target) {
        record.provider = target.provider.name
        record.model = target.recordedModel
    }

    mutating func rendered(_ rendering: Rendering) {
        record.masked = rendering.masked
        record.usage = .estimated(inputBytes: rendering.body.byteCount, outputBytes: 0)
    }

    mutating func answered(_ summary: ReplySummary, inputBytes: Int) {
        record.usage = summary.usage(inputBytes: inputBytes)
        record.foreignPlaceholders = summary.foreign
        record.withheldInLinks = summary.withheld
    }

    func identity(_ facts: RequestFacts) -> ReplyIdentity {
        ReplyIdentity(request: request.id, model: facts.model, wantsUsage: facts.wantsUsage)
    }
}
