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
///
/// A request that has its answer gets no second one if the rest of its body is no good: a proxy would take that for
/// the answer to the next request.
final class ParseErrorHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private var error: HTTPParserError?
    private var isInBody = false
    /// Requests that have no answer yet.
    private var unanswered = 0
    private var isDropping = false
    private let extraHeaders: HTTPFields

    init(extraHeaders: HTTPFields) {
        self.extraHeaders = extraHeaders
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isInBody = true
            unanswered += 1
        case .body: break
        case .end: isInBody = false
        }
        context.fireChannelRead(data)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if let error = error as? HTTPParserError { self.error = error }
        context.fireErrorCaught(error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head(var head) = unwrapOutboundIn(data) else {
            return isDropping ? promise?.succeed() ?? () : context.write(data, promise: promise)
        }
        // Go-ahead for a body (100) is no answer yet.
        let isAnswer = head.status.kind != .informational
        if isAnswer, error != nil, isInBody, unanswered == 0 {
            isDropping = true
            promise?.succeed()
            return
        }
        if isAnswer, unanswered > 0 { unanswered -= 1 }
        guard let error, head.status == .badRequest else { return context.write(data, promise: promise) }
        if error == .headerOverflow { head.status = .requestHeaderFieldsTooLarge }
        for field in extraHeaders where head.headerFields[field.name] == nil { head.headerFields.append(field) }
        context.write(wrapOutboundOut(.head(head)), promise: promise)
    }
}
