/// Strings by a pattern: `#` is a digit, `!` one from 1 to 9, `^` a capital, `%` a small letter, `*` a capital or digit,
/// `&` any letter or digit, `~` a hexadecimal digit; everything else is itself.
enum Pattern {
    private static let capitals = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    private static let smalls = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    private static let decimals = Array("0123456789".utf8)
    private static let hexadecimals = Array("0123456789abcdef".utf8)

    static func fill(_ pattern: String, _ random: inout SeededRandom) -> String {
        var bytes: [UInt8] = []
        for byte in pattern.utf8 {
            switch byte {
            case UInt8(ascii: "#"): bytes.append(random.pick(decimals))
            case UInt8(ascii: "!"): bytes.append(random.pick(decimals.dropFirst()))
            case UInt8(ascii: "^"): bytes.append(random.pick(capitals))
            case UInt8(ascii: "%"): bytes.append(random.pick(smalls))
            case UInt8(ascii: "*"): bytes.append(random.pick(capitals + decimals))
            case UInt8(ascii: "&"): bytes.append(random.pick(capitals + smalls + decimals))
            case UInt8(ascii: "~"): bytes.append(random.pick(hexadecimals))
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
