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
    /// The other end of the connection, looked up once.
    private var peer: NetworkAddress?

    /// - Parameter trusted: proxies whose word on a caller's address is taken.
    init(_ callers: PresentedCallers, trusting trusted: [AddressRange]) {
        self.callers = callers
        self.trusted = trusted
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(let head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
        if peer == nil { peer = context.remoteAddress?.ipAddress.flatMap { NetworkAddress($0) } }
        let known = KnownFields(head.headerFields)
        callers.add(
            Presented(
                key: known.key,
                address: CallerAddress(peer: peer, forwarded: known.forwardedFor, trusted: trusted)))
        let reduced = HTTPRequest(
            method: head.method, scheme: nil, authority: nil, path: Routes.reduced(head.path ?? ""),
            headerFields: known.reduced)
        context.fireChannelRead(wrapInboundOut(.head(reduced)))
    }
}

/// Headers that Tacit acts on, found in one walk: looking up a name walks all of them.
private struct KnownFields {
    private(set) var forwardedFor: [String] = []
    private var authorization: String?
    private var apiKey: String?
    private var length: String?
    private var encoding: String?
    private var expectation: String?
    private var connection: String?
    private var hasVersion = false

    init(_ fields: HTTPFields) {
        for field in fields {
            switch field.name.canonicalName {
            case "authorization": Self.add(field, to: &authorization)
            case "x-api-key": Self.add(field, to: &apiKey)
            case "content-length": Self.add(field, to: &length)
            case "content-encoding": Self.add(field, to: &encoding)
            case "expect": Self.add(field, to: &expectation)
            case "connection": Self.add(field, to: &connection)
            case "anthropic-version": hasVersion = true
            case "x-forwarded-for": forwardedFor.append(field.value)
            default: break
            }
        }
    }

    /// Several of one name are one list (RFC 9110, section 5.3).
    private static func add(_ field: HTTPField, to value: inout String?) {
        value = value.map { "\($0), \(field.value)" } ?? field.value
    }

    var key: String? {
        if let authorization, authorization.prefix(7).lowercased() == "bearer " {
            return String(authorization.dropFirst(7).drop { $0 == " " })
        }
        return apiKey
    }

    private static let version = HTTPField.Name("anthropic-version")

    var reduced: HTTPFields {
        var fields = HTTPFields()
        if let length = length.flatMap({ Int($0) }) { fields[.contentLength] = String(length) }
        if let encoding, encoding.lowercased() != "identity" { fields[.contentEncoding] = "unknown" }
        if expectation?.lowercased() == "100-continue" { fields[.expect] = "100-continue" }
        if connection?.lowercased() == "close" { fields[.connection] = "close" }
        if hasVersion, let version = Self.version { fields[version] = "any" }
        return fields
    }
}
