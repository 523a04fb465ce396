import NIOCore
import NIOHTTP1

/// A request but for its body: written once, since nothing in its head depends on what is asked but the length.
struct RequestTemplate: Sendable {
    /// For the decoder of the answer.
    private let head: HTTPRequestHead
    /// Request line and headers, without `content-length` and the empty line.
    private let bytes: [UInt8]

    /// - Parameters:
    ///   - path: and headers: checked before (`BaseURL`, `Credential`) to hold no line end.
    init(_ method: HTTPMethod, _ url: BaseURL, _ path: String, headers: [(name: String, value: String)]) {
        var text = "\(method.rawValue) \(path) HTTP/1.1\r\nhost: \(url.authority)\r\n"
        for (name, value) in headers { text += "\(name): \(value)\r\n" }
        bytes = Array(text.utf8)
        head = HTTPRequestHead(version: .http1_1, method: method, uri: path)
    }

    /// - Parameter body: `nil` where the method has none.
    func request(_ body: [UInt8]?) -> UpstreamRequest {
        let length = body.map { "content-length: \($0.count)\r\n\r\n" } ?? "\r\n"
        var buffer = ByteBuffer()
        buffer.reserveCapacity(bytes.count + length.utf8.count + (body?.count ?? 0))
        buffer.writeBytes(bytes)
        buffer.writeString(length)
        if let body { buffer.writeBytes(body) }
        return UpstreamRequest(head: head, bytes: buffer)
    }
}

/// A request as it goes on the wire.
struct UpstreamRequest: Sendable {
    let head: HTTPRequestHead
    /// Head and body.
    let bytes: ByteBuffer
}
