/// Ways to cut bytes into pieces.
package enum Cuts {
    /// Two pieces, cut at each position, the ends included.
    package static func everyPair(of bytes: [UInt8]) -> [[[UInt8]]] {
        (0...bytes.count).map { [Array(bytes[..<$0]), Array(bytes[$0...])] }
    }

    /// One byte a piece.
    package static func single(_ bytes: [UInt8]) -> [[UInt8]] { bytes.map { [$0] } }

    /// Pieces of 1 to `longest` bytes.
    package static func random(
        _ bytes: [UInt8], longest: Int, using generator: inout some RandomNumberGenerator
    ) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var position = 0
        while position < bytes.count {
            let end = min(bytes.count, position + Int.random(in: 1...longest, using: &generator))
            pieces.append(Array(bytes[position..<end]))
            position = end
        }
        return pieces
    }

    /// Pieces of 1 to `longest` characters.
    package static func random(
        _ text: String, longest: Int, using generator: inout some RandomNumberGenerator
    ) -> [String] {
        var pieces: [String] = []
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            let count = Int.random(in: 1...longest, using: &generator)
            pieces.append(String(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return pieces
    }
}

/// Random numbers that are the same on each run (SplitMix64; Steele, Lea, Flood 2014), so that a failure can be repeated
/// from its seed.
package struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
