import Foundation
import TacitCore

/// The operator's log: closed events, one line each, to standard error.
struct LineLog: OperatorLog {
    let form: LogForm
    private let clock = SystemClock()

    func write(_ event: LogEvent) {
        let fields = LogFields(event)
        var line = ""
        line.reserveCapacity(512)
        switch form {
        case .json:
            line += "{\"time\":"
            line += String(clock.now)
            line += ",\"level\":\""
            line += fields.level
            line += "\",\"event\":\""
            line += fields.name
            line += "\""
            for (key, value) in fields.values {
                line += ",\""
                line += key
                line += "\":"
                line += value.json
            }
            line += "}\n"
        case .text:
            line += fields.sentence
            line += "\n"
        }
        Self.put(&line)
    }

    /// One write a line, so that lines of several threads don't mix. What can't be written is lost.
    private static func put(_ line: inout String) {
        line.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)[...]
            while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
                let count = Foundation.write(STDERR_FILENO, start, rest.count)
                guard count >= 0 || errno == EINTR else { return }
                rest = rest.dropFirst(max(0, count))
            }
        }
    }
}
