/// A number that every change of keys advances in the change's own transaction. Servers load anew when it differs, so
/// that the many commits of the request log cost them one small read.
enum Revision {
    static func advance(_ connection: any Connection) throws {
        try connection.execute("UPDATE revision SET number = number + 1")
        try connection.announceChange()
    }

    static func current(_ connection: any Connection) throws -> Int64 {
        try connection.query("SELECT number FROM revision").firstInt64()
    }
}
