import TacitCore

/// An event as names and values. Every value is a number or a name from the configuration or from a closed list.
struct LogFields {
    enum Value {
        case number(Int)
        case name(String)

        var json: String {
            switch self {
            case .number(let number): String(number)
            // Names come from closed lists and the configuration; quotes are escaped all the same.
            case .name(let name): "\"" + (Self.needsEscape(name) ? Self.escaped(name) : name) + "\""
            }
        }

        private static func needsEscape(_ name: String) -> Bool {
            name.utf8.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") }
        }

        private static func escaped(_ name: String) -> String {
            name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        }

        var text: String {
            switch self {
            case .number(let number): String(number)
            case .name(let name): name
            }
        }
    }

    var name: String
    var level = "info"
    var values: [(String, Value)] = []

    init(_ event: LogEvent) {
        switch event {
        case .started(let address, let providers, let keys):
            name = "started"
            values = [("address", .name(address)), ("providers", .number(providers)), ("keys", .number(keys))]
        case .stopped: name = "stopped"
        case .exchange(let record):
            name = "exchange"
            values = Self.values(of: record)
        case .refused(let id, let route, let error):
            name = "refused"
            values = Self.values(of: error, id, route)
        case .failed(let id, let route, let error):
            name = "failed"
            level = error.code.status >= 500 ? "error" : "info"
            values = Self.values(of: error, id, route)
        case .swept(let dataClass, let records):
            name = "swept"
            values = [("class", .name(dataClass.rawValue)), ("records", .number(records))]
        case .sweepFailed(let dataClass, let code):
            name = "sweep_failed"
            level = "error"
            values = [("class", .name(dataClass.rawValue)), ("code", .name(code))]
        case .storageFailed(let code):
            name = "storage_failed"
            level = "error"
            values = [("code", .name(code))]
        case .warning(let warning):
            name = "warning"
            level = "warning"
            values = [("message", .name(warning.rawValue))]
        case .certificateReplaced(let days):
            name = "certificate_replaced"
            values = [("days_left", .number(days))]
        case .certificateRefused(let fault):
            name = "certificate_refused"
            level = "error"
            values = [("message", .name(fault.rawValue))]
        case .certificateExpires(let days):
            name = "certificate_expires"
            level = days < 0 ? "error" : "warning"
            values = [("days_left", .number(days))]
        case .answersCutShort(let count):
            name = "answers_cut_short"
            level = "warning"
            values = [("answers", .number(count))]
        case .library(let module, let libraryLevel, let errorType):
            name = "library"
            level = libraryLevel
            values = [("module", .name(module))] + (errorType.map { [("error_type", .name($0))] } ?? [])
        }
    }

    private static func values(of record: RequestRecord) -> [(String, Value)] {
        var values: [(String, Value)] = [
            ("request", .name(record.id.text)), ("route", .name(record.route.rawValue)),
            ("key", .name(record.key.text)),
            ("provider", .name(record.provider)), ("model", .name(record.model)), ("status", .number(record.status)),
            ("milliseconds", .number(record.milliseconds)), ("input_tokens", .number(record.usage.input)),
            ("output_tokens", .number(record.usage.output)),
            ("masked", .number(record.masked.values.reduce(0, +))),
        ]
        if record.isStreamed { values.append(("streamed", .number(1))) }
        if let code = record.errorCode { values.append(("error", .name(code))) }
        return values
    }

    private static func values(of error: TacitError, _ id: RequestID, _ route: Route) -> [(String, Value)] {
        [
            ("request", .name(id.text)), ("route", .name(route.rawValue)), ("code", .name(error.code.rawValue)),
            ("message", .name(error.operatorMessage)), ("at", .name(error.location)),
        ]
    }

    /// For a person at a terminal.
    var sentence: String {
        let pairs = values.map { "\($0.0)=\($0.1.text)" }.joined(separator: "  ")
        return level == "info" ? "\(name)  \(pairs)" : "\(level.uppercased())  \(name)  \(pairs)"
    }
}
