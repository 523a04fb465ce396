import TacitCore

/// One connection with a thread of its own, as an actor. It ends with its last reference.
actor PostgresSession {
    /// How a call ended, with what the pool must know, in one way back.
    struct Outcome<T: Sendable>: Sendable {
        let result: Result<T, any Error>
        /// Whether the connection may be used again.
        let isUsable: Bool
        /// The connection was found broken before anything was done over it: another one may do it.
        let mayBeRepeated: Bool
    }

    private nonisolated let thread = ConnectionThread()
    private var connection: PostgresConnection?

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init() {
        thread.start()
    }

    deinit { thread.stop() }

    func connect(to location: PostgresLocation, limit: Duration) throws {
        connection = try PostgresConnection(connecting: location, limit: limit)
    }

    /// One transaction: commits when `body` returns, rolls back when it throws. Reading leaves nothing to commit.
    func transaction<T: Sendable>(
        _ kind: PostgresTransaction, _ body: @Sendable (any Connection) throws -> T
    ) -> Outcome<T> {
        guard let connection else { return Self.lost() }
        do {
            try connection.begin(kind)
        } catch {
            return outcome(connection, .failure(error), isRepeatable: true)
        }
        return outcome(
            connection,
            Result {
                let value: T
                do {
                    value = try body(connection)
                } catch {
                    connection.rollback()
                    throw StorageError.reduced(error)
                }
                if kind.isReading { connection.rollback() } else { try connection.commit() }
                return value
            }, isRepeatable: false)
    }

    /// Single statements, each committed by itself, that may be run twice.
    func statements<T: Sendable>(
        silence: Duration?, _ body: @Sendable (PostgresConnection) throws -> T
    ) -> Outcome<T> {
        guard let connection else { return Self.lost() }
        connection.handle.silence = silence
        return outcome(connection, Result { try body(connection) }, isRepeatable: true)
    }

    private func outcome<T>(
        _ connection: PostgresConnection, _ result: Result<T, any Error>, isRepeatable: Bool
    ) -> Outcome<T> {
        let isUsable = connection.handle.isIdle
        if !isUsable { self.connection = nil }
        var isLost = false
        if case .failure(let error) = result { isLost = error as? StorageError == StorageError(.unavailable) }
        return Outcome(result: result, isUsable: isUsable, mayBeRepeated: isRepeatable && isLost)
    }

    private static func lost<T>() -> Outcome<T> {
        Outcome(result: .failure(StorageError(.unavailable)), isUsable: false, mayBeRepeated: true)
    }
}
