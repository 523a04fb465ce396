package import TacitCore

/// Everything that is kept, opened on one data directory.
package struct Storage: Sendable {
    /// A server has the directory for itself among servers. A command (`tacit keys create`) works beside it.
    package enum Role: Sendable {
        case server
        case command
    }

    /// Where everything is kept but the root key, which is always a file.
    package enum DatabaseLocation: Sendable {
        /// One file in the data directory.
        case embedded
        /// A server that several nodes share. Each has a data directory of its own, with the same root key.
        case postgresql(PostgresLocation)
    }

    package let database: any Database
    /// The database as messages name it: a file, or a URL without password.
    package let location: String
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
        dataDirectory path: String, role: Role, database place: DatabaseLocation = .embedded,
        rootKeyFile: String? = nil, retention: Retention = .builtIn, log: any OperatorLog,
        clock: any Clock = SystemClock(), randomness: any Randomness = SystemRandomness(),
        pause: @escaping Pause = { try await Task.sleep(for: $0) }, migrations: [Migration] = Schema.migrations
    ) async throws -> Storage {
        let directory = try DataDirectory(preparing: path)
        let serverLock = role == .server ? try ServerLock(directory) : nil
        let opening = try await directory.lock(pause: pause)
        defer { withExtendedLifetime(opening) {} }
        let location = place.name(directory)
        do {
            let (database, rootKey) = try await open(place, directory, rootKeyFile, randomness)
            try await migrate(database, to: migrations, directory, rootKey, role)
            if role == .server {
                try await database.enterService(schemaVersion: migrations.map(\.version).max() ?? 0)
            }
            let node = try NodeID.open(directory, randomness: randomness)
            let storage = Storage(
                database: database, location: location, hash: KeyedHash(rootKey), node: node, retention: retention,
                log: log, clock: clock,
                randomness: randomness, pause: pause, serverLock: serverLock)
            if role == .server { try await storage.prepareToServe() }
            return storage
        } catch let error as StorageError {
            throw StartError(.database, "The database \(location) can't be opened (\(error)). \(place.advice(error))")
        }
    }

    init(
        database: any Database, location: String, hash: KeyedHash, node: NodeID, retention: Retention,
        log: any OperatorLog, clock: any Clock,
        randomness: any Randomness, pause: @escaping Pause, serverLock: ServerLock?
    ) {
        self.database = database
        self.location = location
        self.serverLock = serverLock
        keyedHash = hash
        keys = KeyRepository(database: database, hash: hash, clock: clock, randomness: randomness)
        keyDirectory = KeyDirectory(database: database, hash: hash, clock: clock, log: log, pause: pause)
        requests = RequestRepository(database: database)
        usage = UsageRepository(database: database)
        requestLog = RequestLogWriter(
            ledger: Ledger(database: database, node: node), log: log, spacing: .milliseconds(3), pause: pause)
        rates = RateLeases(
            repository: RateRepository(database: database), clock: clock, randomness: randomness, log: log, pause: pause
        )
        spending = SpendRepository(database: database, node: node)
        spend = SpendDesk(repository: spending, clock: clock, log: log, pause: pause)
        sweeper = Sweeper(
            holders: [
                RequestHolder(database: database, retention: retention),
                KeyHolder(database: database, retention: retention), SpendHolder(database: database),
            ], database: database, clock: clock, log: log, pause: pause)
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

    /// The root key is made only where nothing was ever stored with another one.
    private static func open(
        _ place: DatabaseLocation, _ directory: DataDirectory, _ rootKeyFile: String?, _ randomness: any Randomness
    ) async throws -> (any Database, RootKey) {
        switch place {
        case .embedded:
            let existing = try directory.hasDatabase() ? "the database \(directory.databasePath)" : nil
            let rootKey = try RootKey.open(directory, file: rootKeyFile, beside: existing, randomness: randomness)
            try directory.prepareDatabaseFile()
            return (try SQLiteDatabase(path: directory.databasePath), rootKey)
        case .postgresql(let location):
            let database = try PostgresDatabase(location)
            let existing = try await Migrator.version(of: database) > 0 ? "the database \(location)" : nil
            let rootKey = try RootKey.open(directory, file: rootKeyFile, beside: existing, randomness: randomness)
            return (database, rootKey)
        }
    }

    /// A command does not change the schema under a running server, which may be an older binary. For a
    /// database that nodes share, the migration itself sees to it, for servers, too.
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

extension Storage.DatabaseLocation {
    fileprivate func name(_ directory: DataDirectory) -> String {
        switch self {
        case .embedded: directory.databasePath
        case .postgresql(let location): location.description
        }
    }

    fileprivate func advice(_ error: StorageError) -> String {
        switch (self, error.code) {
        case (.embedded, _):
            "Check its disk and owner."
        case (_, .refused):
            "Check user and password (PGPASSWORD, PGPASSFILE, or the URL in TACIT_DATABASE)."
        case (_, .tls):
            "Check that the server speaks TLS and its certificate: its name must be the host's, its CA be trusted by "
                + "this system or named in sslrootcert."
        case (_, .cannotOpen):
            "Check that the database and its schema exist."
        case (_, .permission):
            "Check that the user may make tables there: GRANT CREATE ON SCHEMA."
        case (_, .busy):
            "Another node may be upgrading it, or the server has no connection left; try again."
        case (_, .schemaChanged):
            "Another version has upgraded it just now; start this one again."
        default:
            "Check that the server runs and can be reached from here."
        }
    }
}
