import HTTPTypes
import HummingbirdCore
import NIOCore
import TacitCore
import TacitGateway
import TacitWire

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
    /// The answer to HEAD: the head that GET would get, and no body (RFC 9110, section 9.3.2).
    private let isHeadOnly: Bool

    /// The head of a stream has been sent, and its end has not.
    var isStreaming: Bool { body != nil }
    private(set) var isFinished = false
    private let clock: any Clock

    init(_ writer: consuming ResponseWriter, clock: any Clock, extraHeaders: HTTPFields, isHeadOnly: Bool) {
        self.writer = consume writer
        self.clock = clock
        self.extraHeaders = extraHeaders
        self.isHeadOnly = isHeadOnly
    }

    func begin(_ head: AnswerHead) async throws {
        let response = HTTPResponse(status: .init(code: head.status), headerFields: headers(of: head))
        switch head.content {
        case .json: self.head = response
        case .eventStream:
            guard let writer = writer.take() else { return }
            do {
                body = try await writer.writeHead(response)
            } catch {
                throw Self.gone
            }
        }
    }

    func write(_ bytes: Return) async throws {
        let buffer = ByteBuffer(bytes: bytes.expose(for: .returning))
        if body != nil {
            do {
                try await body?.write(buffer)
            } catch {
                throw Self.gone
            }
        } else {
            pending.writeImmutableBuffer(buffer)
        }
    }

    func finish() async throws {
        isFinished = true
        if let body {
            self.body = nil
            do {
                try await body.finish(nil)
            } catch {
                throw Self.gone
            }
        } else if let head {
            let content = pending
            pending = ByteBuffer()
            try await send(head, content)
        }
    }

    /// An answer that is not an exchange's: health, lists, metrics.
    func send(_ status: Int, type: String, _ text: [UInt8], request: RequestID) async throws {
        var headers = headers(of: AnswerHead(status: status, content: .json(length: text.count), request: request))
        headers[.contentType] = type
        try await send(HTTPResponse(status: .init(code: status), headerFields: headers), ByteBuffer(bytes: text))
    }

    private func send(_ head: HTTPResponse, _ content: ByteBuffer) async throws {
        guard let writer = writer.take() else { return }
        do {
            if isHeadOnly {
                try await writer.writeResponse(head)
            } else {
                try await writer.write(response: head, body: ResponseBody(byteBuffer: content))
            }
        } catch {
            throw Self.gone
        }
    }

    /// Writing fails for one reason: there is nobody to write to.
    private static var gone: TacitError {
        TacitError(.cancelled, "The connection is closed.", operator: "the caller went away")
    }

    /// Tells the caller to go on with a body that it announced (RFC 9110, section 10.1.1).
    func invite() async throws {
        try await writer?.writeInformationalHead(HTTPResponse(status: .continue))
    }

    private static let requestIDNames = ["x-request-id", "request-id"].compactMap { HTTPField.Name($0) }

    private func headers(of head: AnswerHead) -> HTTPFields {
        var headers = extraHeaders
        headers[.cacheControl] = "no-store"
        headers[.xContentTypeOptions] = "nosniff"
        for name in Self.requestIDNames { headers[name] = head.request.text }
        if let seconds = head.retryAfter, let name = HTTPField.Name("retry-after") { headers[name] = String(seconds) }
        for (name, value) in head.dialect.rateHeaders(head.rates, now: clock.now) {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        switch head.content {
        case .json(let length):
            headers[.contentType] = "application/json"
            headers[.contentLength] = String(length)
        case .eventStream: headers[.contentType] = "text/event-stream; charset=utf-8"
        }
        return headers
    }
}
