import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization

/// What a caller presents as its key, on the way from the head of a request to the responder: in the order of requests.
///
/// A key is out of memory when the exchange that it opened is over, however long the connection idles.
final class PresentedKeys: Sendable {
    private let waiting = Mutex<[String?]>([])

    func add(_ key: String?) {
        waiting.withLock { $0.append(key) }
    }

    /// The key of the request at hand; `nil` if it came without.
    func take() -> String? {
        waiting.withLock { waiting in
            guard let first = waiting.first else { return nil }
            // A new array: a short string would stay in the old one's storage.
            waiting = Array(waiting.dropFirst())
            return first
        }
    }
}

/// Takes out of a request's head what nobody needs, before anybody can keep it: the connection's task holds on to the last
/// head for as long as the connection idles. Query string, cookies, user agent, addresses and unknown headers end here; of
/// known ones, only values that Tacit acts on pass; a path that isn't served becomes one that isn't either.
final class RequestHeadHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private let keys: PresentedKeys

    init(_ keys: PresentedKeys) {
        self.keys = keys
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(let head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
        keys.add(Self.key(in: head.headerFields))
        context.fireChannelRead(wrapInboundOut(.head(Self.reduced(head))))
    }

    static func reduced(_ head: HTTPRequest) -> HTTPRequest {
        HTTPRequest(
            method: head.method, scheme: nil, authority: nil, path: Routes.reduced(head.path ?? ""),
            headerFields: fields(head.headerFields))
    }

    private static func fields(_ received: HTTPFields) -> HTTPFields {
        var fields = HTTPFields()
        if let length = received[.contentLength].flatMap({ Int($0) }) { fields[.contentLength] = String(length) }
        if let encoding = received[.contentEncoding], encoding.lowercased() != "identity" {
            fields[.contentEncoding] = "unknown"
        }
        if received[.expect]?.lowercased() == "100-continue" { fields[.expect] = "100-continue" }
        if received[.connection]?.lowercased() == "close" { fields[.connection] = "close" }
        if let version = HTTPField.Name("anthropic-version"), received[version] != nil { fields[version] = "any" }
        return fields
    }

    private static func key(in fields: HTTPFields) -> String? {
        if let authorization = fields[.authorization], authorization.lowercased().hasPrefix("bearer ") {
            return String(authorization.dropFirst("bearer ".count).drop { $0 == " " })
        }
        return HTTPField.Name("x-api-key").flatMap { fields[$0] }
    }
}
