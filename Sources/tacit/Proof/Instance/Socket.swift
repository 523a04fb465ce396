import Foundation
import Synchronization

/// A TCP connection on the loopback interface, used from one thread with calls that wait. Closed once.
final class Socket: Sendable {
    /// How long a call waits for bytes before it counts as failed.
    static let patience = 60

    private let descriptor: Mutex<Int32>

    init(_ descriptor: Int32) {
        self.descriptor = Mutex(descriptor)
        var time = timeval(tv_sec: Self.patience, tv_usec: 0)
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit { close() }

    static func connect(port: Int) throws -> Socket {
        let descriptor = try make()
        let status = address(port: port) { Glibc.connect(descriptor, $0, $1) }
        guard status == 0 else {
            Glibc.close(descriptor)
            throw ProofFailure("the instance can't be reached")
        }
        return Socket(descriptor)
    }

    /// Listens on a free port of 127.0.0.1.
    static func listen() throws -> (descriptor: Int32, port: Int) {
        let descriptor = try make()
        var bound = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        guard address(port: 0, { bind(descriptor, $0, $1) }) == 0, Glibc.listen(descriptor, 1024) == 0,
            name(of: descriptor, &bound, &length) == 0
        else {
            Glibc.close(descriptor)
            throw ProofFailure("no port of 127.0.0.1 can be listened on")
        }
        return (descriptor, Int(UInt16(bigEndian: bound.sin_port)))
    }

    /// False if the other side has gone.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        let descriptor = descriptor.withLock { $0 }
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// The next bytes; `nil` at the end, after a reset or when nothing comes for too long.
    func read() -> [UInt8]? {
        let descriptor = descriptor.withLock { $0 }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? Array(buffer[..<count]) : nil
    }

    /// Closes with a reset instead of an orderly end.
    func reset() {
        var none = linger(l_onoff: 1, l_linger: 0)
        let descriptor = descriptor.withLock { $0 }
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &none, socklen_t(MemoryLayout<linger>.size))
        // Without `shutdown`, which would send an orderly end first.
        self.descriptor.withLock { descriptor in
            if descriptor >= 0 { Glibc.close(descriptor) }
            descriptor = -1
        }
    }

    func close() {
        descriptor.withLock { descriptor in
            guard descriptor >= 0 else { return }
            shutdown(descriptor, Int32(SHUT_RDWR))
            Glibc.close(descriptor)
            descriptor = -1
        }
    }

    private static func name(of descriptor: Int32, _ address: inout sockaddr_in, _ length: inout socklen_t) -> Int32 {
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
    }

    private static func make() throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw ProofFailure("no more sockets; raise the limit of open files") }
        return descriptor
    }

    private static func address(port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
