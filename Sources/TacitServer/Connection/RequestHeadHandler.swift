import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization
import TacitCore

/// What a request's head tells of its caller, on the way to the responder.
package struct Presented: Sendable {
    /// What was presented as a key, if anything was.
    package let key: String?
    package let address: CallerAddress
}

/// What callers present, in the order of requests.
///
/// A key is out of memory when the exchange that it opened is over, however long the connection idles.
package final class PresentedCallers: Sendable {
    private let waiting = Mutex<[Presented]>([])

    func add(_ presented: Presented) {
        waiting.withLock { $0.append(presented) }
    }

    /// That of the request at hand.
    package func take() -> Presented? {
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

    private let callers: PresentedCallers
    private let trusted: [AddressRange]

    /// - Parameter trusted: proxies whose word on a caller's address is taken.
    init(_ callers: PresentedCallers, trusting trusted: [AddressRange]) {
        self.callers = callers
        self.trusted = trusted
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(let head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
        let peer = context.remoteAddress?.ipAddress.flatMap { NetworkAddress($0) }
        let forwarded = Self.forwardedFor.map { head.headerFields[values: $0] } ?? []
        callers.add(
            Presented(
                key: Self.key(in: head.headerFields),
                address: CallerAddress(peer: peer, forwarded: forwarded, trusted: trusted)))
        context.fireChannelRead(wrapInboundOut(.head(Self.reduced(head))))
    }

    static func reduced(_ head: HTTPRequest) -> HTTPRequest {
        HTTPRequest(
            method: head.method, scheme: nil, authority: nil, path: Routes.reduced(head.path ?? ""),
            headerFields: fields(head.headerFields))
    }

    private static let version = HTTPField.Name("anthropic-version")
    private static let forwardedFor = HTTPField.Name("x-forwarded-for")
    private static let apiKey = HTTPField.Name("x-api-key")

    private static func fields(_ received: HTTPFields) -> HTTPFields {
        var fields = HTTPFields()
        if let length = received[.contentLength].flatMap({ Int($0) }) { fields[.contentLength] = String(length) }
        if let encoding = received[.contentEncoding], encoding.lowercased() != "identity" {
            fields[.contentEncoding] = "unknown"
        }
        if received[.expect]?.lowercased() == "100-continue" { fields[.expect] = "100-continue" }
        if received[.connection]?.lowercased() == "close" { fields[.connection] = "close" }
        if let version = Self.version, received[version] != nil { fields[version] = "any" }
        return fields
    }

    private static func key(in fields: HTTPFields) -> String? {
        if let authorization = fields[.authorization], authorization.lowercased().hasPrefix("bearer ") {
            return String(authorization.dropFirst("bearer ".count).drop { $0 == " " })
        }
        return apiKey.flatMap { fields[$0] }
    }
}
