/// The checksums that wallet addresses carry.
package enum WalletChecksums {
    /// The version byte of a base58check address of 25 bytes whose checksum (double SHA-256) is right, else `nil`.
    package static func base58CheckVersion(_ characters: some Collection<UInt8>) -> UInt8? {
        var bytes = InlineArray<25, UInt8>(repeating: 0)
        for character in characters {
            let value = base58Values[Int(character)]
            guard value < 58 else { return nil }
            var carry = Int(value)
            for index in stride(from: 24, through: 0, by: -1) {
                carry += Int(bytes[index]) * 58
                bytes[index] = UInt8(truncatingIfNeeded: carry)
                carry >>= 8
            }
            if carry != 0 { return nil }
        }
        let digest = SHA256.hash(SHA256.hash((0..<21).map { bytes[$0] }))
        return (0..<4).allSatisfy { digest[$0] == bytes[21 + $0] } ? bytes[0] : nil
    }

    package static func isBase58(_ character: UInt8) -> Bool {
        base58Values[Int(character)] < 58
    }

    /// Whether an address in one case, its part before the `1` at `separator`, has a right bech32 (BIP 173) or bech32m
    /// (BIP 350) checksum.
    package static func bech32(_ characters: [UInt8], separator: Int) -> Bool {
        guard separator > 0, characters.count - separator > 6 else { return false }
        var sum: UInt32 = 1
        for character in characters[..<separator] { sum = step(sum, UInt32(character.lowered >> 5)) }
        sum = step(sum, 0)
        for character in characters[..<separator] { sum = step(sum, UInt32(character.lowered & 31)) }
        for character in characters[(separator + 1)...] {
            let value = bech32Values[Int(character.lowered)]
            guard value < 32 else { return false }
            sum = step(sum, UInt32(value))
        }
        return sum == 1 || sum == 0x2bc8_30a3
    }

    private static func step(_ sum: UInt32, _ value: UInt32) -> UInt32 {
        let generators: InlineArray<5, UInt32> = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
        let top = sum >> 25
        var next = (sum & 0x1ff_ffff) << 5 ^ value
        for bit in generators.indices where top >> UInt32(bit) & 1 == 1 { next ^= generators[bit] }
        return next
    }

    private static let base58Values = values("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
    private static let bech32Values = values("qpzry9x8gf2tvdw0s3jn54khce6mua7l")

    private static func values(_ alphabet: String) -> [UInt8] {
        var table = [UInt8](repeating: 0xFF, count: 256)
        for (value, character) in alphabet.utf8.enumerated() { table[Int(character)] = UInt8(value) }
        return table
    }
}
