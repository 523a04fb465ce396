package import NIOSSL
import Synchronization

/// The TLS that new connections get. Replaced when the certificate is; connections that run go on with theirs.
package final class CurrentTLS: Sendable {
    private let current: Mutex<NIOSSLContext>

    package init(_ context: NIOSSLContext) {
        current = Mutex(context)
    }

    package var context: NIOSSLContext { current.withLock { $0 } }

    package func replace(by context: NIOSSLContext) {
        current.withLock { $0 = context }
    }
}
