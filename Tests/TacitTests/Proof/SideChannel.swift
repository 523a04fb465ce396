import Foundation

/// A way past all of Tacit's own parts.
enum SideChannel {
    /// Sends bytes to a port of this machine and waits for the beginning of an answer.
    static func send(_ text: String, port: Int) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        let bytes = Array(text.utf8)
        var buffer = [UInt8](repeating: 0, count: 256)
        guard status == 0, write(descriptor, bytes, bytes.count) == bytes.count else { return }
        _ = read(descriptor, &buffer, buffer.count)
    }
}
