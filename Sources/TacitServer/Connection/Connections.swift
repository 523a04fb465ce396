import NIOCore
import Synchronization

/// How many connections there may be.
package struct ConnectionCaps: Sendable {
    /// In all; one more is closed as soon as it is accepted.
    package var open = 4096
    /// From one IPv4 address or one /64 network of IPv6; `nil` for any number, as it has to be behind a proxy.
    package var perNetwork: Int?
    /// Without a complete head so far; for one more, the one that has waited longest is closed. Healthy callers have
    /// their first head sent within a round trip.
    package var awaitingHead = 1024

    package init() {}
}

/// All open connections: counts them, keeps the caps, and reaches them at a shutdown.
package final class Connections: Sendable {
    /// What is known of all connections, for the metrics.
    package struct Counts: Sendable {
        package var open = 0
        package var awaitingHead = 0
        /// Cut off or refused, since the start.
        package var ended: [ConnectionEnd: Int] = [:]
        /// Answers that a shutdown broke off.
        package var cutShort = 0
    }

    struct ID: Hashable, Sendable {
        fileprivate let number: UInt64
    }

    private struct Entry {
        let channel: any Channel
        let disconnect: DisconnectSignal
        let network: CallerNetwork?
    }

    private struct State {
        var open: [UInt64: Entry] = [:]
        var awaitingHead: Set<UInt64> = []
        /// No number below it awaits a head.
        var oldest: UInt64 = 0
        var next: UInt64 = 0
        var networks: [CallerNetwork: Int] = [:]
        var ended: [ConnectionEnd: Int] = [:]
        var cutShort = 0

        /// Amortised O(1): numbers only go up.
        mutating func longestWaiting() -> UInt64? {
            guard !awaitingHead.isEmpty else { return nil }
            while !awaitingHead.contains(oldest) { oldest += 1 }
            return oldest
        }
    }

    private let caps: ConnectionCaps
    private let state = Mutex(State())

    package init(_ caps: ConnectionCaps = ConnectionCaps()) {
        self.caps = caps
    }

    package var counts: Counts {
        state.withLock { state in
            Counts(
                open: state.open.count, awaitingHead: state.awaitingHead.count, ended: state.ended,
                cutShort: state.cutShort)
        }
    }

    /// A connection was accepted; `nil` if it is one too many.
    func enter(_ channel: any Channel, _ disconnect: DisconnectSignal) -> ID? {
        let network = caps.perNetwork == nil ? nil : CallerNetwork(channel.remoteAddress)
        var evicted: (any Channel)?
        let number: UInt64? = state.withLock { state in
            guard state.open.count < caps.open else {
                state.ended[.full, default: 0] += 1
                return nil
            }
            if let network, let most = caps.perNetwork {
                guard state.networks[network, default: 0] < most else {
                    state.ended[.addressFull, default: 0] += 1
                    return nil
                }
                state.networks[network, default: 0] += 1
            }
            if state.awaitingHead.count >= caps.awaitingHead, let oldest = state.longestWaiting() {
                state.awaitingHead.remove(oldest)
                state.ended[.evicted, default: 0] += 1
                evicted = state.open[oldest]?.channel
            }
            let number = state.next
            state.next += 1
            state.awaitingHead.insert(number)
            state.open[number] = Entry(channel: channel, disconnect: disconnect, network: network)
            return number
        }
        evicted?.pipeline.fireUserInboundEventTriggered(ConnectionAbort())
        return number.map { ID(number: $0) }
    }

    func hadHead(_ id: ID) {
        state.withLock { _ = $0.awaitingHead.remove(id.number) }
    }

    func leave(_ id: ID) {
        state.withLock { state in
            state.awaitingHead.remove(id.number)
            guard let network = state.open.removeValue(forKey: id.number)?.network else { return }
            let left = state.networks[network, default: 1] - 1
            state.networks[network] = left == 0 ? nil : left
        }
    }

    func note(_ end: ConnectionEnd) {
        state.withLock { $0.ended[end, default: 0] += 1 }
    }

    func noteCutShort() {
        state.withLock { $0.cutShort += 1 }
    }

    /// Breaks off all answers under way; their callers are told.
    package func cutShort() {
        for entry in state.withLock({ Array($0.open.values) }) { entry.disconnect.cut() }
    }

    /// Closes all connections, whatever is still to be written.
    package func abort() {
        for entry in state.withLock({ Array($0.open.values) }) {
            entry.channel.pipeline.fireUserInboundEventTriggered(ConnectionAbort())
        }
    }
}
