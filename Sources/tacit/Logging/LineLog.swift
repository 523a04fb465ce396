import Foundation
import TacitCore

/// The operator's log: closed events, one line each, to standard error.
struct LineLog: OperatorLog {
    let form: LogForm
    private let clock = SystemClock()

    func write(_ event: LogEvent) {
        let fields = LogFields(event)
        var line: String
        switch form {
        case .json:
            line = #"{"time":\#(clock.now),"level":"\#(fields.level)","event":"\#(fields.name)""#
            for (key, value) in fields.values { line += #","\#(key)":\#(value.json)"# }
            line += "}\n"
        case .text:
            line = fields.sentence + "\n"
        }
        FileHandle.standardError.write(Data(line.utf8))
    }
}
