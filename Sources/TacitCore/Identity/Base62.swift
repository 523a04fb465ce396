/// Base 62 with the digits 0–9, A–Z, a–z, most significant first, of a fixed width.
public enum Base62 {
    private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    /// The big-endian number in `bytes`, modulo 62^`digits`, padded with zeros. Quadratic in the length: for ids.
    public static func encode(_ bytes: [UInt8], digits count: Int) -> String {
        var number = bytes
        var result = [UInt8](repeating: digits[0], count: count)
        for position in stride(from: count - 1, through: 0, by: -1) {
            var remainder = 0
            for index in number.indices {
                let value = remainder << 8 | Int(number[index])
                number[index] = UInt8(value / 62)
                remainder = value % 62
            }
            result[position] = digits[remainder]
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// CRC-32 as in ISO 3309 and zlib (reflected polynomial EDB88320).
public enum CRC32 {
    public static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 {
                crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0)
            }
        }
        return ~crc
    }
}
