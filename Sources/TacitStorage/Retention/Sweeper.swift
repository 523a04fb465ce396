import Synchronization
package import TacitCore

/// Has every holder sweep, at the start and every hour, and remembers in the database when each class was last swept
/// without failure. A class that has not been for a day makes the server not ready.
///
/// Once a day, if anything was deleted, the database is compacted: traces of deleted rows that page moves left behind
/// go within 24 hours.
package final class Sweeper: Sendable {
    private static let day: Int64 = 86_400_000
    /// Where the table of sweeps has a data class: the compaction of all.
    private static let compaction = "compaction"

    private struct State {
        /// Milliseconds since 1970, by the raw value of the class.
        var lastGood: [String: Int64] = [:]
        /// Since when there may be traces of something deleted; at the start nobody knows, so since then.
        var uncompactedSince: Int64?
    }

    package let holders: [any Holder]
    private let database: any Database
    private let clock: any Clock
    private let log: any OperatorLog
    private let pause: Pause
    private let state = Mutex(State())

    package init(
        holders: [any Holder], database: any Database, clock: any Clock, log: any OperatorLog, pause: @escaping Pause
    ) {
        self.holders = holders
        self.database = database
        self.clock = clock
        self.log = log
        self.pause = pause
    }

    /// Reads when each class was last swept; for a class that is new here the day starts now.
    package func load() async throws {
        let now = clock.now
        let names = holders.map(\.dataClass.rawValue)
        let rows = try await database.transaction { connection in
            for name in names {
                try connection.execute(
                    "INSERT INTO sweep (data_class, last_good) VALUES (?1, ?2) ON CONFLICT (data_class) DO NOTHING",
                    [.text(name), .int64(now)])
            }
            return try connection.query("SELECT data_class, last_good FROM sweep")
        }
        state.withLock { $0.uncompactedSince = now }
        for row in rows {
            let (name, instant) = (try row.text(0), try row.int64(1))
            state.withLock { $0.lastGood[name] = instant }
        }
    }

    /// When a class was last swept without failure, or was first known. Milliseconds since 1970.
    package func lastGoodSweep(of dataClass: DataClass) -> Int64? {
        state.withLock { $0.lastGood[dataClass.rawValue] }
    }

    /// Whether some class has not been swept without failure for more than 24 hours, or a compaction is a day late.
    package func isOverdue(now: Int64) -> Bool {
        let state = state.withLock { $0 }
        let isLate = holders.contains { now - (state.lastGood[$0.dataClass.rawValue] ?? .min / 2) > Self.day }
        return isLate || state.uncompactedSince.map { now - $0 > 2 * Self.day } ?? false
    }

    /// Sweeps at once and then every hour, until cancelled.
    package func run() async {
        while !Task.isCancelled {
            await sweep()
            guard (try? await pause(.seconds(3600))) != nil else { return }
        }
    }

    /// Sweeps every class once. A class that fails does not keep the others from it.
    package func sweep() async {
        for holder in holders {
            let now = clock.now
            do {
                let records = try await holder.sweep(now: now)
                if records > 0 { noteDeletion(now) }
                try await remember(holder.dataClass.rawValue, now)
                log.write(.swept(holder.dataClass, records: records))
            } catch is CancellationError {
                noteDeletion(now)
                return
            } catch {
                // Some chunks may have gone before it failed.
                noteDeletion(now)
                log.write(.sweepFailed(holder.dataClass, code: StorageError.code(of: error)))
            }
        }
        await compactIfDue()
    }

    private func noteDeletion(_ now: Int64) {
        state.withLock { $0.uncompactedSince = $0.uncompactedSince ?? now }
    }

    private func compactIfDue() async {
        let now = clock.now
        let isDue = state.withLock { state in
            let last = state.lastGood[Self.compaction]
            return state.uncompactedSince != nil && last.map { now - $0 >= Self.day || now < $0 } ?? true
        }
        guard isDue, !Task.isCancelled else { return }
        do {
            try await database.compact()
            state.withLock { $0.uncompactedSince = nil }
            try await remember(Self.compaction, now)
        } catch {
            log.write(.storageFailed(code: StorageError.code(of: error)))
        }
    }

    private func remember(_ name: String, _ instant: Int64) async throws {
        try await database.transaction { connection in
            _ = try connection.execute(
                """
                INSERT INTO sweep (data_class, last_good) VALUES (?1, ?2)
                    ON CONFLICT (data_class) DO UPDATE SET last_good = excluded.last_good
                """, [.text(name), .int64(instant)])
        }
        state.withLock { $0.lastGood[name] = instant }
    }
}
