import GRDB

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The schema of a database, read without making or changing anything, also beside running servers.
package enum SchemaLook {
    /// The schema that this binary brings a database to.
    package static var latest: Int64 { Schema.migrations.map(\.version).max() ?? 0 }

    /// `nil` if nothing was ever stored there.
    package static func version(at location: PostgresLocation) async throws -> Int64? {
        let database = try PostgresDatabase(location, connections: 1)
        defer { database.close() }
        let version = try await Migrator.version(of: database)
        return version == 0 ? nil : version
    }

    /// `nil` if nothing was ever stored in the directory.
    package static func version(inDataDirectory path: String) throws -> Int64? {
        let file = path + "/tacit.db"
        var status = stat()
        guard lstat(file, &status) == 0, status.st_size > 0 else { return nil }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        return try StorageError.translating {
            // Without a log of changes nobody has the file open; a plain reader would make that log and leave it there.
            let isAtRest = lstat(file + "-wal", &status) != 0
            let queue = try DatabaseQueue(
                path: isAtRest ? "file:\(escaped(file))?immutable=1" : file, configuration: configuration)
            defer { try? queue.close() }
            return try queue.read { database in
                guard try database.tableExists("schema") else { return 0 }
                return try Int64.fetchOne(database, sql: "SELECT version FROM schema")
            }
        }
    }

    /// As the path of a URI (sqlite.org/uri.html).
    private static func escaped(_ path: String) -> String {
        path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
    }
}
