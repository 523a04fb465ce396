import TacitCore
import TacitStorage

/// Usage as a table, as JSON or as CSV.
struct UsageReport {
    let grouping: UsageRepository.Grouping
    let lines: [UsageRepository.Line]
    /// Of keys, by id.
    let names: [String: String]
    /// A label.
    let currency: String

    func table(days: Int) -> String {
        guard !lines.isEmpty else { return "There were no requests in the last \(days) days." }
        let hasNames = grouping == .key
        var table = TextTable(
            [grouping.rawValue.uppercased()] + (hasNames ? ["NAME"] : [])
                + ["REQUESTS", "FAILED", "INPUT", "CACHED", "OUTPUT", "COST \(currency)", "UNPRICED"],
            right: Set((hasNames ? 2 : 1)...(hasNames ? 8 : 7)))
        for line in lines { table.add(row(line, line.name, hasNames ? [names[line.name] ?? ""] : [])) }
        if lines.count > 1 { table.add(row(total, "total", hasNames ? [""] : [])) }
        return table.text
    }

    private func row(_ line: UsageRepository.Line, _ name: String, _ names: [String]) -> [String] {
        [name] + names + [
            "\(line.requests)", "\(line.failures)", (line.usage.isEstimated ? "~" : "") + "\(line.usage.input)",
            "\(line.usage.cachedInput)", (line.usage.isEstimated ? "~" : "") + "\(line.usage.output)",
            line.unpriced == line.requests ? "unknown" : "\(line.cost)", "\(line.unpriced)",
        ]
    }

    private var total: UsageRepository.Line {
        var usage = TokenUsage(input: 0, output: 0)
        for line in lines {
            usage.input += line.usage.input
            usage.output += line.usage.output
            usage.cachedInput += line.usage.cachedInput
            usage.cacheWrites += line.usage.cacheWrites
            usage.isEstimated = usage.isEstimated || line.usage.isEstimated
        }
        return UsageRepository.Line(
            name: "total", requests: lines.reduce(0) { $0 + $1.requests },
            failures: lines.reduce(0) { $0 + $1.failures }, usage: usage,
            cost: lines.reduce(.zero) { $0 + $1.cost }, unpriced: lines.reduce(0) { $0 + $1.unpriced })
    }

    var json: String {
        JSONValue.array(
            lines.map { line in
                .object([
                    (grouping.rawValue, .string(line.name)), ("requests", .number(line.requests)),
                    ("failed", .number(line.failures)), ("input_tokens", .number(line.usage.input)),
                    ("cached_input_tokens", .number(line.usage.cachedInput)),
                    ("cache_write_tokens", .number(line.usage.cacheWrites)),
                    ("output_tokens", .number(line.usage.output)), ("estimated", .flag(line.usage.isEstimated)),
                    ("cost_micros", .number(Int(line.cost.micros))), ("unpriced_requests", .number(line.unpriced)),
                ])
            }
        ).text
    }

    var csv: String {
        let head =
            "\(grouping.rawValue),requests,failed,input_tokens,cached_input_tokens,cache_write_tokens,output_tokens,"
            + "estimated,cost,unpriced_requests"
        let rows = lines.map { line in
            "\"\(line.name.replacing("\"", with: "\"\""))\",\(line.requests),\(line.failures),\(line.usage.input),\(line.usage.cachedInput),"
                + "\(line.usage.cacheWrites),\(line.usage.output),\(line.usage.isEstimated),\(line.cost),\(line.unpriced)"
        }
        return ([head] + rows).joined(separator: "\r\n")
    }
}
