package import TacitCore

/// A provider's list of models, remembered for a while. One fetch at a time: who asks meanwhile waits for that one.
package actor ModelList {
    /// Seconds for which an answer counts, and for which a failure does.
    package static let lifetime: UInt64 = 300
    package static let failureLifetime: UInt64 = 30

    private let clock: any Clock
    private let fetch: @Sendable () async -> [String]?
    private var known: (names: [String]?, until: UInt64)?
    private var running: Task<[String]?, Never>?

    /// - Parameter fetch: keeps its own time limit.
    package init(clock: any Clock, fetch: @escaping @Sendable () async -> [String]?) {
        self.clock = clock
        self.fetch = fetch
    }

    package func names() async -> [String]? {
        if let known, clock.monotonic < known.until { return known.names }
        if let running { return await running.value }
        // A task of its own, so that one caller's cancellation doesn't spoil it for the others.
        let task = Task { [fetch] in await fetch() }
        running = task
        let names = await task.value
        running = nil
        let seconds = names == nil ? Self.failureLifetime : Self.lifetime
        known = (names, clock.monotonic + seconds * 1_000_000_000)
        return names
    }
}
