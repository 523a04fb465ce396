import Synchronization

/// Counts the bytes of an answer against the most that is taken.
final class AnswerGauge: Sendable {
    private let maximum: Int
    private let received = Atomic<Int>(0)

    init(maximum: Int) {
        self.maximum = maximum
    }

    /// Whether the length that the head tells is within bounds.
    func admits(announced length: Int?) -> Bool { (length ?? 0) <= maximum }

    func admits(_ count: Int) -> Bool {
        received.add(count, ordering: .relaxed).newValue <= maximum
    }
}
