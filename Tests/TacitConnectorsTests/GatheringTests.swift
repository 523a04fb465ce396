import NIOCore
import NIOEmbedded
import TacitConnectors
import Testing

@Suite("Writing to a provider")
struct GatheringTests {
    private final class FlushCounter: ChannelOutboundHandler {
        typealias OutboundIn = ByteBuffer

        var count = 0

        func flush(context: ChannelHandlerContext) {
            count += 1
            context.flush()
        }
    }

    @Test("What is flushed within one turn of the event loop goes out at once, in order; the next turn flushes anew")
    func gathers() throws {
        let channel = EmbeddedChannel()
        let counter = FlushCounter()
        try channel.pipeline.syncOperations.addHandlers(counter, GatheringHandler())
        for piece in ["head", "body", ""] {
            channel.write(ByteBuffer(string: piece), promise: nil)
            channel.flush()
        }
        #expect(counter.count == 0)
        channel.embeddedEventLoop.run()
        #expect(counter.count == 1)
        for piece in ["head", "body", ""] {
            #expect(try channel.readOutbound(as: ByteBuffer.self).map { String(buffer: $0) } == piece)
        }
        channel.flush()
        channel.embeddedEventLoop.run()
        #expect(counter.count == 2)
        _ = try channel.finish()
    }

    @Test("A connection that closes before its turn comes is left in peace")
    func closed() throws {
        let channel = EmbeddedChannel()
        try channel.pipeline.syncOperations.addHandlers(FlushCounter(), GatheringHandler())
        channel.flush()
        _ = try channel.finish(acceptAlreadyClosed: true)
        channel.embeddedEventLoop.run()
        #expect(!channel.isActive)
    }
}
