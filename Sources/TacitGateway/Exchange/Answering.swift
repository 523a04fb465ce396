import Synchronization
import TacitCore
import TacitPrivacy

/// call: the pieces that the shell needs to take an answer in.
extension Gateway {
    /// Answers that come whole may be no longer, in bytes.
    static let maximumAnswerBytes = 64 << 20

    var unexpectedType: TacitError {
        TacitError(
            .upstreamInvalid, "The provider's answer was not valid.",
            operator: "the provider's answer is not of the type that was asked for (stream or JSON)")
    }

    /// - Throws: `upstreamInvalid`; `overloaded` if there is no room for the answer.
    func collect(_ answer: inout ProviderAnswer, counting share: ContentBudget.Share) async throws -> ProviderBytes {
        guard !answer.isEventStream else { throw unexpectedType }
        var bytes: [UInt8] = []
        while let part = try await answer.next() {
            try share.take(part.byteCount)
            bytes += part.expose(for: .restoring)
            guard bytes.count <= Self.maximumAnswerBytes else {
                throw TacitError(
                    .upstreamInvalid, "The provider's answer was not valid.",
                    operator: "the provider's answer is too large")
            }
        }
        return ProviderBytes(bytes)
    }

    /// Any error as one of ours. What isn't ours is named by its type only.
    func failure(_ error: any Error) -> TacitError {
        if error is CancellationError || Task.isCancelled {
            return TacitError(.cancelled, "The request was cancelled.", operator: "the caller went away")
        }
        if let error = error as? TacitError { return error }
        return TacitError(
            .internalError, "Something went wrong here; the request id tells the operator what.",
            operator: "unexpected error of type \(type(of: error))")
    }
}

/// A stream's restorer, shared between the shell and the closure that reads the upstream.
final class StreamProgress: Sendable {
    private struct State {
        var restorer: StreamRestorer
        var hasBegun = false
    }

    private let state: Mutex<State>

    init(_ restorer: StreamRestorer) {
        state = Mutex(State(restorer: restorer))
    }

    var terminal: Return? { state.withLock { $0.restorer.terminal } }
    var summary: ReplySummary { state.withLock { $0.restorer.summary } }
    var hasBegun: Bool { state.withLock { $0.hasBegun } }

    func receive(_ bytes: ProviderBytes) throws -> Return {
        try state.withLock { try $0.restorer.receive(bytes) }
    }

    /// True the first time.
    func begin() -> Bool {
        state.withLock { state in
            defer { state.hasBegun = true }
            return !state.hasBegun
        }
    }

    /// The terminal event, or an error if the stream broke off.
    func end() throws -> Return {
        try state.withLock { state in
            try state.restorer.end()
            return state.restorer.terminal ?? Return([])
        }
    }
}
