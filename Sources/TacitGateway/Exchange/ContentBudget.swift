import Synchronization
package import TacitCore

/// Bytes of content that may be in the process at once: what memory can grow to whatever is sent.
package final class ContentBudget: Sendable {
    private let free: Mutex<Int>

    package init(bytes: Int) {
        free = Mutex(bytes)
    }

    /// What one exchange holds of the budget; gives it back when it goes.
    package final class Share: Sendable {
        private let budget: ContentBudget
        private let taken = Mutex(0)

        init(of budget: ContentBudget) {
            self.budget = budget
        }

        deinit { budget.give(taken.withLock { $0 }) }

        /// - Throws: `overloaded` if there aren't as many bytes left.
        package func take(_ bytes: Int) throws(TacitError) {
            try budget.take(bytes)
            taken.withLock { $0 += bytes }
        }
    }

    package func share() -> Share { Share(of: self) }

    /// Bytes that nobody holds.
    package var left: Int { free.withLock { $0 } }

    private func take(_ bytes: Int) throws(TacitError) {
        let isTaken = free.withLock { free in
            guard free >= bytes else { return false }
            free -= bytes
            return true
        }
        guard isTaken else {
            throw TacitError(
                .overloaded, "The server is working on as much as it can hold.",
                operator: "the budget of content bytes in flight is spent", retryAfter: 1)
        }
    }

    private func give(_ bytes: Int) {
        free.withLock { $0 += bytes }
    }
}
