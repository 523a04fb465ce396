import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Synchronization
import TacitCore

/// One request and its answer: takes what AsyncHTTPClient reports on its event loop and hands it to the one task
/// that reads, a piece at a time.
///
/// Nothing more is read from the socket until that task asks (back-pressure); time limits run only while it waits.
///
/// Every way out leads through `abort`: then the connection is closed, unless the answer has come to its end and the
/// connection can serve the next request.
final class UpstreamExchange: HTTPClientResponseDelegate {
    typealias Response = Void

    private enum Piece {
        case head(HTTPResponseHead)
        case bytes(ByteBuffer)
    }

    private struct State {
        var task: HTTPClient.Task<Void>?
        var timer: Scheduled<Void>?
        var hasHead = false
        /// Come, but not yet asked for.
        ///
        /// There is at most one: the next is let through by `demand`.
        var piece: Piece?
        var end: Result<Void, any Error>?
        /// Completed when the reader wants more.
        var demand: EventLoopPromise<Void>?
        var reader: CheckedContinuation<Piece?, any Error>?
        /// When the reader began to wait.
        var waitingSince: NIODeadline?
    }

    private let state = Mutex(State())
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
        exchange.schedule(in: timeouts.head)
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
            return try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { reader in
                    wait(reader)
                }
            } onCancel: {
                abort(.cancelled)
            }
        } catch {
            throw faults.transport(error, hasHead: state.withLock { $0.hasHead })
        }
    }

    private func wait(_ reader: CheckedContinuation<Piece?, any Error>) {
        var ready: Result<Piece?, any Error>?
        let demand: EventLoopPromise<Void>? = state.withLock { state in
            if let piece = state.piece.take() {
                ready = .success(piece)
            } else if let end = state.end {
                ready = end.map { nil }
            } else {
                state.reader = reader
                state.waitingSince = .now()
            }
            return ready == nil ? state.demand.take() : nil
        }
        if let ready { reader.resume(with: ready) }
        demand?.succeed()
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
            if case .failure(is ExchangeEnd) = end { state.piece = nil }
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
        let hasHead = state.withLock { $0.hasHead }
        guard hasHead else { return abort(.noHead) }
        let waited = state.withLock { $0.waitingSince }.map { NIODeadline.now() - $0 } ?? .zero
        if waited >= timeouts.stall {
            abort(.stalled)
        } else {
            schedule(in: timeouts.stall - waited)
        }
    }

    // MARK: HTTPClientResponseDelegate, on the event loop

    func didReceiveHead(task: HTTPClient.Task<Void>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
        let timer = state.withLock { state in
            state.hasHead = true
            return state.timer.take()
        }
        timer?.cancel()
        schedule(in: timeouts.stall)
        return pass(.head(head), task)
    }

    func didReceiveBodyPart(task: HTTPClient.Task<Void>, _ buffer: ByteBuffer) -> EventLoopFuture<Void> {
        pass(.bytes(buffer), task)
    }

    private func pass(_ piece: Piece, _ task: HTTPClient.Task<Void>) -> EventLoopFuture<Void> {
        let demand = task.eventLoop.makePromise(of: Void.self)
        var refusal: (any Error)?
        let reader: CheckedContinuation<Piece?, any Error>? = state.withLock { state in
            if state.end != nil {
                refusal = ExchangeEnd.cancelled
                return nil
            }
            state.demand = demand
            state.waitingSince = nil
            if let reader = state.reader.take() { return reader }
            state.piece = piece
            return nil
        }
        if let refusal { demand.fail(refusal) }
        reader?.resume(returning: piece)
        return demand.futureResult
    }

    func didFinishRequest(task: HTTPClient.Task<Void>) {
        finish(.success(()))
    }
}
