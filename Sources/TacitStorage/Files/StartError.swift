/// Why storage can't be opened. The message says what to do; it names files and databases, never what is in them or a password.
package struct StartError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Reason: String, Sendable {
        case dataDirectory = "data_directory"
        case dataDirectoryPermissions = "data_directory_permissions"
        case rootKeyMissing = "root_key_missing"
        case rootKeyUnreadable = "root_key_unreadable"
        case rootKeyPermissions = "root_key_permissions"
        case rootKeyLength = "root_key_length"
        case rootKeyWrong = "root_key_wrong"
        case serverRunning = "server_running"
        case newerDatabase = "newer_database"
        case databaseURL = "database_url"
        case database = "database"
    }

    package let reason: Reason
    package let message: String

    package init(_ reason: Reason, _ message: String) {
        self.reason = reason
        self.message = message
    }

    package var description: String { message }
}
