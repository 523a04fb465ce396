package import NIOCore

/// Who a connection counts for: an IPv4 address, or the /64 network of an IPv6 address, which is the least that one
/// customer gets.
package struct CallerNetwork: Hashable, Sendable {
    private let bytes: [UInt8]

    /// `nil` for what has no IP address.
    package init?(_ address: SocketAddress?) {
        guard let address else { return nil }
        // struct sockaddr_in has the address at 4, struct sockaddr_in6 at 8.
        let range: Range<Int>
        switch address {
        case .v4: range = 4..<8
        case .v6: range = 8..<24
        case .unixDomainSocket: return nil
        }
        let whole = address.withSockAddr { pointer, size in
            Array(UnsafeRawBufferPointer(start: UnsafeRawPointer(pointer), count: size)[range])
        }
        if whole.count == 16, whole[..<10].allSatisfy({ $0 == 0 }), whole[10] == 0xFF, whole[11] == 0xFF {
            // An IPv4 address in IPv6's clothes (RFC 4291, section 2.5.5.2).
            bytes = Array(whole[12...])
        } else {
            bytes = Array(whole.prefix(8))
        }
    }
}
