import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import TacitServer

/// A real listening side with a responder of the test's own.
struct TestServer {
    typealias Responder = @Sendable (Request, Reply) async throws -> Void
    typealias Line = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    let port: Int
    let connections: Connections
    private let task: Task<Void, any Error>

    init(
        _ change: (inout HTTPServer.Settings) -> Void = { _ in }, caps: ConnectionCaps = ConnectionCaps(),
        respond: @escaping Responder = { try await $1.send(after: $0) }
    ) async throws {
        var settings = HTTPServer.Settings(host: "127.0.0.1", port: 0)
        change(&settings)
        let connections = Connections(caps)
        let channel = ConnectionChannel(settings: settings, connections: connections) { request, writer, _, _, _ in
            try await respond(request, Reply(writer))
        }
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let server = Server(
            childChannelSetup: channel, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { found.yield($0.localAddress?.port ?? 0) },
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        task = Task { try await server.run() }
        var iterator = ports.makeAsyncIterator()
        port = await iterator.next() ?? 0
        self.connections = connections
    }

    func stop() async {
        task.cancel()
        connections.abort()
        _ = await task.result
    }

    func connect() async throws -> Line {
        try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture { try Line(wrappingChannelSynchronously: channel) }
            }
    }

    /// What comes for a text, up to the end of the connection, however it ends.
    func answer(to text: String = "") async throws -> String {
        try await connect().executeThenClose { inbound, outbound in
            if !text.isEmpty { try? await outbound.write(ByteBuffer(string: text)) }
            return await Self.rest(of: inbound)
        }
    }

    static func rest(of inbound: NIOAsyncChannelInboundStream<ByteBuffer>) async -> String {
        var text = ""
        do {
            for try await part in inbound { text += String(buffer: part) }
        } catch {
            // A reset is an end like any other.
        }
        return text
    }
}

/// An answer as a test sends it.
///
/// Unchecked: one task answers a request.
final class Reply: @unchecked Sendable {
    private var writer: ResponseWriter?

    init(_ writer: consuming ResponseWriter) {
        self.writer = consume writer
    }

    /// An answer of so many bytes, after the whole request if it is given.
    func send(_ status: HTTPResponse.Status = .ok, length: Int = 0, after request: Request? = nil) async throws {
        if let request {
            for try await _ in request.body {}
        }
        guard let writer = writer.take() else { return }
        try await writer.write(
            response: HTTPResponse(status: status, headerFields: [.contentLength: String(length)]),
            body: ResponseBody(byteBuffer: ByteBuffer(repeating: 0x61, count: length)))
    }

    /// A gigabyte, a piece at a time: more than any system takes for a reader that doesn't read.
    func stream() async throws {
        guard let writer = writer.take() else { return }
        var body = try await writer.writeHead(HTTPResponse(status: .ok))
        let piece = ByteBuffer(repeating: 0x61, count: 32 << 10)
        for _ in 0..<(1 << 15) { try await body.write(piece) }
    }
}
