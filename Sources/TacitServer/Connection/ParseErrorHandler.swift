import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// How long the head of a request may be.
package struct HeadLimits: Sendable {
    /// Bytes of the path, and of one header.
    package var field = 16 << 10
    /// Bytes of all headers.
    package var list = 64 << 10
    /// Number of headers.
    package var count = 100

    package init() {}
}

/// Makes the answer to what isn't a request one of ours: heads that are too long get their own status (RFC 6585,
/// section 5), where the connection's task knows 400 only, and headers that all answers have are added.
final class ParseErrorHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private var error: HTTPParserError?
    private let extraHeaders: HTTPFields

    init(extraHeaders: HTTPFields) {
        self.extraHeaders = extraHeaders
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if let error = error as? HTTPParserError { self.error = error }
        context.fireErrorCaught(error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard let error, case .head(var head) = unwrapOutboundIn(data), head.status == .badRequest else {
            return context.write(data, promise: promise)
        }
        if error == .headerOverflow { head.status = .requestHeaderFieldsTooLarge }
        for field in extraHeaders where head.headerFields[field.name] == nil { head.headerFields.append(field) }
        context.write(wrapOutboundOut(.head(head)), promise: promise)
    }
}
