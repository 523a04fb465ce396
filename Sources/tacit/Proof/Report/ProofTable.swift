/// A proof's result for a person: a table of cases, one of places, the verdict. At most 100 columns.
struct ProofTable {
    let result: ProofResult
    /// Colours: only where a terminal shows them.
    let isColoured: Bool

    var text: String {
        (cases + [""] + places + [""] + problems + [verdict]).joined(separator: "\n")
    }

    // MARK: Cases

    private struct Column {
        let route: String
        let isStreamed: Bool
    }

    private static let columns = ["POST /v1/chat/completions", "POST /v1/messages"].flatMap { route in
        [false, true].map { Column(route: route, isStreamed: $0) }
    }
    private static let nameWidth = 38

    private var cases: [String] {
        let inColumns = result.routes.filter { entry in Self.columns.contains { $0.route == entry.route } }
        var lines = [
            bold(pad("", Self.nameWidth) + pad("/v1/chat/completions", 24) + "/v1/messages"),
            bold(
                pad("What was sent", Self.nameWidth) + pad("plain", 10) + pad("streamed", 14) + pad("plain", 10)
                    + "streamed"),
        ]
        for name in ordered(inColumns.map(\.name)) {
            let marks = Self.columns.enumerated().map { index, column in
                let mark = mark(
                    inColumns.filter {
                        $0.name == name && $0.route == column.route && $0.isStreamed == column.isStreamed
                    })
                return pad(mark, index == 1 ? 14 : 10, shown: 1)
            }
            lines.append(trimmed(pad("  " + name, Self.nameWidth) + marks.joined()))
        }
        let others = result.routes.filter { entry in !Self.columns.contains { $0.route == entry.route } }
        lines += ["", bold(pad("Other routes", Self.nameWidth))]
        for entry in others { lines.append("  " + pad(entry.route, 28) + pad(entry.name, 36) + mark([entry])) }
        return lines
    }

    private func mark(_ entries: [ProofResult.Route]) -> String {
        guard !entries.isEmpty else { return "\u{B7}" }
        return entries.allSatisfy { $0.problem == nil } ? green("\u{2713}") : red("\u{2717}")
    }

    private func ordered(_ names: [String]) -> [String] {
        var seen = Set<String>()
        return names.filter { seen.insert($0).inserted }
    }

    // MARK: Places

    private static let descriptions = [
        "wire": "what the provider received", "memory": "the process's memory, 1 s after the last byte",
        "data": "data directory", "database": "database", "wal": "write-ahead log",
        "postgresql": "PostgreSQL's data files and write-ahead log", "postgresql log": "PostgreSQL's log",
        "logs": "standard output and error",
        "metrics": "GET /metrics", "errors": "error answers", "tmp": "new files in the temporary directory",
        "shm": "new files in /dev/shm",
    ]

    private var places: [String] {
        var lines = [
            bold(
                pad("Where it was looked for", 64) + pad("searched", 14, isRight: true)
                    + pad("found", 10, isRight: true))
        ]
        for sink in result.sinks {
            let size = sink.failure == nil ? Self.size(sink.bytes) : "not searched"
            let mark = sink.failure == nil && sink.hits == 0 ? green("\u{2713}") : red("\u{2717}")
            lines.append(
                "  " + pad(sink.name, 16) + pad(Self.descriptions[sink.name] ?? "", 46) + pad(size, 14, isRight: true)
                    + pad(String(sink.hits), 10, isRight: true) + "  " + mark)
        }
        return lines
    }

    static func size(_ bytes: Int) -> String {
        switch bytes {
        case 0: "empty"
        case ..<1024: "\(bytes) B"
        case ..<(1 << 20): "\((bytes + 512) >> 10) KiB"
        default: "\(bytes >> 20).\((bytes & 0xFFFFF) * 10 >> 20) MiB"
        }
    }

    // MARK: The end

    private static let maximumProblems = 40

    private var problems: [String] {
        let problems = result.problems
        guard !problems.isEmpty else { return [] }
        let more = problems.count - Self.maximumProblems
        return problems.prefix(Self.maximumProblems).map { red("  " + $0) }
            + (more > 0 ? [red("  and \(more) more")] : []) + [""]
    }

    private var verdict: String {
        let sent = "\(result.canaries) values were sent through \(result.routes.count) cases"
        guard result.isProved else {
            return red("Not proved. ") + sent + "; \(result.hits) finds, "
                + "\(result.routes.count { $0.problem != nil }) cases not as they should be."
        }
        return green("Proved. ") + sent + "; none was found anywhere, in any form.\n"
            + "The provider's credential and the operator's lists may stay in memory, prose may reach the provider: these "
            + "were not counted."
    }

    // MARK: Layout

    private func pad(_ text: String, _ width: Int, isRight: Bool = false, shown: Int? = nil) -> String {
        let blanks = String(repeating: " ", count: max(width - (shown ?? text.count), 0))
        return isRight ? blanks + text : text + blanks
    }

    private func trimmed(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }

    private func bold(_ text: String) -> String { coloured(text, "1") }
    private func green(_ text: String) -> String { coloured(text, "32") }
    private func red(_ text: String) -> String { coloured(text, "31") }

    private func coloured(_ text: String, _ code: String) -> String {
        isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
