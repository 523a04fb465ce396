/// Base 62 with the digits 0–9, A–Z, a–z, most significant first, of a fixed width.
public enum Base62 {
    private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    /// The big-endian number in `bytes`, modulo 62^`digits`, padded with zeros. Quadratic in the length: for ids.
    public static func encode(_ bytes: [UInt8], digits count: Int) -> String {
        // In 32-bit digits, the first one padded.
        var number = [UInt64](repeating: 0, count: (bytes.count + 3) / 4)
        for (index, byte) in bytes.reversed().enumerated() {
            number[number.count - 1 - index / 4] |= UInt64(byte) << (8 * (index % 4))
        }
        var result = [UInt8](repeating: digits[0], count: count)
        for position in stride(from: count - 1, through: 0, by: -1) {
            var remainder: UInt64 = 0
            for index in number.indices {
                let value = remainder << 32 | number[index]
                number[index] = value / 62
                remainder = value % 62
            }
            result[position] = digits[Int(remainder)]
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// CRC-32 as in ISO 3309 and zlib (reflected polynomial EDB88320).
public enum CRC32 {
    /// The checksum of some bytes. Linear.
    public static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc = crc >> 8 ^ table[Int((crc ^ UInt32(byte)) & 0xFF)]
        }
        return ~crc
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
}
