/// A source of random bytes for ids and keys.
public protocol Randomness: Sendable {
    /// So many bytes, each unpredictable.
    func bytes(_ count: Int) -> [UInt8]
}

/// The system's cryptographically secure source.
public struct SystemRandomness: Randomness {
    public init() {}

    public func bytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        // Eight bytes a call: each is a call of the system.
        while bytes.count < count {
            withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
        }
        return Array(bytes.prefix(count))
    }
}

extension Randomness {
    /// A fresh request id, `req_` and 22 base62 digits (131 bits).
    public func requestID() -> RequestID {
        RequestID("req_" + Base62.encode(bytes(17), digits: 22))
    }
}
