/// A source of random bytes for ids and keys.
public protocol Randomness: Sendable {
    func bytes(_ count: Int) -> [UInt8]
}

/// The system's cryptographically secure source.
public struct SystemRandomness: Randomness {
    public init() {}

    public func bytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
}

extension Randomness {
    /// A fresh request id, `req_` and 22 base62 digits (131 bits).
    public func requestID() -> RequestID {
        RequestID("req_" + Base62.encode(bytes(17), digits: 22))
    }
}
