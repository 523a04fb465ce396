package import NIOCore

/// Takes content out of buffers that outlive it: copies what was read into a buffer of its own, overwrites the
/// original, passes the copy on.
///
/// The copy is freed (and wiped by the allocator) with the exchange.
///
/// What it is for: a channel reads into a pool of buffers (`NIOPooledRecvBufferAllocator`, four of up to 64 KiB) and
/// the TLS handler decrypts into one of its own; both are kept while a connection is open and would hold the last texts for
/// as long as it idles. It stands first in the pipeline and once more right behind the TLS handler.
/// Cost: one copy and one fill of the bytes read.
package final class ScrubbingHandler: ChannelInboundHandler {
    package typealias InboundIn = ByteBuffer
    package typealias InboundOut = ByteBuffer

    package init() {}

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let copy = Self.move(unwrapInboundIn(data), allocator: context.channel.allocator)
        context.fireChannelRead(wrapInboundOut(copy))
    }

    /// A copy of the readable bytes; the original's are zero afterwards, for everybody who shares its storage.
    ///
    /// Writing through the read-only pointer is sound: a `ByteBuffer`'s storage is always memory from the heap, never
    /// constant; it stays allocated, because `received` refers to it; all runs on the channel's one event loop; and
    /// nobody reads these bytes again. The pool clears a buffer before it reads into it anew, the TLS handler has set
    /// its indices back to 0 before it hands its buffer on (`NIOSSLHandler.doFlushReadData`), and handlers before
    /// this one keep nothing. A mutating method of `ByteBuffer` wouldn't do: it would copy the shared storage first.
    package static func move(_ received: ByteBuffer, allocator: ByteBufferAllocator) -> ByteBuffer {
        var copy = allocator.buffer(capacity: received.readableBytes)
        received.withUnsafeReadableBytes { bytes in
            copy.writeBytes(bytes)
            guard let start = bytes.baseAddress else { return }
            UnsafeMutableRawPointer(mutating: start).initializeMemory(as: UInt8.self, repeating: 0, count: bytes.count)
        }
        return copy
    }
}

extension ChannelPipeline.SynchronousOperations {
    /// Puts a scrubbing handler first and, where there is a TLS handler, one right behind it.
    ///
    /// On the event loop only.
    package func scrubReads(behind tls: (any ChannelHandler)?) throws {
        if let tls {
            try addHandler(ScrubbingHandler(), position: .after(tls))
        }
        try addHandler(ScrubbingHandler(), position: .first)
    }
}
