import TacitCore

/// A failure of the database, as a closed code that means the same for every driver. It holds no SQL, no value and
/// none of the engine's words, since those may quote what was to be stored.
package struct StorageError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Code: String, Sendable, CaseIterable {
        /// A statement failed before, so nothing of the transaction was kept.
        case aborted = "transaction_aborted"
        /// Another one holds what is needed, or there are too many connections.
        case busy = "database_busy"
        case cannotOpen = "database_cannot_open"
        /// The connection broke while it was committing: the transaction is kept whole or not at all, nobody knows.
        case commitUnknown = "commit_unknown"
        /// Two transactions stood in each other's way, and this one was given up.
        case conflict = "transaction_conflict"
        case constraint = "constraint_violated"
        case corrupt = "database_corrupt"
        /// SQL that the engine does not take.
        case error = "statement_invalid"
        case full = "disk_full"
        case inputOutput = "disk_failed"
        case interrupted = "statement_interrupted"
        /// A value that its column or parameter can't hold.
        case invalidValue = "value_invalid"
        case locked = "database_locked"
        /// The database was closed, or a call came where it can't.
        case misuse = "database_misused"
        case noMemory = "database_out_of_memory"
        case notADatabase = "not_a_database"
        case permission = "permission_denied"
        case readOnly = "database_read_only"
        /// The database server does not let this user in.
        case refused = "login_refused"
        /// The schema was changed while a server worked on it; that server has to be started anew.
        case schemaChanged = "schema_changed"
        case timeout = "statement_timeout"
        /// The database server's certificate is not the one expected, or it does not speak TLS.
        case tls = "database_tls_failed"
        case tooBig = "too_big"
        /// No connection to the database server, or it broke.
        case unavailable = "database_unavailable"
        /// Any other failure of the engine.
        case other = "storage_failed"
        /// A row is not shaped as the schema says.
        case unexpectedRow = "unexpected_row"
    }

    package let code: Code

    package init(_ code: Code) {
        self.code = code
    }

    package var description: String { code.rawValue }

    /// The closed code of any error, for the operator's log.
    static func code(of error: any Error) -> String {
        switch error {
        case let error as StorageError: error.code.rawValue
        case let error as TacitError: error.code.rawValue
        default: Code.other.rawValue
        }
    }
}
