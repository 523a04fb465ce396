import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One connection, with a thread of its own, that hears notices and, for a server, holds the lock that keeps others
/// from changing the schema. When it breaks it is made anew.
final class PostgresListener: Sendable {
    /// What the thread needs. It does not hold the listener, whose end ends the thread.
    fileprivate final class Core: Sendable {
        struct State {
            var isStarted = false
            var isClosed = false
            /// The schema that this server works with.
            var served: Int64?
            /// Who waits for the lock, the first time.
            var starting: CheckedContinuation<Void, any Error>?
        }

        let location: PostgresLocation
        let onNotice: @Sendable () -> Void
        let onSchemaChange: @Sendable () -> Void
        let wakeUp: WakeUp
        let state = Mutex(State())

        init(
            _ location: PostgresLocation, _ onNotice: @escaping @Sendable () -> Void,
            _ onSchemaChange: @escaping @Sendable () -> Void
        ) throws {
            self.location = location
            self.onNotice = onNotice
            self.onSchemaChange = onSchemaChange
            wakeUp = try WakeUp()
        }
    }

    private let core: Core

    /// Both closures are called on the listener's thread.
    init(
        _ location: PostgresLocation, onNotice: @escaping @Sendable () -> Void,
        onSchemaChange: @escaping @Sendable () -> Void
    ) throws {
        core = try Core(location, onNotice, onSchemaChange)
    }

    deinit { close() }

    /// Begins to listen, if it has not.
    func start() {
        let core = core
        let isNew = core.state.withLock { state in
            defer { state.isStarted = true }
            return !state.isStarted && !state.isClosed
        }
        guard isNew else { return }
        let thread = Thread { core.work() }
        thread.name = "tacit-listener"
        thread.stackSize = 1 << 20
        thread.start()
    }

    /// Returns once the lock of servers is held and the schema found at this version.
    func serve(schemaVersion: Int64) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            let isClosed = core.state.withLock { state in
                state.served = schemaVersion
                if !state.isClosed { state.starting = continuation }
                return state.isClosed
            }
            if isClosed { return continuation.resume(throwing: StorageError(.misuse)) }
            start()
            core.wakeUp.signal()
        }
    }

    func close() {
        let starting = core.state.withLock { state in
            state.isClosed = true
            defer { state.starting = nil }
            return state.starting
        }
        starting?.resume(throwing: StorageError(.misuse))
        core.wakeUp.signal()
    }
}

extension PostgresListener.Core {
    fileprivate func work() {
        var backOff = BackOff()
        while !isClosed {
            do {
                let connection = try PostgresConnection(connecting: location, limit: location.patience)
                try listen(connection) { backOff.succeeded() }
            } catch let error as StorageError where error.code == .schemaChanged {
                settle(.failure(error))
                onSchemaChange()
                return
            } catch {
                let error = error as? StorageError ?? StorageError(.other)
                settle(.failure(error))
                wakeUp.wait(also: -1, limit: backOff.failed(error, now: .now))
            }
        }
    }

    /// Until closed, or the connection breaks, which throws.
    private func listen(_ connection: PostgresConnection, _ onSuccess: () -> Void) throws {
        connection.handle.silence = .seconds(8)
        _ = try connection.handle.simple("LISTEN tacit")
        onSuccess()
        var holdsLock = false
        // What was said while nobody listened.
        var isNew = true
        while !isClosed {
            if !holdsLock, let version = state.withLock({ $0.served }) {
                try connection.enterService(schemaVersion: version)
                holdsLock = true
                settle(.success(()))
            }
            if try connection.handle.notices().contains(connection.locks.schema) || isNew { onNotice() }
            isNew = false
            wakeUp.wait(also: connection.handle.socket, limit: nil)
        }
        connection.leaveService()
    }

    private var isClosed: Bool { state.withLock { $0.isClosed } }

    private func settle(_ result: Result<Void, any Error>) {
        let starting = state.withLock { state in
            defer { state.starting = nil }
            return state.starting
        }
        starting?.resume(with: result)
    }
}

extension PostgresConnection {
    /// Takes the lock for as long as the connection stands, and makes sure that nobody has changed the schema before.
    fileprivate func enterService(schemaVersion: Int64) throws {
        _ = try query("SELECT pg_advisory_lock_shared(?1)", [.int64(locks.number(of: AdvisoryLocks.servers))])
        guard try query("SELECT version FROM schema").firstInt64() == schemaVersion else {
            throw StorageError(.schemaChanged)
        }
    }

    /// Said expressly, since a server may notice the end of a connection late.
    fileprivate func leaveService() {
        _ = try? handle.simple("SELECT pg_advisory_unlock_all()")
    }
}
