import NIOHTTP1
import TacitCore

/// What the head of an answer says.
struct AnswerHead {
    /// Bytes, where the head tells.
    let length: Int?
    /// The body is `text/event-stream`; else it is JSON.
    let isEventStream: Bool

    /// - Throws: `TacitError` unless the answer is 2xx, uncompressed, and of a type that was asked for. A streamed
    /// request   may be answered with plain JSON.
    init(_ head: HTTPResponseHead, isStreamed: Bool, faults: UpstreamFaults, clock: any Clock) throws(TacitError) {
        guard 200..<300 ~= head.status.code else {
            let retryAfter = head.headers.first(name: "retry-after").flatMap {
                RetryAfter.seconds($0, now: clock.now)
            }
            throw faults.status(Int(head.status.code), retryAfter: retryAfter)
        }
        guard head.headers[canonicalForm: "content-encoding"].allSatisfy({ $0.lowercased() == "identity" }) else {
            throw faults.invalid("the answer is compressed, though nobody asked for that")
        }
        switch Self.mediaType(head.headers) {
        case "text/event-stream" where isStreamed:
            isEventStream = true
        case "text/event-stream":
            throw faults.invalid("the answer is a stream, though none was asked for")
        case let type where type == "application/json" || type.hasPrefix("application/") && type.hasSuffix("+json"):
            isEventStream = false
        default:
            throw faults.invalid("the answer's content type is neither JSON nor an event stream; check the base URL")
        }
        length = head.headers.first(name: "content-length").flatMap { Int($0) }
    }

    /// Lower case, without parameters.
    private static func mediaType(_ headers: HTTPHeaders) -> String {
        let value = headers.first(name: "content-type") ?? ""
        if value == "application/json" || value == "text/event-stream" { return value }
        let type = value.prefix { $0 != ";" }
        return String(type.filter { !$0.isWhitespace }).lowercased()
    }
}
