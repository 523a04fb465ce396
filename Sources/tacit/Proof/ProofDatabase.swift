import TacitStorage

/// A PostgreSQL that the proved instance works on, and where that keeps its files.
package struct ProofDatabase: Sendable {
    /// A database for the proof alone, which is left full of its records.
    let url: String
    /// Directories with all that the server writes: its data, write-ahead log and log.
    let files: [String]

    package init(url: String, files: [String]) {
        self.url = url
        self.files = files
    }

    /// Has everything written to the data files, of which some may stand in the write-ahead log only. Waits in this thread.
    ///
    /// - Throws: `ProofFailure`.
    func checkpoint() throws {
        let done = Collected()
        Task.detached {
            if await hasCheckpoint() { done.append([1]) }
            done.end()
        }
        guard done.wait(seconds: 300, for: { $0.isEmpty ? nil : true }) ?? false else {
            throw ProofFailure("there was no CHECKPOINT; the database's user must be allowed one (pg_checkpoint)")
        }
    }

    private func hasCheckpoint() async -> Bool {
        guard let location = try? PostgresLocation(url: url, from: .environment),
            let database = try? PostgresDatabase(location)
        else { return false }
        defer { database.close() }
        // The one kind of transaction that may take its time.
        return (try? await database.migration { try $0.execute("CHECKPOINT") }) != nil
    }

    /// By the names that PostgreSQL and Debian give it.
    static func isLog(_ path: String) -> Bool {
        path.hasSuffix(".log") || path.hasSuffix(".csv") || path.split(separator: "/").dropLast().last == "log"
    }
}
