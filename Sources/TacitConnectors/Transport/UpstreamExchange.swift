import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Synchronization
import TacitCore

/// One request and its answer: takes what AsyncHTTPClient reports on its event loop and hands it to the one task
/// that reads, a piece at a time.
///
/// Reading the socket stops while 64 KiB lie here that the task hasn't asked for (back-pressure); time limits run only
/// while it waits.
///
/// Every way out leads through `abort`: then the connection is closed, unless the answer has come to its end and the
/// connection can serve the next request.
final class UpstreamExchange: HTTPClientResponseDelegate {
    typealias Response = Void

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
        var task: HTTPClient.Task<Void>?
        var timer: Scheduled<Void>?
        var hasHead = false
        /// Come, but not yet asked for, oldest first.
        var pieces: [Piece] = []
        /// Bytes of them.
        var held = 0
        var end: Result<Void, any Error>?
        /// Completed when the reader has taken enough: then more is read.
        var demand: EventLoopPromise<Void>?
        var reader: CheckedContinuation<Piece?, any Error>?
        /// When the reader began to wait.
        var waitingSince: NIODeadline?
    }

    /// Bytes that may lie here before reading stops.
    private static let maximumHeld = 64 << 10

    private let state = Mutex(State())
    private let startedAt = NIODeadline.now()
    private let timeouts: UpstreamTimeouts
    private let faults: UpstreamFaults

    private init(_ timeouts: UpstreamTimeouts, _ faults: UpstreamFaults) {
        self.timeouts = timeouts
        self.faults = faults
    }

    static func start(
        _ request: HTTPClient.Request, on client: HTTPClient, timeouts: UpstreamTimeouts, faults: UpstreamFaults,
        deadline: NIODeadline? = nil
    ) -> UpstreamExchange {
        let exchange = UpstreamExchange(timeouts, faults)
        let task = client.execute(request: request, delegate: exchange, deadline: deadline)
        exchange.state.withLock { $0.task = task }
        // The one report of failure that comes in every case: a client that is shut down doesn't call its delegate.
        task.futureResult.whenFailure { exchange.finish(.failure($0)) }
        exchange.schedule(in: min(timeouts.head, timeouts.stall))
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
        var demand: EventLoopPromise<Void>?
        let ready: Result<Piece?, any Error>? = state.withLock { state in
            if !state.pieces.isEmpty {
                let piece = state.pieces.removeFirst()
                state.held -= piece.count
                if state.held < Self.maximumHeld { demand = state.demand.take() }
                return .success(piece)
            }
            if let end = state.end { return end.map { nil } }
            if let reader {
                state.reader = reader
                state.waitingSince = .now()
            }
            return nil
        }
        demand?.succeed()
        return ready
    }

    /// Ends the exchange now: what hasn't been read is dropped, the connection closed.
    ///
    /// After the end of the answer it does nothing.
    func abort(_ reason: ExchangeEnd = .cancelled) {
        let task = state.withLock { $0.end == nil ? $0.task : nil }
        finish(.failure(reason))
        task?.fail(reason: reason)
    }

    private func finish(_ end: Result<Void, any Error>) {
        var reader: CheckedContinuation<Piece?, any Error>?
        var demand: EventLoopPromise<Void>?
        var timer: Scheduled<Void>?
        state.withLock { state in
            guard state.end == nil else { return }
            state.end = end
            if case .failure(is ExchangeEnd) = end { state.pieces = [] }
            reader = state.reader.take()
            demand = state.demand.take()
            timer = state.timer.take()
            state.task = nil
        }
        timer?.cancel()
        reader?.resume(with: end.map { nil })
        switch end {
        case .success: demand?.succeed()
        case .failure(let error): demand?.fail(error)
        }
    }

    // MARK: Time limits

    private func schedule(in delay: TimeAmount) {
        state.withLock { state in
            guard state.end == nil, let loop = state.task?.eventLoop else { return }
            state.timer = loop.scheduleTask(in: delay) { self.check() }
        }
    }

    /// One timer serves the whole answer: it looks how long the reader has waited and comes again when that could be
    /// too long.
    private func check() {
        let (hasHead, waitingSince) = state.withLock { ($0.hasHead, $0.waitingSince) }
        let now = NIODeadline.now()
        let limit = hasHead ? timeouts.stall : timeouts.head
        let waited = hasHead ? waitingSince.map { now - $0 } ?? .zero : now - startedAt
        guard waited < limit else { return abort(hasHead ? .stalled : .noHead) }
        schedule(in: min(limit - waited, timeouts.stall))
    }

    // MARK: HTTPClientResponseDelegate, on the event loop

    func didReceiveHead(task: HTTPClient.Task<Void>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
        state.withLock { $0.hasHead = true }
        return pass(.head(head), task)
    }

    func didReceiveBodyPart(task: HTTPClient.Task<Void>, _ buffer: ByteBuffer) -> EventLoopFuture<Void> {
        pass(.bytes(buffer), task)
    }

    private func pass(_ piece: Piece, _ task: HTTPClient.Task<Void>) -> EventLoopFuture<Void> {
        var reader: CheckedContinuation<Piece?, any Error>?
        let more: EventLoopFuture<Void> = state.withLock { state in
            guard state.end == nil else { return task.eventLoop.makeFailedFuture(ExchangeEnd.cancelled) }
            state.waitingSince = nil
            reader = state.reader.take()
            guard reader == nil else { return task.eventLoop.makeSucceededVoidFuture() }
            state.pieces.append(piece)
            state.held += piece.count
            guard state.held >= Self.maximumHeld else { return task.eventLoop.makeSucceededVoidFuture() }
            let demand = task.eventLoop.makePromise(of: Void.self)
            state.demand = demand
            return demand.futureResult
        }
        reader?.resume(returning: piece)
        return more
    }

    func didFinishRequest(task: HTTPClient.Task<Void>) {
        finish(.success(()))
    }
}
