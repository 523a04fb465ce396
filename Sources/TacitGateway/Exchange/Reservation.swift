import TacitCore
import TacitPrivacy
import TacitWire

/// admit: how much may they? Takes from the minute's allowances and reserves money, before anything is sent.
extension Gateway {
    /// One request of the minute's.
    ///
    /// - Throws: `rateLimited`, `notReady`.
    func countRequest(_ exchange: inout Exchange) async throws {
        guard let caller = exchange.caller, let limit = caller.grants.limits.requestsPerMinute else { return }
        _ = try await take(1, of: .requests, limit: limit, caller, &exchange)
    }

    /// The tokens and the money that the exchange may come to.
    ///
    /// - Throws: `rateLimited`, `spendCapReached`, `unpricedModel`, `notReady`.
    func reserve(_ asked: Asked, _ exchange: inout Exchange) async throws {
        guard let caller = exchange.caller else { return }
        if let limit = caller.grants.limits.tokensPerMinute {
            let estimate = TokenUsage.estimated(inputBytes: asked.document.bytes.count, outputBytes: 0)
            let tokens = estimate.input + asked.facts.outputTokens(atMost: Self.likelyOutput)
            exchange.tokens = try await take(tokens, of: .tokens, limit: limit, caller, &exchange)
        }
        guard let cap = caller.grants.limits.spendCap else { return }
        guard let price = exchange.price else {
            throw TacitError(
                .unpricedModel,
                "This API key has a spend cap, and it isn't known what this model costs: the operator has to give it a price.",
                operator: "a key with a spend cap asked for a model without a price", parameter: "model")
        }
        // No token is shorter than a byte: what is reserved is the most that the input can come to.
        let output = asked.facts.outputTokens(atMost: price.maximumOutput ?? Self.longestOutput)
        let amount = price.tariff.highestCost(input: asked.document.bytes.count, output: output)
        exchange.hasReservation = true
        try await spend.reserve(amount, for: exchange.request.id, account: caller.account, cap: cap)
    }

    /// Output of a request that sets no bound, in tokens: what it is likely to be, for rates, which are settled soon.
    private static let likelyOutput = 512
    /// And the longest that it is taken to be, for money, if the model's own bound isn't known.
    private static let longestOutput = 32_768

    private func take(
        _ amount: Int, of meter: RateMeter, limit: Int, _ caller: Caller, _ exchange: inout Exchange
    ) async throws -> RateTake {
        switch try await rates.take(amount, of: meter, limit: limit, account: caller.account) {
        case .taken(let taken, let state):
            exchange.rates.append(state)
            return taken
        case .refused(let state):
            exchange.rates.append(state)
            throw TacitError(
                .rateLimited,
                "This key's \(limit) \(meter.rawValue) a minute are used up; try again in \(state.resetsIn) s.",
                operator: "a key's \(meter.rawValue) of this minute are used up", retryAfter: state.resetsIn)
        }
    }
}
