/// Which connection serves which request: the bookkeeping of one pool, without sockets.
///
/// A request gets an idle connection of its own event loop, last used first, so that surplus ones come to their end. A slot
/// is one connection, open or being opened. Requests wait only while there is no slot and nothing is idle.
package struct PoolState<Connection: AnyObject, Waiter: AnyObject> {
    package typealias Loop = ObjectIdentifier

    package enum Assignment {
        case reuse(Connection)
        /// Open one; a slot is taken for it.
        case open
        /// Later: handed out by whoever gives back or loses a connection.
        case wait
        case shutDown
    }

    package enum Return {
        case keep
        case serve(Waiter)
        case close
    }

    private let maximum: Int
    private let maximumIdle: Int
    private let borrows: Bool
    private var idle: [Loop: [Connection]] = [:]
    private var open: [ObjectIdentifier: Connection] = [:]
    private var waiters: [Waiter] = []
    private var isShutDown = false
    private var taken = 0
    private var idling = 0

    /// Connections, open or being opened.
    package var slots: Int { taken }
    package var idleCount: Int { idling }
    package var waiting: Int { waiters.count }

    /// - Parameters:
    ///   - maximum: slots.
    ///   - maximumIdle: connections kept without work.
    ///   - borrows: whether another loop's idle connection is sooner taken than a new one opened: right where opening
    ///     is dear (TLS), since a change of thread costs microseconds.
    package init(maximum: Int, maximumIdle: Int, borrows: Bool) {
        self.maximum = maximum
        self.maximumIdle = maximumIdle
        self.borrows = borrows
    }

    /// - Parameter loop: the one that the request runs on, if it does; else any will do.
    package mutating func take(_ waiter: Waiter, on loop: Loop?) -> Assignment {
        guard !isShutDown else { return .shutDown }
        if let loop, let own = idle[loop]?.popLast() {
            idling -= 1
            return .reuse(own)
        }
        if borrows || loop == nil || taken >= maximum, let other = takeAny() { return .reuse(other) }
        guard taken < maximum else {
            waiters.append(waiter)
            return .wait
        }
        taken += 1
        return .open
    }

    private mutating func takeAny() -> Connection? {
        guard idling > 0, let loop = idle.first(where: { !$0.value.isEmpty })?.key else { return nil }
        idling -= 1
        return idle[loop]?.popLast()
    }

    /// A connection has been opened for a slot. False after the shutdown: then it must be closed.
    package mutating func opened(_ connection: Connection) -> Bool {
        guard !isShutDown else { return false }
        open[ObjectIdentifier(connection)] = connection
        return true
    }

    /// A connection can serve the next request.
    package mutating func giveBack(_ connection: Connection, of loop: Loop) -> Return {
        guard !isShutDown else { return .close }
        if !waiters.isEmpty { return .serve(waiters.removeFirst()) }
        guard idling < maximumIdle else { return .close }
        idling += 1
        idle[loop, default: []].append(connection)
        return .keep
    }

    /// Takes an idle connection out, so that nobody gets it any more. False if somebody has it already.
    ///
    /// Linear in the idle connections of the loop.
    package mutating func retire(_ connection: Connection, of loop: Loop) -> Bool {
        guard let index = idle[loop]?.firstIndex(where: { $0 === connection }) else { return false }
        idle[loop]?.remove(at: index)
        idling -= 1
        return true
    }

    /// A connection has ended. Its slot stays taken if another is opened in its place; else the one who has waited longest
    /// is returned, for whom one must be opened.
    package mutating func lose(_ connection: Connection, of loop: Loop, isReplaced: Bool) -> Waiter? {
        _ = retire(connection, of: loop)
        guard open.removeValue(forKey: ObjectIdentifier(connection)) != nil, !isReplaced else { return nil }
        return freeSlot()
    }

    /// A connection did not come about, or there is no use for its slot; for whom one must be opened instead.
    package mutating func freeSlot() -> Waiter? {
        taken -= 1
        guard !isShutDown, !waiters.isEmpty else { return nil }
        taken += 1
        return waiters.removeFirst()
    }

    /// A request that waits no longer.
    package mutating func withdraw(_ waiter: Waiter) {
        waiters.removeAll { $0 === waiter }
    }

    /// All that have to be closed, and all that get nothing any more.
    package mutating func shutDown() -> (connections: [Connection], waiters: [Waiter]) {
        isShutDown = true
        defer {
            idle = [:]
            idling = 0
            waiters = []
        }
        return (Array(open.values), waiters)
    }
}
