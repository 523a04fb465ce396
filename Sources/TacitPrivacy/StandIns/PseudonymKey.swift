/// A keyed hash, handed in as a function: pure code holds no key and no cipher.
///
/// Whoever has the key can tell which value became which pseudonym, so it is one tenant's and stays where keys are kept.
public struct PseudonymKey: Sendable {
    private let hash: @Sendable ([UInt8]) -> [UInt8]

    /// - Parameter hash: a keyed hash of at least eight bytes, HMAC-SHA-256 for one.
    public init(_ hash: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        self.hash = hash
    }

    /// A key of its own, gone with the process: SipHash, seeded at random.
    public static func random() -> PseudonymKey {
        var generator = SystemRandomNumberGenerator()
        let seeds = (generator.next(), generator.next())
        return PseudonymKey { value in
            var hasher = Hasher()
            hasher.combine(seeds.0)
            hasher.combine(value)
            hasher.combine(seeds.1)
            let hash = UInt64(bitPattern: Int64(hasher.finalize()))
            return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * $0)) }
        }
    }

    /// 64 bits of the hash; `purpose` keeps the uses of one key apart.
    func number(_ purpose: StaticString, _ parts: [UInt8]...) -> UInt64 {
        var message = purpose.withUTF8Buffer { Array($0) }
        for part in parts {
            // Lengths, so that no two lists of parts are one message.
            message += [0, UInt8(truncatingIfNeeded: part.count >> 8), UInt8(truncatingIfNeeded: part.count)] + part
        }
        // All bytes count: a function may return text with a constant beginning.
        var folded: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in hash(message) { folded = (folded ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Draws(seed: folded).first
    }
}

/// A row of numbers that one number begins (SplitMix64; Steele, Lea, Flood 2014).
struct Draws {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    var first: UInt64 {
        var copy = self
        return copy.next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A number from 0 to below `bound`.
    mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// Digits 0–9 in ASCII.
    mutating func digits(_ count: Int) -> [UInt8] { (0..<count).map { _ in 0x30 + UInt8(next(below: 10)) } }
}
