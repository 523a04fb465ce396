import TacitCore
import TacitWire
import Testing

@Suite("What is left of a minute, in headers")
struct RateHeaderTests {
    private let states = [
        RateState(.requests, limit: 60, remaining: 30, resetsIn: 10),
        RateState(.tokens, limit: 1000, remaining: 7, resetsIn: 59),
    ]

    @Test("The general headers tell of what is nearest to its end; OpenAI's clients read their own")
    func openAI() {
        let headers = Dialect.openai.rateHeaders(states, now: 0).map { "\($0.name): \($0.value)" }
        #expect(
            headers == [
                "ratelimit-limit: 1000", "ratelimit-remaining: 7", "ratelimit-reset: 59",
                "x-ratelimit-limit-requests: 60", "x-ratelimit-remaining-requests: 30",
                "x-ratelimit-reset-requests: 10s",
                "x-ratelimit-limit-tokens: 1000", "x-ratelimit-remaining-tokens: 7", "x-ratelimit-reset-tokens: 59s",
            ])
    }

    @Test("Anthropic's clients read a time")
    func anthropic() {
        // 2026-12-31T23:59:55Z and 10 seconds.
        let headers = Dialect.anthropic.rateHeaders([states[0]], now: 1_798_761_595_999)
        #expect(headers.last?.name == "anthropic-ratelimit-requests-reset")
        #expect(headers.last?.value == "2027-01-01T00:00:05Z")
    }

    @Test("Without limits there are none")
    func none() {
        #expect(Dialect.openai.rateHeaders([], now: 0).isEmpty)
    }
}
