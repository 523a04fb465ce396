import ArgumentParser
import TacitCore
import TacitStorage

struct Usage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show who used how much, and what it cost.",
        discussion: """
            Sums over the request log, which goes back 90 days at most. Requests to models without a price are counted apart: \
            their cost isn't known, which is not the same as nothing.

            Examples:
              tacit usage
              tacit usage --by model --since 7d
              tacit usage --by day --csv > usage.csv
            """)

    @OptionGroup var data: DataOption

    @Option(
        help: ArgumentHelp(
            "What a line is for: \(UsageRepository.Grouping.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "what"))
    var by = UsageRepository.Grouping.key

    @Option(help: ArgumentHelp("How many days back.", valueName: "days"))
    var since = DayCount(30)

    @Flag(help: "Print a JSON array for a script.")
    var json = false

    @Flag(help: "Print comma-separated values (RFC 4180).")
    var csv = false

    func validate() throws {
        guard !(json && csv) else { throw ValidationError("--json and --csv don't go together") }
    }

    func run() async throws {
        let currency = try data.configuration().currency
        let storage = try await data.openStorage(as: .command)
        defer { try? storage.close() }
        let lines = try await storage.usage.lines(by: by, since: SystemClock().now - since.milliseconds)
        var names: [String: String] = [:]
        if by == .key {
            for key in try await storage.keys.list() { names[key.entry.id.text] = key.entry.name }
        }
        let report = UsageReport(grouping: by, lines: lines, names: names, currency: currency)
        print(json ? report.json : csv ? report.csv : report.table(days: since.days))
    }
}

extension UsageRepository.Grouping: ExpressibleByArgument {}
