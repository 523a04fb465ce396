import NIOCore
import NIOHTTP1

/// Stands where NIO's encoder would: a request comes here as bytes already, head and body in one buffer, so that it leaves
/// with one call of the system. The head before it is for the decoder, which must know the method.
///
/// On the way in it tells that bytes of an answer have come, before the decoder makes anything of them.
final class RequestWriter: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = HTTPClientRequestPart
    typealias OutboundOut = ByteBuffer

    /// False: drop them.
    private let takes: () -> Bool

    init(takes: @escaping () -> Bool) {
        self.takes = takes
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if takes() { context.fireChannelRead(data) }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .body(.byteBuffer(let request)) = unwrapOutboundIn(data) else { return promise?.succeed() ?? () }
        context.write(wrapOutboundOut(request), promise: promise)
    }
}
