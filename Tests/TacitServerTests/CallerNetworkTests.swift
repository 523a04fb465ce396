import NIOCore
import TacitServer
import Testing

@Suite("Who a connection counts for")
struct CallerNetworkTests {
    private func network(_ address: String, port: Int = 1) throws -> CallerNetwork? {
        CallerNetwork(try SocketAddress(ipAddress: address, port: port))
    }

    @Test(
        "The same customer, whatever the port and the last half of an IPv6 address",
        arguments: [
            ("192.0.2.1", "192.0.2.1"), ("192.0.2.1", "::ffff:192.0.2.1"), ("2001:db8::1", "2001:db8::ffff:1:2:3"),
        ])
    func same(one: String, other: String) throws {
        let network = try #require(try network(one))
        #expect(try network == self.network(other, port: 2))
    }

    @Test(
        "Different customers",
        arguments: [
            ("192.0.2.1", "192.0.2.2"), ("192.0.2.1", "2001:db8::1"), ("2001:db8::1", "2001:db8:0:1::1"),
            ("::ffff:192.0.2.1", "::ffff:192.0.2.2"),
        ])
    func different(one: String, other: String) throws {
        #expect(try network(one) != network(other))
    }

    @Test("What has no address counts for nobody")
    func none() throws {
        #expect(CallerNetwork(nil) == nil)
        #expect(CallerNetwork(try SocketAddress(unixDomainSocketPath: "/tmp/socket")) == nil)
    }
}
