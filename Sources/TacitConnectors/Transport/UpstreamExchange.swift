import NIOCore
import NIOHTTP1
import Synchronization
import TacitCore

/// One request and its answer: takes what a connection reports on its event loop and hands it to the one task that reads,
/// a piece at a time.
///
/// Reading the socket stops while 64 KiB lie here that the task hasn't asked for (back-pressure); the time limit of the
/// body runs only while it waits.
///
/// Every way out leads through `abort`: then the connection is closed, unless the answer has come to its end and the
/// connection can serve the next request.
final class UpstreamExchange: Sendable {
    private enum Piece {
        case head(HTTPResponseHead)
        case bytes(ByteBuffer)

        var count: Int {
            switch self {
            case .head: 0
            case .bytes(let bytes): bytes.readableBytes
            }
        }
    }

    private struct State {
        /// Until an answer begins: till then it may have to be sent again.
        var request: UpstreamRequest?
        var isResent = false
        var isQueued = false
        var connection: UpstreamConnection?
        /// Where it waits for a connection, and what ends that.
        var loop: (any EventLoop)?
        var timer: Scheduled<Void>?
        var hasHead = false
        /// Come, but not yet asked for, oldest first.
        var pieces: [Piece] = []
        /// Bytes of them.
        var held = 0
        /// The connection does not read until the reader has taken enough.
        var isHeld = false
        var end: Result<Void, any Error>?
        var reader: CheckedContinuation<Piece?, any Error>?
        /// When the reader began to wait.
        var waitingSince: NIODeadline?
    }

    /// How long after its start a request may be sent again: a connection that was closed while it idled says so within a round
    /// trip.
    private static let resending = TimeAmount.seconds(1)
    /// Bytes that may lie here before reading stops.
    private static let maximumHeld = 64 << 10

    /// When there must be a connection.
    let connectBy: NIODeadline
    private let state: Mutex<State>
    private let startedAt = NIODeadline.now()
    private let pool: UpstreamPool
    private let timeouts: UpstreamTimeouts
    private let faults: UpstreamFaults
    /// For all of it.
    private let deadline: NIODeadline

    private init(
        _ request: UpstreamRequest, _ pool: UpstreamPool, _ timeouts: UpstreamTimeouts, _ faults: UpstreamFaults,
        _ deadline: NIODeadline
    ) {
        state = Mutex(State(request: request))
        connectBy = startedAt + pool.limits.connectTimeout
        self.pool = pool
        self.timeouts = timeouts
        self.faults = faults
        self.deadline = deadline
    }

    static func start(
        _ request: UpstreamRequest, on pool: UpstreamPool, timeouts: UpstreamTimeouts, faults: UpstreamFaults,
        deadline: NIODeadline = .distantFuture
    ) -> UpstreamExchange {
        let exchange = UpstreamExchange(request, pool, timeouts, faults, deadline)
        pool.serve(exchange)
        return exchange
    }

    // MARK: The reading task

    func head() async throws -> HTTPResponseHead {
        guard case .head(let head) = try await next() else { throw faults.invalid("the answer has no head") }
        return head
    }

    /// The next bytes; `nil` at the end of the body.
    func bytes() async throws -> ByteBuffer? {
        guard case .bytes(let bytes) = try await next() else { return nil }
        return bytes
    }

    private func next() async throws -> Piece? {
        do {
            if !Task.isCancelled, let ready = take() { return try ready.get() }
            return try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { reader in
                    if let ready = take(or: reader) { reader.resume(with: ready) }
                }
            } onCancel: {
                abort(.cancelled)
            }
        } catch {
            throw faults.transport(error, hasHead: state.withLock { $0.hasHead })
        }
    }

    /// The oldest piece, or the end; `nil` if there is neither, and then `reader`, if there is one, waits for it.
    private func take(or reader: CheckedContinuation<Piece?, any Error>? = nil) -> Result<Piece?, any Error>? {
        var held: UpstreamConnection?
        let ready: Result<Piece?, any Error>? = state.withLock { state in
            if !state.pieces.isEmpty {
                let piece = state.pieces.removeFirst()
                state.held -= piece.count
                if state.isHeld, state.held < Self.maximumHeld {
                    state.isHeld = false
                    held = state.connection
                }
                return .success(piece)
            }
            if let end = state.end { return end.map { nil } }
            if let reader {
                state.reader = reader
                state.waitingSince = .now()
            }
            return nil
        }
        held?.resumeReading()
        return ready
    }

    /// Ends the exchange now: what hasn't been read is dropped, the connection closed.
    ///
    /// After the end of the answer it does nothing.
    func abort(_ reason: ExchangeEnd = .cancelled) {
        finish(.failure(reason))?.abandon(self)
    }

    /// The connection that it had till then.
    @discardableResult
    func finish(_ end: Result<Void, any Error>) -> UpstreamConnection? {
        var reader: CheckedContinuation<Piece?, any Error>?
        var timer: Scheduled<Void>?
        var wasQueued = false
        let connection: UpstreamConnection? = state.withLock { state in
            guard state.end == nil else { return nil }
            state.end = end
            if case .failure(is ExchangeEnd) = end { state.pieces = [] }
            state.request = nil
            reader = state.reader.take()
            timer = state.timer.take()
            wasQueued = state.isQueued
            return state.connection.take()
        }
        timer?.cancel()
        if wasQueued { pool.withdraw(self) }
        reader?.resume(with: end.map { nil })
        return connection
    }

    // MARK: Until there is a connection

    var loop: (any EventLoop)? { state.withLock { $0.loop } }

    /// - Parameter isQueued: there is no connection to be had now; else one is being opened, which has its own deadline.
    func wait(on loop: any EventLoop, isQueued: Bool) {
        let isOver = state.withLock { state in
            guard state.end == nil, state.connection == nil else { return true }
            state.isQueued = isQueued
            state.loop = loop
            return false
        }
        // It ended, or was served, before it was known to wait.
        guard !isOver else { return isQueued ? pool.withdraw(self) : () }
        schedule(isQueued ? min(due, connectBy) : due, on: loop)
    }

    private func schedule(_ due: NIODeadline, on loop: any EventLoop) {
        let timer = loop.scheduleTask(deadline: due) { self.lookWhileWaiting(on: loop) }
        let old: Scheduled<Void>? = state.withLock { state in
            guard state.end == nil, state.connection == nil else { return timer }
            defer { state.timer = timer }
            return state.timer
        }
        old?.cancel()
    }

    private func lookWhileWaiting(on loop: any EventLoop) {
        let (isQueued, isWaiting) = state.withLock { ($0.isQueued, $0.end == nil && $0.connection == nil) }
        guard isWaiting, let due = look() else { return }
        guard isQueued else { return schedule(due, on: loop) }
        guard NIODeadline.now() < connectBy else { return _ = finish(.failure(ConnectionFault.timeout)) }
        schedule(min(due, connectBy), on: loop)
    }

    // MARK: The connection, on its event loop

    /// What to send; `nil` if there is no use for it any more.
    func begin(on connection: UpstreamConnection) -> UpstreamRequest? {
        let (request, timer): (UpstreamRequest?, Scheduled<Void>?) = state.withLock { state in
            guard state.end == nil else { return (nil, nil) }
            state.connection = connection
            state.isQueued = false
            return (state.request, state.timer.take())
        }
        timer?.cancel()
        return request
    }

    /// Whether the request may go out once more: once, and at once. Who closes a connection later than that has taken the
    /// request, and may have worked on it.
    func mayResend() -> Bool {
        state.withLock { state in
            guard state.end == nil, !state.isResent, state.request != nil,
                .now() < min(connectBy, startedAt + Self.resending)
            else { return false }
            state.isResent = true
            state.connection = nil
            return true
        }
    }

    func receive(_ head: HTTPResponseHead) { pass(.head(head)) }

    func receive(_ bytes: ByteBuffer) { pass(.bytes(bytes)) }

    private func pass(_ piece: Piece) {
        let reader: CheckedContinuation<Piece?, any Error>? = state.withLock { state in
            guard state.end == nil else { return nil }
            if case .head = piece {
                state.hasHead = true
                state.request = nil
            }
            state.waitingSince = nil
            if let reader = state.reader.take() { return reader }
            state.pieces.append(piece)
            state.held += piece.count
            return nil
        }
        reader?.resume(returning: piece)
    }

    /// Whether more may be read. If not, the connection is told when it may.
    func takesMore() -> Bool {
        state.withLock { state in
            guard state.held >= Self.maximumHeld, state.end == nil else { return true }
            state.isHeld = true
            return false
        }
    }

    // MARK: Time limits

    /// When its time limits must first be looked at.
    var due: NIODeadline { min(startedAt + min(timeouts.head, timeouts.stall), deadline) }

    /// Ends the exchange if it has taken too long; else, when to look again.
    func look() -> NIODeadline? {
        let (hasHead, waitingSince) = state.withLock { ($0.hasHead, $0.waitingSince) }
        let now = NIODeadline.now()
        let limit = hasHead ? timeouts.stall : timeouts.head
        let waited = hasHead ? waitingSince.map { now - $0 } ?? .zero : now - startedAt
        guard now < deadline else {
            abort(.noHead)
            return nil
        }
        guard waited < limit else {
            abort(hasHead ? .stalled : .noHead)
            return nil
        }
        return min(now + min(limit - waited, timeouts.stall), deadline)
    }
}
