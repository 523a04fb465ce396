import TacitCore

/// A failure of the database, as a closed code. It holds no SQL, no value and none of the engine's words, since those
/// may quote what was to be stored.
package struct StorageError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Code: String, Sendable, CaseIterable {
        case busy = "SQLITE_BUSY"
        case cannotOpen = "SQLITE_CANTOPEN"
        case constraint = "SQLITE_CONSTRAINT"
        case corrupt = "SQLITE_CORRUPT"
        case error = "SQLITE_ERROR"
        case full = "SQLITE_FULL"
        case inputOutput = "SQLITE_IOERR"
        case interrupted = "SQLITE_INTERRUPT"
        case locked = "SQLITE_LOCKED"
        case misuse = "SQLITE_MISUSE"
        case noMemory = "SQLITE_NOMEM"
        case notADatabase = "SQLITE_NOTADB"
        case permission = "SQLITE_PERM"
        case readOnly = "SQLITE_READONLY"
        case tooBig = "SQLITE_TOOBIG"
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
