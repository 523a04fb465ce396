import HTTPTypes
import HummingbirdCore
import NIOCore
import TacitCore
import TacitGateway

/// An answer on a caller's connection.
///
/// Unchecked: an exchange is one task, and only that task calls it.
final class ConnectionSink: AnswerSink, @unchecked Sendable {
    private var writer: ResponseWriter?
    private var body: (any ResponseBodyWriter)?
    /// Head of an answer of known length, sent together with its body in one write.
    private var head: HTTPResponse?
    private var pending = ByteBuffer()
    private let extraHeaders: HTTPFields

    init(_ writer: consuming ResponseWriter, extraHeaders: HTTPFields) {
        self.writer = consume writer
        self.extraHeaders = extraHeaders
    }

    func begin(_ head: AnswerHead) async throws {
        let response = HTTPResponse(status: .init(code: head.status), headerFields: headers(of: head))
        switch head.content {
        case .json: self.head = response
        case .eventStream:
            guard let writer = writer.take() else { return }
            body = try await writer.writeHead(response)
        }
    }

    func write(_ bytes: Return) async throws {
        let buffer = ByteBuffer(bytes: bytes.expose(for: .returning))
        if body != nil {
            try await body?.write(buffer)
        } else {
            pending.writeImmutableBuffer(buffer)
        }
    }

    func finish() async throws {
        if let body {
            self.body = nil
            try await body.finish(nil)
        } else if let head, let writer = writer.take() {
            let content = pending
            pending = ByteBuffer()
            try await writer.write(response: head, body: ResponseBody(byteBuffer: content))
        }
    }

    /// An answer that is not an exchange's: health, lists, metrics.
    func send(_ status: Int, type: String, _ text: [UInt8], request: RequestID) async throws {
        guard let writer = writer.take() else { return }
        var headers = headers(of: AnswerHead(status: status, content: .json(length: text.count), request: request))
        headers[.contentType] = type
        try await writer.write(
            response: HTTPResponse(status: .init(code: status), headerFields: headers),
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: text)))
    }

    /// Tells the caller to go on with a body that it announced (RFC 9110, section 10.1.1).
    func invite() async throws {
        try await writer?.writeInformationalHead(HTTPResponse(status: .continue))
    }

    private func headers(of head: AnswerHead) -> HTTPFields {
        var headers = extraHeaders
        headers[.cacheControl] = "no-store"
        headers[.xContentTypeOptions] = "nosniff"
        if let name = HTTPField.Name("x-request-id") { headers[name] = head.request.text }
        if let name = HTTPField.Name("request-id") { headers[name] = head.request.text }
        if let seconds = head.retryAfter, let name = HTTPField.Name("retry-after") { headers[name] = String(seconds) }
        switch head.content {
        case .json(let length):
            headers[.contentType] = "application/json"
            headers[.contentLength] = String(length)
        case .eventStream: headers[.contentType] = "text/event-stream; charset=utf-8"
        }
        return headers
    }
}
