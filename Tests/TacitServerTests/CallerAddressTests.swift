import TacitCore
import TacitServer
import Testing

@Suite("Where a request came from")
struct CallerAddressTests {
    private static let proxies = ["10.0.0.0/8", "::1"].compactMap { AddressRange($0) }

    @Test(
        "A proxy's word is taken if it is trusted, and of it only what a trusted proxy added",
        arguments: [
            ("192.0.2.1", [], "192.0.2.1", false),
            ("192.0.2.1", ["203.0.113.9"], "192.0.2.1", true),
            ("10.0.0.1", ["203.0.113.9"], "203.0.113.9", false),
            ("10.0.0.1", ["198.51.100.7, 203.0.113.9"], "203.0.113.9", false),
            ("10.0.0.1", ["198.51.100.7", "203.0.113.9 , 10.0.0.2"], "203.0.113.9", false),
            ("10.0.0.1", ["10.0.0.3, 10.0.0.2"], "10.0.0.3", false),
            ("10.0.0.1", ["203.0.113.9, unknown"], nil, false), ("10.0.0.1", [""], "10.0.0.1", false),
            ("::1", ["2001:db8::7"], "2001:db8::7", false), ("127.0.0.1", ["203.0.113.9"], "127.0.0.1", true),
        ] as [(String, [String], String?, Bool)])
    func forwarded(peer: String, forwarded: [String], address: String?, isRelayed: Bool) {
        let caller = CallerAddress(peer: NetworkAddress(peer), forwarded: forwarded, trusted: Self.proxies)
        #expect(caller.address == address.flatMap { NetworkAddress($0) })
        #expect(caller.isRelayed == isRelayed)
    }
}
