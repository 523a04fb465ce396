package import TacitCore

/// Everything that is kept, opened on one data directory.
package struct Storage: Sendable {
    /// A server has the directory for itself among servers. A command (`tacit keys create`) works beside it.
    package enum Role: Sendable {
        case server
        case command
    }

    package let database: any Database
    /// Makes, lists and revokes keys.
    package let keys: KeyRepository
    /// Recognises keys.
    package let keyDirectory: KeyDirectory
    package let requests: RequestRepository
    package let usage: UsageRepository
    package let spending: SpendRepository
    package let rates: RateLeases
    package let spend: SpendDesk
    /// Writes the request log; commits only while `run()` does.
    package let requestLog: RequestLogWriter
    package let sweeper: Sweeper
    package let keyedHash: KeyedHash
    private let serverLock: ServerLock?

    /// Opens the directory, which the first start makes. Throws `StartError` if it can't or must not be opened.
    ///
    /// - Parameter rootKeyFile: the file that `TACIT_ROOT_KEY_FILE` names; otherwise `root.key` in the directory.
    package static func open(
        dataDirectory path: String, role: Role, rootKeyFile: String? = nil, log: any OperatorLog,
        clock: any Clock = SystemClock(), randomness: any Randomness = SystemRandomness(),
        pause: @escaping Pause = { try await Task.sleep(for: $0) }, migrations: [Migration] = Schema.migrations
    ) async throws -> Storage {
        let directory = try DataDirectory(preparing: path)
        let serverLock = role == .server ? try ServerLock(directory) : nil
        let opening = try await directory.lock(pause: pause)
        defer { withExtendedLifetime(opening) {} }
        let rootKey = try RootKey.open(directory, file: rootKeyFile, randomness: randomness)
        do {
            try directory.prepareDatabaseFile()
            let database = try SQLiteDatabase(path: directory.databasePath)
            try await migrate(database, to: migrations, directory, rootKey, role)
            let node = try NodeID.open(directory, randomness: randomness)
            let storage = Storage(
                database: database, hash: KeyedHash(rootKey), node: node, log: log, clock: clock,
                randomness: randomness, pause: pause, serverLock: serverLock)
            if role == .server { try await storage.prepareToServe() }
            return storage
        } catch let error as StorageError {
            throw StartError(
                .database,
                "The database \(directory.databasePath) can't be opened (\(error)). Check its disk and owner.")
        }
    }

    init(
        database: any Database, hash: KeyedHash, node: NodeID, log: any OperatorLog, clock: any Clock,
        randomness: any Randomness, pause: @escaping Pause, serverLock: ServerLock?
    ) {
        self.database = database
        self.serverLock = serverLock
        keyedHash = hash
        keys = KeyRepository(database: database, hash: hash, clock: clock, randomness: randomness)
        keyDirectory = KeyDirectory(database: database, hash: hash, clock: clock, log: log, pause: pause)
        requests = RequestRepository(database: database)
        usage = UsageRepository(database: database)
        requestLog = RequestLogWriter(ledger: Ledger(database: database, node: node), log: log, pause: pause)
        rates = RateLeases(
            repository: RateRepository(database: database), clock: clock, randomness: randomness, log: log, pause: pause
        )
        spending = SpendRepository(database: database, node: node)
        spend = SpendDesk(repository: spending, clock: clock, log: log, pause: pause)
        sweeper = Sweeper(
            holders: [
                RequestHolder(database: database), KeyHolder(database: database), SpendHolder(database: database),
            ], database: database,
            clock: clock, log: log, pause: pause)
    }

    /// Polls for changed keys, keeps the books and sweeps, until cancelled; then commits what is left.
    package func run() async {
        await withTaskGroup { group in
            group.addTask { await keyDirectory.run() }
            group.addTask { await requestLog.run() }
            group.addTask { await rates.run() }
            group.addTask { await spend.run() }
            group.addTask { await sweeper.run() }
        }
    }

    /// Ends all connections; the last one to go folds the write-ahead log back into the database.
    package func close() throws {
        try database.close()
    }

    private func prepareToServe() async throws {
        try await spending.releaseOwn()
        try await sweeper.load()
        try await keyDirectory.refresh()
    }

    /// A command does not change the schema under a running server, which may be an older binary.
    private static func migrate(
        _ database: any Database, to migrations: [Migration], _ directory: DataDirectory, _ rootKey: RootKey,
        _ role: Role
    ) async throws {
        let present = try await Migrator.version(of: database)
        let isUpgrade = present > 0 && migrations.contains { $0.version > present }
        let lock = isUpgrade && role == .command ? try ServerLock(directory) : nil
        defer { withExtendedLifetime(lock) {} }
        try await Migrator.migrate(database, rootKey: rootKey, migrations: migrations)
    }
}
