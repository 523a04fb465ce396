import NIOCore
import TacitServer
import Testing

@Suite("How long a connection may stand where it stands")
struct ConnectionStageTests {
    private let start = NIODeadline.uptimeNanoseconds(1_000_000_000_000)

    private func at(_ seconds: Int64) -> NIODeadline { start + .seconds(seconds) }

    private func stage(isTLS: Bool = false) -> ConnectionStage {
        ConnectionStage(ConnectionDeadlines(), isTLS: isTLS, now: start)
    }

    /// A connection whose first request came at second 1 and isn't answered.
    private func answering() -> ConnectionStage {
        var stage = stage()
        stage.received(100, at(1))
        stage.headEnded(at(1))
        stage.bodyEnded()
        return stage
    }

    private func expect(
        _ stage: ConnectionStage, _ seconds: Int64, _ end: ConnectionEnd, _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(stage.due?.at == at(seconds), sourceLocation: location)
        #expect(stage.due?.end == end, sourceLocation: location)
    }

    @Test("The first head is due 10 seconds after the opening, whatever drips in")
    func firstHead() {
        var stage = stage()
        expect(stage, 10, .slowHead)
        for second in 1...9 { stage.received(1, at(Int64(second))) }
        expect(stage, 10, .slowHead)
    }

    @Test("With TLS the handshake has 10 seconds, and then the head has 10")
    func handshake() {
        var stage = stage(isTLS: true)
        expect(stage, 10, .slowHandshake)
        stage.handshakeEnded(at(4))
        expect(stage, 14, .slowHead)
    }

    @Test("While it is the server's turn nothing is due")
    func answeringStage() {
        #expect(answering().due == nil)
    }

    @Test("After an answer a connection may idle for 75 seconds; from its first byte the next head has 10")
    func idle() {
        var stage = answering()
        stage.answered(at(5))
        expect(stage, 80, .idle)
        stage.received(1, at(50))
        stage.received(1, at(59))
        expect(stage, 60, .slowHead)
    }

    @Test("A head that was begun during an answer has its time from the answer's end")
    func pipelinedHead() {
        var stage = answering()
        stage.received(1, at(2))
        #expect(stage.due == nil)
        stage.answered(at(40))
        expect(stage, 50, .slowHead)
    }

    @Test("Silence in a body is borne for 30 seconds")
    func silence() {
        var stage = stage()
        stage.headEnded(at(1))
        expect(stage, 31, .slowBody)
        stage.received(10 << 20, at(20))
        expect(stage, 50, .slowBody)
    }

    @Test("A body that drips ends after little more than that, one that flows slowly doesn't")
    func drip() {
        var dripping = stage()
        var slow = stage()
        dripping.headEnded(at(0))
        slow.headEnded(at(0))
        for second in 1...29 {
            dripping.received(1, at(Int64(second)))
            slow.received(9 << 10, at(Int64(second)))
        }
        expect(dripping, 30, .slowBody)
        expect(slow, 59, .slowBody)
    }

    @Test("The time in which the server doesn't take the body isn't the caller's")
    func paused() {
        var stage = stage()
        stage.headEnded(at(0))
        stage.received(100, at(1))
        stage.paused(at(1))
        #expect(stage.due == nil)
        stage.asked(at(101))
        expect(stage, 130, .slowBody)
    }

    @Test("The rest of a body that was refused has 30 seconds from the answer, whatever flows")
    func refusedBody() {
        var stage = stage()
        stage.headEnded(at(0))
        stage.answered(at(2))
        stage.received(100 << 20, at(20))
        expect(stage, 32, .slowBody)
        stage.bodyEnded()
        expect(stage, 77, .idle)
    }

    @Test("A body that was sent before its turn has its time from its turn")
    func pipelinedBody() {
        var stage = answering()
        stage.headEnded(at(2))
        #expect(stage.due == nil)
        stage.answered(at(100))
        expect(stage, 130, .slowBody)
    }

    @Test("Once the server has ended its side, the caller has 10 seconds for its own")
    func linger() {
        var stage = answering()
        stage.answered(at(2))
        stage.ended(at(2))
        stage.received(1, at(5))
        expect(stage, 12, .unclosed)
        stage.isTaking(at(12))
        expect(stage, 22, .unclosed)
    }

    @Test("An answer to what was no request leaves nothing behind")
    func noRequest() {
        var stage = stage()
        stage.received(1, at(1))
        stage.answered(at(1))
        expect(stage, 11, .slowHead)
    }
}
