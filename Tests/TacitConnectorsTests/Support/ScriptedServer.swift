import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A server on this machine that answers by script, byte for byte, and tells what it saw.
final class ScriptedServer: Sendable {
    enum Step: Sendable {
        case send(String)
        case bytes([UInt8])
        /// A piece after another: each is written and flushed by itself.
        case pieces([[UInt8]])
        /// Answers no more, and keeps the connection.
        case hold
        case close
        /// Ends the connection with RST.
        case reset
        /// Takes nothing more from this connection.
        case deafen
        /// What follows on this connection is TLS: the end of a tunnel.
        case secure(NIOSSLContext)
    }

    struct Request: Sendable {
        /// Request line and headers, in the order and spelling received.
        let lines: [String]
        let body: [UInt8]

        var headers: [String: String] {
            var headers: [String: String] = [:]
            for line in lines.dropFirst() {
                let parts = line.split(separator: ":", maxSplits: 1)
                headers[parts[0].lowercased()] = parts[1].trimming()
            }
            return headers
        }
    }

    enum Event: Sendable {
        case connected
        case request(Request)
        case closed
    }

    let port: Int
    private let channel: any Channel
    private let stream: AsyncStream<Event>
    private let scripts: Scripts

    /// Bytes that the system has taken so far, over all connections.
    var written: Int { scripts.written.load(ordering: .relaxed) }

    /// - Parameters:
    ///   - scripts: one for each request, over all connections; the last serves all that follow.
    ///   - isEarly: answers at the end of a request's head, and drops its body.
    init(_ scripts: [[Step]], tls: NIOSSLContext? = nil, isEarly: Bool = false) async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: Event.self)
        self.stream = stream
        let remaining = Scripts(scripts)
        self.scripts = remaining
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { child in
                child.eventLoop.makeCompletedFuture {
                    if let tls {
                        try child.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
                    }
                    try child.pipeline.syncOperations.addHandler(
                        ScriptHandler(remaining, continuation, isEarly: isEarly))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        guard let port = channel.localAddress?.port else { throw ChannelError.unknownLocalAddress }
        self.port = port
    }

    convenience init(_ script: Step..., tls: NIOSSLContext? = nil) async throws {
        try await self.init([script], tls: tls)
    }

    /// The next request; waits for it.
    func request() async -> Request? {
        for await event in stream {
            if case .request(let request) = event { return request }
        }
        return nil
    }

    /// Waits until a client has closed its connection.
    func connectionClosed() async -> Bool {
        for await event in stream {
            if case .closed = event { return true }
        }
        return false
    }

    /// How often a client connected before this many requests had come.
    func connections(untilRequest count: Int) async -> Int {
        var connections = 0
        var requests = 0
        for await event in stream {
            if case .connected = event { connections += 1 }
            if case .request = event { requests += 1 }
            if requests == count { break }
        }
        return connections
    }

    func stop() async {
        try? await channel.close()
    }

    final class Scripts: Sendable {
        private let scripts: Mutex<[[Step]]>
        let written = Atomic<Int>(0)

        init(_ scripts: [[Step]]) {
            self.scripts = Mutex(scripts)
        }

        func next() -> [Step] {
            scripts.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? [] }
        }
    }
}

extension Substring {
    func trimming() -> String {
        String(drop { $0 == " " })
    }
}
