import Synchronization
import TacitCore
import TacitStorage

/// The drivers that every storage promise holds for.
enum Driver: String, CaseIterable, Sendable {
    case sqlite
    case postgresql

    /// A migrated database; the same one for the same directory.
    func open(_ directory: TemporaryDirectory) async throws -> any Database {
        try await Storage.open(directory, self).database
    }

    /// The file in the directory, or a schema with the directory's name.
    func location(_ directory: TemporaryDirectory) async throws -> Storage.DatabaseLocation {
        switch self {
        case .sqlite: .embedded
        case .postgresql: .postgresql(try await PostgresServer.shared.location(schema: directory.name))
        }
    }
}

let databases = Driver.allCases

extension Storage {
    /// A storage as commands open it, under a manual clock.
    ///
    /// - Parameter place: whose database it is, if not the directory's own.
    static func open(
        _ directory: TemporaryDirectory, _ driver: Driver = .sqlite, at place: DatabaseLocation? = nil,
        role: Role = .command, rootKeyFile: String? = nil, clock: ManualClock = ManualClock(),
        log: RecordingLog = RecordingLog(), migrations: [Migration] = Schema.migrations
    ) async throws -> Storage {
        let own = place == nil ? try await driver.location(directory) : .embedded
        return try await Storage.open(
            dataDirectory: directory.path, role: role, database: place ?? own, rootKeyFile: rootKeyFile, log: log,
            clock: clock, pause: { try await Task.sleep(for: $0) }, migrations: migrations)
    }
}

/// A database that fails, counts or holds its transactions as a test says.
final class TestDatabase: Database {
    private struct State {
        var failure: StorageError?
        var transactions = 0
        var polls = 0
        var compactions = 0
        var compactionFails = false
    }

    private let base: any Database
    private let state = Mutex(State())
    let gate = Gate()

    init(_ base: any Database) {
        self.base = base
    }

    func fail(_ code: StorageError.Code?) {
        state.withLock { $0.failure = code.map { StorageError($0) } }
    }

    func failCompaction(_ fails: Bool) {
        state.withLock { $0.compactionFails = fails }
    }

    var transactions: Int { state.withLock { $0.transactions } }
    var compactions: Int { state.withLock { $0.compactions } }
    var polls: Int { state.withLock { $0.polls } }

    func transaction<T: Sendable>(
        surviving death: Death, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        state.withLock { $0.transactions += 1 }
        await gate.pass()
        try failIfTold()
        return try await base.transaction(surviving: death, body)
    }

    var notices: AsyncStream<Void> { base.notices }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try failIfTold()
        return try await base.read(body)
    }

    func changeMarker() async throws -> Int64 {
        state.withLock { $0.polls += 1 }
        try failIfTold()
        return try await base.changeMarker()
    }

    func checkpoint() async throws {
        try failIfTold()
        try await base.checkpoint()
    }

    func compact() async throws {
        let fails = state.withLock { state in
            state.compactions += 1
            return state.compactionFails
        }
        if fails { throw StorageError(.full) }
        try failIfTold()
        try await base.compact()
    }

    func layout() async throws -> [String: [String]] { try await base.layout() }

    func close() throws { try base.close() }

    private func failIfTold() throws {
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }
}

/// Holds whoever passes while it is closed.
final class Gate: Sendable {
    private struct State {
        var isOpen = true
        var held: [CheckedContinuation<Void, Never>] = []
        var watchers: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    func close() {
        state.withLock { $0.isOpen = false }
    }

    func open() {
        let held = state.withLock { state in
            state.isOpen = true
            defer { state.held = [] }
            return state.held
        }
        for continuation in held { continuation.resume() }
    }

    func pass() async {
        await withCheckedContinuation { continuation in
            let (passes, watchers) = state.withLock { state -> (Bool, [CheckedContinuation<Void, Never>]) in
                if state.isOpen { return (true, []) }
                state.held.append(continuation)
                defer { state.watchers = [] }
                return (false, state.watchers)
            }
            for watcher in watchers { watcher.resume() }
            if passes { continuation.resume() }
        }
    }

    /// Returns once somebody stands before the closed gate.
    func someoneWaits() async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if !state.held.isEmpty { return true }
                state.watchers.append(continuation)
                return false
            }
            if isThere { continuation.resume() }
        }
    }
}
