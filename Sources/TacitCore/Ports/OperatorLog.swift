/// The log that an operator reads: a closed list of events whose fields are numbers and names from the
/// configuration. There is no event that takes free text.
public protocol OperatorLog: Sendable {
    /// Takes an event; called from any task.
    func write(_ event: LogEvent)
}

/// What may be logged.
public enum LogEvent: Sendable {
    /// The server listens.
    case started(address: String, providers: Int, keys: Int)
    /// The server has stopped.
    case stopped
    /// One exchange, at its end.
    case exchange(RequestRecord)
    /// A request that ended before it became an exchange.
    case refused(RequestID, Route, TacitError)
    /// An error during an exchange, with what the operator may know.
    case failed(RequestID, Route, TacitError)
    /// Data of a class that came to its end was deleted.
    case swept(DataClass, records: Int)
    /// It could not be deleted.
    case sweepFailed(DataClass, code: String)
    /// The database can't be read or written.
    case storageFailed(code: String)
    /// Something that an operator should mend.
    case warning(Warning)
    /// Another certificate is in use for new connections.
    case certificateReplaced(daysLeft: Int)
    /// The files of the certificate have changed and can't be used; the one in use stays.
    case certificateRefused(CertificateFault)
    /// The end of the certificate in use is near; below 0 it has passed.
    case certificateExpires(daysLeft: Int)
    /// The server stopped before these answers were at their end.
    case answersCutShort(Int)
    /// A line of a library, reduced to its module, level and the type of its error.
    case library(module: String, level: String, errorType: String?)

    /// What an operator should mend.
    public enum Warning: String, Sendable {
        case swapIsOn = "swap is on: memory may reach the disk; turn it off or encrypt it"
        case coreDumpsPossible = "core dumps could not be turned off"
        case fewOpenFiles = "the limit of open files allows few connections; raise it (LimitNOFILE, ulimit -n)"
    }

    /// Why a certificate can't be used.
    public enum CertificateFault: String, Error, Sendable {
        case unreadableCertificate = "the certificate is not a readable PEM file"
        case unreadableKey = "the key is not a readable PEM file"
        case mismatch = "the key is not the certificate's"
    }
}
