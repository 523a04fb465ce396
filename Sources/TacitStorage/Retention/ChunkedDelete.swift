import TacitCore

extension Database {
    /// Runs a statement that deletes at most `?2` rows not after the instant `?1`, until none is left, each time in a
    /// transaction of its own so that other writers get their turn. Then takes what was deleted out of the log of
    /// changes, also if this time nothing was: an earlier sweep may have failed at that.
    func deleteInChunks(_ sql: String, notAfter instant: Int64?, chunk: Int = 1000) async throws -> Int {
        guard let instant else { return 0 }
        var total = 0
        while true {
            let deleted = try await transaction { try $0.execute(sql, [.int64(instant), Value(chunk)]) }
            total += deleted
            if deleted < chunk { break }
            try Task.checkCancellation()
        }
        try await checkpoint()
        return total
    }
}

extension DataClass {
    /// A record whose clock started at this instant, or before, has lived its days. `nil` if no number of days ends it.
    func lastInstantToDelete(now: Int64) -> Int64? {
        daysToLive.map { now - Int64($0) * 86_400_000 }
    }
}
