import NIOCore
import NIOEmbedded
import NIOSSL
import TacitConnectors
import TacitSockets
import Testing

@Suite("Buffers of a connection that is kept")
struct ScrubbingTests {
    private func bytes(_ buffer: ByteBuffer) -> [UInt8] {
        buffer.withVeryUnsafeBytes { Array($0) }
    }

    @Test("What was read is passed on, and its first buffer holds nothing of it any more")
    func scrubs() throws {
        let channel = EmbeddedChannel()
        try channel.pipeline.syncOperations.addHandler(ScrubbingHandler())
        // As the pool of a channel does, `kept` shares the storage with the buffer that is read.
        let kept = ByteBuffer(string: "text of a person")
        try channel.writeInbound(kept)
        let passed = try #require(try channel.readInbound(as: ByteBuffer.self))
        #expect(String(buffer: passed) == "text of a person")
        #expect(bytes(kept).allSatisfy { $0 == 0 })
        _ = try channel.finish()
    }

    @Test("Only the bytes read are overwritten: what else the storage holds may be another's")
    func readableOnly() {
        var received = ByteBuffer(string: "before|mine|after")
        received.moveReaderIndex(to: 7)
        received.moveWriterIndex(to: 11)
        let passed = ScrubbingHandler.move(received, allocator: ByteBufferAllocator())
        #expect(String(buffer: passed) == "mine")
        #expect(bytes(received).starts(with: Array("before|".utf8) + [0, 0, 0, 0] + Array("|after".utf8)))
        #expect(ScrubbingHandler.move(ByteBuffer(), allocator: ByteBufferAllocator()).readableBytes == 0)
    }

    @Test("It stands before everything, and once more behind TLS", arguments: [false, true])
    func places(isTLS: Bool) throws {
        final class Last: ChannelInboundHandler {
            typealias InboundIn = ByteBuffer
        }
        let channel = EmbeddedChannel()
        let pipeline = channel.pipeline.syncOperations
        if isTLS {
            let context = try NIOSSLContext(configuration: .makeClientConfiguration())
            try pipeline.addHandler(try NIOSSLClientHandler(context: context, serverHostname: nil), name: "tls")
        }
        try pipeline.addHandler(Last(), name: "last")
        try UpstreamClients.scrubReads(of: channel)
        // One line a handler, in their order.
        let handlers = channel.pipeline.debugDescription.split(separator: "\n").compactMap { line in
            ["ScrubbingHandler", "NIOSSLClientHandler", "Last"].first { line.contains($0) }
        }
        let tls = isTLS ? ["NIOSSLClientHandler", "ScrubbingHandler"] : []
        #expect(handlers == ["ScrubbingHandler"] + tls + ["Last"])
        _ = try? channel.finish()
    }
}
