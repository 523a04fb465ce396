import TacitConnectors
import Testing

@Suite("Which connection serves which request")
struct PoolStateTests {
    final class Connection {}
    final class Waiter {}
    final class Loop {}

    typealias Pool = PoolState<Connection, Waiter>

    private let first = Loop()
    private let second = Loop()

    private func id(_ loop: Loop) -> ObjectIdentifier { ObjectIdentifier(loop) }

    /// A pool with a connection opened and given back on each of `loops`.
    private func pool(
        _ loops: [Loop] = [], maximum: Int = 4, idle: Int = 4, borrows: Bool = false
    ) -> (Pool, [Connection]) {
        var pool = Pool(maximum: maximum, maximumIdle: idle, borrows: borrows)
        let connections = loops.map { _ in Connection() }
        for connection in connections {
            _ = pool.take(Waiter(), on: nil)
            _ = pool.opened(connection)
        }
        for (connection, loop) in zip(connections, loops) { _ = pool.giveBack(connection, of: id(loop)) }
        return (pool, connections)
    }

    private func reused(_ assignment: Pool.Assignment) -> Connection? {
        if case .reuse(let connection) = assignment { connection } else { nil }
    }

    private func isOpen(_ assignment: Pool.Assignment) -> Bool {
        if case .open = assignment { true } else { false }
    }

    private func isWait(_ assignment: Pool.Assignment) -> Bool {
        if case .wait = assignment { true } else { false }
    }

    @Test("A request gets the connection of its own loop that was used last")
    func ownLoop() {
        var (pool, connections) = pool([first, second, first])
        let latest = pool.take(Waiter(), on: id(first))
        #expect(reused(latest) === connections[2])
        let other = pool.take(Waiter(), on: id(second))
        #expect(reused(other) === connections[1])
        let earlier = pool.take(Waiter(), on: id(first))
        #expect(reused(earlier) === connections[0])
        #expect(pool.idleCount == 0 && pool.slots == 3)
    }

    @Test("Another loop's is taken where opening is dear, or nothing may be opened", arguments: [false, true])
    func otherLoop(borrows: Bool) {
        var (pool, connections) = pool([second], maximum: 2, borrows: borrows)
        let assignment = pool.take(Waiter(), on: id(first))
        #expect(isOpen(assignment) != borrows)
        #expect((reused(assignment) === connections[0]) == borrows)
        var (full, others) = self.pool([second], maximum: 1)
        let borrowed = full.take(Waiter(), on: id(first))
        #expect(reused(borrowed) === others[0])
    }

    @Test("Who runs on no loop takes any")
    func noLoop() {
        var (pool, connections) = pool([second])
        let any = pool.take(Waiter(), on: nil)
        #expect(reused(any) === connections[0])
    }

    @Test("When all slots are taken, requests wait, and are served in their order")
    func waiting() {
        var (pool, connections) = pool([first], maximum: 1)
        _ = pool.take(Waiter(), on: nil)
        let waiters = [Waiter(), Waiter(), Waiter()]
        for waiter in waiters {
            let assignment = pool.take(waiter, on: nil)
            #expect(isWait(assignment))
        }
        pool.withdraw(waiters[1])
        guard case .serve(let next) = pool.giveBack(connections[0], of: id(first)) else {
            Issue.record("nobody was served")
            return
        }
        #expect(next === waiters[0])
        // A connection that ends makes room for a new one.
        let successor = pool.lose(connections[0], of: id(first), isReplaced: false)
        #expect(successor === waiters[2])
        #expect(pool.slots == 1 && pool.waiting == 0)
        let nobody = pool.freeSlot()
        #expect(nobody == nil)
        #expect(pool.slots == 0)
    }

    @Test("A lost connection that is replaced keeps its slot; no loss counts twice")
    func replaced() {
        var (pool, connections) = pool([first], maximum: 1)
        _ = pool.take(Waiter(), on: nil)
        let none = pool.lose(connections[0], of: id(first), isReplaced: true)
        #expect(none == nil)
        #expect(pool.slots == 1)
        _ = pool.lose(connections[0], of: id(first), isReplaced: false)
        #expect(pool.slots == 1)
    }

    @Test("Idle connections are bounded")
    func idleBound() {
        var (pool, _) = pool([first], idle: 1)
        let surplus = Connection()
        _ = pool.take(Waiter(), on: id(second))
        _ = pool.opened(surplus)
        guard case .close = pool.giveBack(surplus, of: id(second)) else {
            Issue.record("one too many was kept")
            return
        }
        #expect(pool.idleCount == 1)
    }

    @Test("An idle connection that is taken out goes to nobody; one that is at work can't be")
    func retired() {
        var (pool, connections) = pool([first, first])
        let isRetired = pool.retire(connections[1], of: id(first))
        #expect(isRetired)
        let left = pool.take(Waiter(), on: id(first))
        #expect(reused(left) === connections[0])
        let isRetiredAtWork = pool.retire(connections[0], of: id(first))
        #expect(!isRetiredAtWork)
        // One that ends while idle is forgotten as well.
        var (other, gone) = self.pool([first])
        _ = other.lose(gone[0], of: id(first), isReplaced: false)
        let fresh = other.take(Waiter(), on: id(first))
        #expect(isOpen(fresh))
        #expect(other.slots == 1 && other.idleCount == 0)
    }

    @Test("After the shutdown nothing is handed out and nothing kept")
    func shutDown() {
        var (pool, connections) = pool([first, second], maximum: 2)
        _ = pool.take(Waiter(), on: nil)
        _ = pool.take(Waiter(), on: nil)
        let waiter = Waiter()
        _ = pool.take(waiter, on: nil)
        let (open, waiters) = pool.shutDown()
        #expect(open.count == 2 && waiters.count == 1 && waiters[0] === waiter)
        guard case .shutDown = pool.take(Waiter(), on: nil), case .close = pool.giveBack(connections[0], of: id(first))
        else {
            Issue.record("the pool goes on")
            return
        }
        let isTaken = pool.opened(Connection())
        #expect(!isTaken)
    }
}
