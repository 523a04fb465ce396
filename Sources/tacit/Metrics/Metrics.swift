import Synchronization
import TacitCore

/// Counts what the log tells, for `GET /metrics` (Prometheus text format 0.0.4). Labels are routes, providers, kinds and
/// codes: closed lists and names from the configuration.
final class Metrics: OperatorLog {
    private struct Exchanges: Hashable {
        let route: Route
        let provider: String
        let status: Int
    }

    private struct Counts {
        var exchanges: [Exchanges: Int] = [:]
        var errors: [TacitError.Code: Int] = [:]
        var tokens: [String: Int] = [:]
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
            case .exchange(let record):
                let key = Exchanges(route: record.route, provider: record.provider, status: record.status)
                counts.exchanges[key, default: 0] += 1
                counts.tokens["input", default: 0] += record.usage.input
                counts.tokens["output", default: 0] += record.usage.output
                for (kind, count) in record.masked { counts.masked[kind, default: 0] += count }
            case .refused(_, _, let error), .failed(_, _, let error): counts.errors[error.code, default: 0] += 1
            default: break
            }
        }
        next.write(event)
    }

    /// The page. Lines are sorted, so that two pages can be compared.
    func page() -> String {
        let counts = counts.withLock { $0 }
        var page = Self.head("tacit_exchanges_total", "Exchanges that ended, by route, provider and status.")
        page += lines(
            counts.exchanges.map {
                (
                    #"tacit_exchanges_total{route="\#($0.route.rawValue)",provider="\#($0.provider)",status="\#($0.status)"}"#,
                    $1
                )
            })
        page += Self.head("tacit_errors_total", "Errors, by code.")
        page += lines(counts.errors.map { (#"tacit_errors_total{code="\#($0.rawValue)"}"#, $1) })
        page += Self.head("tacit_tokens_total", "Tokens, by direction.")
        page += lines(counts.tokens.map { (#"tacit_tokens_total{direction="\#($0)"}"#, $1) })
        page += Self.head("tacit_masked_total", "Values replaced before a text left, by kind.")
        page += lines(counts.masked.map { (#"tacit_masked_total{kind="\#($0.rawValue)"}"#, $1) })
        return page
    }

    private static func head(_ name: String, _ help: String) -> String {
        "# HELP \(name) \(help)\n# TYPE \(name) counter\n"
    }

    private func lines(_ values: [(String, Int)]) -> String {
        values.sorted { $0.0 < $1.0 }.map { "\($0.0) \($0.1)\n" }.joined()
    }
}
