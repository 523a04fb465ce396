/// Where a key or token may begin inside a text.
enum SecretBorders {
    /// Whether no letter or digit stands before an offset, or only an escape: `\n`, `\t`, `%20`, `%3D`.
    @inline(__always)
    static func before(_ offset: Int, in bytes: [UInt8]) -> Bool {
        if Borders.before(offset, in: bytes) { return true }
        guard offset >= 2 else { return false }
        let last = bytes[offset - 1]
        if bytes[offset - 2] == UInt8(ascii: "\\") { return last == 0x6E || last == 0x72 || last == 0x74 }
        return offset >= 3 && bytes[offset - 3] == UInt8(ascii: "%") && last.isHex && bytes[offset - 2].isHex
    }
}
