import Synchronization
package import TacitCore

/// Bytes of content that may be in the process at once: what memory can grow to whatever is sent.
package final class ContentBudget: Sendable {
    private let free: Mutex<Int>

    package init(bytes: Int) {
        free = Mutex(bytes)
    }

    /// Takes bytes out of the budget.
    ///
    /// - Throws: `overloaded` if there aren't as many left.
    package func take(_ bytes: Int) throws(TacitError) {
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

    package func give(_ bytes: Int) {
        free.withLock { $0 += bytes }
    }
}
