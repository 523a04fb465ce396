import NIOCore
import NIOHTTP1
import NIOPosix
import TacitWire

/// Somebody's software: asks for a streamed answer, as the official client does, and joins its pieces.
enum DemoClient {
    private typealias Connection = NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>

    static func ask(_ text: String, at address: String, key: String) async throws -> (answer: String, pieces: Int) {
        let quoted = String(decoding: JSONString.quoted(text), as: UTF8.self)
        let body = ByteBuffer(
            string: #"{"model":"model/demo","stream":true,"messages":[{"role":"user","content":\#(quoted)}]}"#)
        let head = HTTPRequestHead(
            version: .http1_1, method: .POST, uri: "/v1/chat/completions",
            headers: [
                "host": address, "authorization": "Bearer \(key)", "content-type": "application/json",
                "content-length": "\(body.readableBytes)", "connection": "close",
            ])
        return try await connect(to: address).executeThenClose { inbound, outbound in
            try await outbound.write(contentsOf: [.head(head), .body(.byteBuffer(body)), .end(nil)])
            return try await read(inbound)
        }
    }

    /// - Parameter address: host and port, as the server's log names it.
    private static func connect(to address: String) async throws -> Connection {
        guard let colon = address.lastIndex(of: ":"), let port = Int(address[address.index(after: colon)...]) else {
            throw DemoError.noServer
        }
        return try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: String(address[..<colon]), port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHTTPClientHandlers()
                    return try Connection(wrappingChannelSynchronously: channel)
                }
            }
    }

    private static func read(
        _ inbound: NIOAsyncChannelInboundStream<HTTPClientResponsePart>
    ) async throws -> (answer: String, pieces: Int) {
        var reader = SSEReader()
        var answer = ""
        var pieces = 0
        for try await part in inbound {
            switch part {
            case .head(let head):
                guard head.status == .ok else { throw DemoError.noAnswer(Int(head.status.code)) }
            case .body(let bytes):
                for event in try reader.read(Array(bytes.readableBytesView)) {
                    guard let piece = content(of: event) else { continue }
                    answer += piece
                    pieces += 1
                }
            case .end: return (answer, pieces)
            }
        }
        return (answer, pieces)
    }

    private static func content(of event: ServerSentEvent) -> String? {
        guard let document = try? JSONParser.parse(event.data),
            let choices = document.member(JSONDocument.root, "choices"),
            let choice = document.children(choices).first(where: { _ in true }),
            let delta = document.member(choice, "delta"), let content = document.member(delta, "content"),
            let text = document.text(content), !text.isEmpty
        else { return nil }
        return text
    }
}
