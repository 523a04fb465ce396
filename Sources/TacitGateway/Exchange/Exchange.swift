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
    var price: PriceBook.Entry?
    /// How much of the minute's allowances is left, for the answer's head.
    var rates: [RateState] = []
    /// Taken from the minute's tokens.
    var tokens: RateTake?
    /// Money was asked for, whether or not it was given.
    var hasReservation = false
    /// The protected body has been handed to the provider.
    var isSent = false
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

    mutating func routed(to target: Target, price: PriceBook.Entry?) {
        self.price = price
        record.provider = target.provider.name
        // The names in the list of prices are a closed list, too.
        let listed = target.isListed ? nil : price?.model
        record.model = listed.map { target.provider.name + "/" + $0 } ?? target.recordedModel
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

    /// What a provider refused before it worked on it has used nothing; what was cut off has used what can be estimated.
    mutating func failed(_ error: TacitError) {
        record.errorCode = error.code.rawValue
        let isCutOff = [.cancelled, .upstreamTimeout, .upstreamInvalid, .upstreamTruncated, .overloaded].contains(
            error.code)
        if !(isSent && (hasBegun || isCutOff)) { record.usage = TokenUsage(input: 0, output: 0) }
    }

    func head(_ status: Int, _ content: AnswerHead.Content, retryAfter: Int? = nil) -> AnswerHead {
        AnswerHead(
            status: status, content: content, request: request.id, dialect: dialect, rates: rates,
            retryAfter: retryAfter)
    }

    func identity(_ facts: RequestFacts) -> ReplyIdentity {
        ReplyIdentity(request: request.id, model: facts.model, wantsUsage: facts.wantsUsage)
    }
}
