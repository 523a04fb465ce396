/// A page in Prometheus' text format 0.0.4.
struct MetricsPage {
    enum Sort: String {
        case counter, gauge, histogram
    }

    typealias Labels = [(name: String, value: String)]

    private(set) var text = ""

    mutating func add(_ name: String, _ sort: Sort, _ help: String, _ value: Int) {
        head(name, sort, help)
        text += "\(name) \(value)\n"
    }

    /// Lines are sorted, so that two pages can be compared.
    mutating func add(_ name: String, _ sort: Sort, _ help: String, _ values: [(Labels, Int)]) {
        head(name, sort, help)
        text += values.map { "\(name)\(Self.text($0)) \($1)\n" }.sorted().joined()
    }

    mutating func add(_ name: String, _ help: String, _ histograms: [(Labels, Histogram)]) {
        head(name, .histogram, help)
        for (labels, histogram) in histograms.sorted(by: { Self.text($0.0) < Self.text($1.0) }) {
            for (bound, count) in histogram.cumulated {
                text += "\(name)_bucket\(Self.text(labels + [("le", bound)])) \(count)\n"
            }
            text += "\(name)_sum\(Self.text(labels)) \(Double(histogram.milliseconds) / 1000)\n"
            text += "\(name)_count\(Self.text(labels)) \(histogram.count)\n"
        }
    }

    private mutating func head(_ name: String, _ sort: Sort, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(sort.rawValue)\n"
    }

    private static func text(_ labels: Labels) -> String {
        guard !labels.isEmpty else { return "" }
        let pairs = labels.map { label in
            let value = label.value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
                .replacing("\n", with: "\\n")
            return "\(label.name)=\"\(value)\""
        }
        return "{" + pairs.joined(separator: ",") + "}"
    }
}

/// How long something took, counted in steps from a hundredth of a second to five minutes.
struct Histogram {
    private static let bounds = [10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000, 300_000]

    private var counts = [Int](repeating: 0, count: bounds.count)
    private(set) var count = 0
    private(set) var milliseconds = 0

    mutating func add(_ value: Int) {
        count += 1
        milliseconds += value
        if let step = Self.bounds.firstIndex(where: { value <= $0 }) { counts[step] += 1 }
    }

    /// By upper bound in seconds.
    var cumulated: [(String, Int)] {
        var sum = 0
        let steps = zip(Self.bounds, counts).map { bound, count in
            sum += count
            return ("\(Double(bound) / 1000)", sum)
        }
        return steps + [("+Inf", count)]
    }
}
