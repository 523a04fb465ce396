import TacitConnectors
import Testing

@Suite("A connection's life")
struct ConnectionStateTests {
    /// A connection after `requests` whole exchanges, with one more request written.
    private func busy(after requests: Int, isSent: Bool = true) -> ConnectionState {
        var state = ConnectionState()
        for _ in 0..<requests {
            state.start()
            state.sent()
            _ = state.bytes()
            _ = state.head(keepsAlive: true)
            state.end()
            _ = state.settle()
        }
        state.start()
        if isSent { state.sent() }
        return state
    }

    @Test(
        "It serves another request if the answer says so and the whole request is out",
        arguments: [
            (true, true, ConnectionState.Ending.giveBack), (false, true, .close), (true, false, .close),
        ] as [(Bool, Bool, ConnectionState.Ending)])
    func ending(keepsAlive: Bool, isSent: Bool, expected: ConnectionState.Ending) {
        var state = busy(after: 0, isSent: isSent)
        let takesBytes = state.bytes()
        #expect(takesBytes)
        let takesHead = state.head(keepsAlive: keepsAlive)
        #expect(takesHead)
        let early = state.settle()
        #expect(early == nil)
        state.end()
        let ending = state.settle()
        #expect(ending == expected)
        #expect(state.isIdle == (expected == .giveBack))
    }

    @Test("A second answer behind the first is nobody's, and the connection serves no one after that")
    func surplus() {
        var state = busy(after: 1)
        let takesBytes = state.bytes()
        #expect(takesBytes)
        let takesHead = state.head(keepsAlive: true)
        #expect(takesHead)
        state.end()
        let takesSecond = state.head(keepsAlive: true)
        #expect(!takesSecond)
        state.end()
        let ending = state.settle()
        #expect(ending == .close)
    }

    @Test("Bytes that nobody asked for are not taken")
    func unsolicited() {
        var state = ConnectionState()
        let takesBytes = state.bytes()
        #expect(!takesBytes)
    }

    @Test(
        "Only a request on a used connection, without a byte of an answer, may be sent again",
        arguments: [
            (0, false, ConnectionState.Loss.brokenOff), (1, false, .unanswered), (1, true, .brokenOff),
            (2, false, .unanswered),
        ] as [(Int, Bool, ConnectionState.Loss)])
    func loss(requests: Int, hasBytes: Bool, expected: ConnectionState.Loss) {
        var state = busy(after: requests)
        if hasBytes { _ = state.bytes() }
        let first = state.lose()
        #expect(first == expected)
        let second = state.lose()
        #expect(second == nil)
    }

    @Test("A connection that idled before its first request counts as used")
    func rested() {
        var state = ConnectionState()
        state.rest()
        state.start()
        let loss = state.lose()
        #expect(loss == .unanswered)
    }

    @Test("What comes to its end with the connection is whole; an idle connection's end is nobody's")
    func quietLoss() {
        var state = busy(after: 0)
        _ = state.bytes()
        _ = state.head(keepsAlive: false)
        state.end()
        let loss = state.lose()
        #expect(loss == .answered)
        var idle = ConnectionState()
        let idleLoss = idle.lose()
        #expect(idleLoss == .idle)
    }
}
