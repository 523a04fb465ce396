import Synchronization
import TacitCore

/// How a batch ended, for all who wait for it. Settled once; waiting is not cut short by cancellation.
final class Settlement: Sendable {
    private enum State {
        case open([CheckedContinuation<Void, any Error>])
        case settled(Result<Void, any Error>)
    }

    private let state = Mutex(State.open([]))

    func settle(_ result: Result<Void, any Error>) {
        let waiting = state.withLock { state -> [CheckedContinuation<Void, any Error>] in
            guard case .open(let waiting) = state else { return [] }
            state = .settled(result)
            return waiting
        }
        for continuation in waiting {
            continuation.resume(with: result)
        }
    }

    func value() async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            let result = state.withLock { state -> Result<Void, any Error>? in
                switch state {
                case .settled(let result):
                    return result
                case .open(let waiting):
                    state = .open(waiting + [continuation])
                    return nil
                }
            }
            if let result { continuation.resume(with: result) }
        }
    }
}
