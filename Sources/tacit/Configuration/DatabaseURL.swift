import TacitStorage

/// `postgresql://user@host:port/name` as a setting; what it means is storage's to say.
enum DatabaseURL {
    /// From a file or a command line, which others can read: without a password.
    static func open(_ text: String) throws(WrongValue) -> String { try checked(text, from: .commandLine) }

    /// From the environment, which is the process's own.
    static func environment(_ text: String) throws(WrongValue) -> String { try checked(text, from: .environment) }

    /// Without password and options.
    static func shown(_ url: String) -> String {
        (try? PostgresLocation(url: url, from: .environment))?.description ?? ""
    }

    private static func checked(_ text: String, from source: PostgresLocation.Source) throws(WrongValue) -> String {
        do throws(StartError) {
            _ = try PostgresLocation(url: text, from: source)
        } catch {
            throw WrongValue(error.message)
        }
        return text
    }
}

extension Configuration {
    /// Where the database is. All of it has been checked where it was read.
    func databaseLocation() throws -> Storage.DatabaseLocation {
        try database.map { .postgresql(try PostgresLocation(url: $0, from: .environment)) } ?? .embedded
    }
}
