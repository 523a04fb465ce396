import TacitCore
import TacitStorage

/// Usage as a table, as JSON or as CSV.
struct UsageReport {
    let grouping: UsageRepository.Grouping
    let lines: [UsageRepository.Line]
    /// Of keys, by id.
    let names: [String: String]

    func table(days: Int) -> String {
        guard !lines.isEmpty else { return "There were no requests in the last \(days) days." }
        let hasNames = grouping == .key
        var table = TextTable(
            [grouping.rawValue.uppercased()] + (hasNames ? ["NAME"] : [])
                + ["REQUESTS", "FAILED", "INPUT", "CACHED", "OUTPUT", "COST", "UNPRICED"],
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
        let objects = lines.map { line in
            JSONLine()
                .add(grouping.rawValue, line.name).add("requests", line.requests).add("failed", line.failures)
                .add("input_tokens", line.usage.input).add("cached_input_tokens", line.usage.cachedInput)
                .add("cache_write_tokens", line.usage.cacheWrites).add("output_tokens", line.usage.output)
                .add("estimated", line.usage.isEstimated).add("cost_micros", Int(line.cost.micros))
                .add("unpriced_requests", line.unpriced)
                .text
        }
        return "[" + objects.joined(separator: ",\n ") + "]"
    }

    var csv: String {
        let head =
            "\(grouping.rawValue),requests,failed,input_tokens,cached_input_tokens,cache_write_tokens,output_tokens,"
            + "estimated,cost,unpriced_requests"
        let rows = lines.map { line in
            "\"\(line.name)\",\(line.requests),\(line.failures),\(line.usage.input),\(line.usage.cachedInput),"
                + "\(line.usage.cacheWrites),\(line.usage.output),\(line.usage.isEstimated),\(line.cost),\(line.unpriced)"
        }
        return ([head] + rows).joined(separator: "\r\n")
    }
}
