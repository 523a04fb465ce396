import Synchronization
import TacitCore

/// The pieces of an answer, handed out one by one.
final class LoopbackPieces: Sendable {
    private let rest: Mutex<[[UInt8]]>

    init(_ pieces: [[UInt8]]) {
        rest = Mutex(pieces.reversed())
    }

    func next() -> ProviderBytes? {
        rest.withLock { $0.popLast() }.map { ProviderBytes($0) }
    }
}
