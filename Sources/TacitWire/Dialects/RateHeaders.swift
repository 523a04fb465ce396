package import TacitCore

/// How an answer tells what is left of a minute's allowances.
extension Dialect {
    /// The headers of the IETF draft "RateLimit header fields for HTTP" (versions 3 to 6), for whichever allowance is nearest to
    /// its end, and those that the dialect's own clients know, for each.
    ///
    /// - Parameter now: milliseconds since 1970.
    package func rateHeaders(_ states: [RateState], now: Int64) -> [(name: String, value: String)] {
        func share(_ state: RateState) -> Double { Double(state.remaining) / Double(max(state.limit, 1)) }
        guard let nearest = states.min(by: { share($0) < share($1) }) else { return [] }
        let general = [
            ("ratelimit-limit", "\(nearest.limit)"), ("ratelimit-remaining", "\(nearest.remaining)"),
            ("ratelimit-reset", "\(nearest.resetsIn)"),
        ]
        return general + states.flatMap { own($0, now: now) }
    }

    private func own(_ state: RateState, now: Int64) -> [(name: String, value: String)] {
        let meter = state.meter.rawValue
        switch self {
        case .openai:
            return [
                ("x-ratelimit-limit-\(meter)", "\(state.limit)"),
                ("x-ratelimit-remaining-\(meter)", "\(state.remaining)"),
                ("x-ratelimit-reset-\(meter)", "\(state.resetsIn)s"),
            ]
        case .anthropic:
            return [
                ("anthropic-ratelimit-\(meter)-limit", "\(state.limit)"),
                ("anthropic-ratelimit-\(meter)-remaining", "\(state.remaining)"),
                ("anthropic-ratelimit-\(meter)-reset", Self.timestamp(now / 1000 + Int64(state.resetsIn))),
            ]
        }
    }

    /// RFC 3339, in UTC.
    private static func timestamp(_ seconds: Int64) -> String {
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = seconds % 86_400
        return
            "\(CalendarDay(milliseconds: seconds * 1000))T\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))Z"
    }
}
