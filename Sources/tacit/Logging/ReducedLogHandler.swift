import Logging
import TacitCore

/// Takes the log lines of libraries and keeps only which module spoke, how loudly, and the type of an error: their
/// messages may hold anything.
struct ReducedLogHandler: LogHandler {
    let module: String
    let log: any OperatorLog
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .warning

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: Logging.LogEvent) {
        log.write(
            .library(module: module, level: event.level.rawValue, errorType: event.error.map { "\(type(of: $0))" }))
    }
}
