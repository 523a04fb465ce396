import Foundation

/// Bytes that a thread collects and others wait for.
///
/// Unchecked: all state is behind the condition's lock.
final class Collected: @unchecked Sendable {
    private let condition = NSCondition()
    private var content: [UInt8] = []
    private var hasEnded = false

    var bytes: [UInt8] {
        condition.lock()
        defer { condition.unlock() }
        return content
    }

    func append(_ bytes: [UInt8]) {
        condition.lock()
        content += bytes
        condition.broadcast()
        condition.unlock()
    }

    func end() {
        condition.lock()
        hasEnded = true
        condition.broadcast()
        condition.unlock()
    }

    /// Waits until `find` finds something in the bytes so far; `nil` if they end without, or after the given seconds.
    func wait<Found>(seconds: Double, for find: ([UInt8]) -> Found?) -> Found? {
        let deadline = Date(timeIntervalSinceNow: seconds)
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let found = find(content) { return found }
            guard !hasEnded, condition.wait(until: deadline) else { return nil }
        }
    }

    /// Whether the end came within the given seconds.
    func waitForEnd(seconds: Double) -> Bool {
        let deadline = Date(timeIntervalSinceNow: seconds)
        condition.lock()
        defer { condition.unlock() }
        while !hasEnded {
            guard condition.wait(until: deadline) else { return hasEnded }
        }
        return true
    }
}
