import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// What TLS needs to know, read when it is first needed: the system's authorities cost milliseconds and memory, which an
/// upstream on the same machine doesn't need.
final class TLSContextSource: Sendable {
    private let configuration: TLSConfiguration
    private let made = Mutex<EventLoopFuture<NIOSSLContext>?>(nil)

    init(_ configuration: TLSConfiguration) {
        self.configuration = configuration
    }

    func context(on loop: any EventLoop) -> EventLoopFuture<NIOSSLContext> {
        made.withLock { made in
            let known =
                made
                ?? NIOThreadPool.singleton.runIfActive(eventLoop: loop) { [configuration] in
                    try NIOSSLContext(configuration: configuration)
                }
            made = known
            return known
        }.hop(to: loop)
    }
}
