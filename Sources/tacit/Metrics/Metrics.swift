import Synchronization
import TacitCore

/// Counts what the log tells, for `GET /metrics`. Labels are routes, providers, models, kinds and codes: closed lists and
/// names from the configuration.
final class Metrics: OperatorLog {
    private struct Exchanges: Hashable {
        let route: Route
        let provider: String
        let model: String
        let status: Int
    }

    private struct Model: Hashable {
        let provider: String
        let name: String

        var labels: MetricsPage.Labels { [("provider", provider), ("model", name)] }
    }

    private struct Counts {
        var exchanges: [Exchanges: Int] = [:]
        var durations: [Route: Histogram] = [:]
        var errors: [TacitError.Code: Int] = [:]
        var input: [Model: Int] = [:]
        var output: [Model: Int] = [:]
        var cost: [Model: Int] = [:]
        var unpriced: [Model: Int] = [:]
        var masked: [EntityKind: Int] = [:]
    }

    private let counts = Mutex(Counts())
    private let next: any OperatorLog

    init(next: any OperatorLog) {
        self.next = next
    }

    func write(_ event: LogEvent) {
        counts.withLock { counts in
            switch event {
            case .exchange(let record): Self.count(record, in: &counts)
            case .refused(_, _, let error), .failed(_, _, let error): counts.errors[error.code, default: 0] += 1
            default: break
            }
        }
        next.write(event)
    }

    private static func count(_ record: RequestRecord, in counts: inout Counts) {
        let model = Model(provider: record.provider, name: record.model)
        let exchanges = Exchanges(
            route: record.route, provider: record.provider, model: record.model, status: record.status)
        counts.exchanges[exchanges, default: 0] += 1
        counts.durations[record.route, default: Histogram()].add(record.milliseconds)
        counts.input[model, default: 0] += record.usage.input
        counts.output[model, default: 0] += record.usage.output
        if let cost = record.cost {
            counts.cost[model, default: 0] += Int(cost.micros)
        } else if record.status < 400 {
            counts.unpriced[model, default: 0] += 1
        }
        for (kind, count) in record.masked { counts.masked[kind, default: 0] += count }
    }

    func add(to page: inout MetricsPage) {
        let counts = counts.withLock { $0 }
        page.add(
            "tacit_exchanges_total", .counter, "Exchanges that ended, by route, provider, model and status.",
            counts.exchanges.map { exchange, count in
                (
                    [
                        ("route", exchange.route.rawValue), ("provider", exchange.provider), ("model", exchange.model),
                        ("status", "\(exchange.status)"),
                    ], count
                )
            })
        page.add(
            "tacit_exchange_seconds", "How long exchanges took, from their first byte to their last.",
            counts.durations.map { ([("route", $0.rawValue)], $1) })
        page.add(
            "tacit_errors_total", .counter, "Errors, by code.", counts.errors.map { ([("code", $0.rawValue)], $1) })
        page.add(
            "tacit_tokens_total", .counter, "Tokens, by model and direction.",
            counts.input.map { ($0.labels + [("direction", "input")], $1) }
                + counts.output.map { ($0.labels + [("direction", "output")], $1) })
        page.add(
            "tacit_cost_micros_total", .counter, "Cost in millionths of the currency, by model.",
            counts.cost.map { ($0.labels, $1) })
        page.add(
            "tacit_unpriced_exchanges_total", .counter, "Exchanges with models that have no price.",
            counts.unpriced.map { ($0.labels, $1) })
        page.add(
            "tacit_masked_total", .counter, "Values replaced before a text left, by kind.",
            counts.masked.map { ([("kind", $0.rawValue)], $1) })
    }
}
