import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization
import TacitGateway

/// The model that the demo asks: a server of its own on a free loopback port, with an OpenAI-dialect API. It sees what
/// Tacit sends, shows it, and answers from loopback's template.
final class DemoModel: Sendable {
    private let received = Mutex<[[UInt8]]>([])
    private let channel = Mutex<(any Channel)?>(nil)

    /// Bodies as they came over the wire.
    var bodies: [[UInt8]] { received.withLock { $0 } }

    /// Starts to listen and returns the port.
    func start() async throws -> Int {
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { [self] channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(
                        DemoModelHandler { body in
                            self.received.withLock { $0.append(body) }
                            return LoopbackProvider.answer(toBody: body)
                        })
                }
            }
        let server = try await bootstrap.bind(host: "127.0.0.1", port: 0).get()
        channel.withLock { $0 = server }
        return server.localAddress?.port ?? 0
    }

    func stop() async {
        try? await channel.withLock { $0.take() }?.close()
    }
}

/// Collects a request and streams the answer, an event a write.
private final class DemoModelHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let answer: ([UInt8]) -> [[UInt8]]
    private var body: [UInt8] = []

    init(answer: @escaping ([UInt8]) -> [[UInt8]]) {
        self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: body = []
        case .body(let part): body += part.readableBytesView
        case .end:
            let headers = HTTPHeaders([("content-type", "text/event-stream"), ("connection", "close")])
            context.write(
                wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .ok, headers: headers))), promise: nil
            )
            for event in answer(body) {
                context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: event)))), promise: nil)
            }
            let done = context.eventLoop.makePromise(of: Void.self)
            done.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: done)
        }
    }
}
