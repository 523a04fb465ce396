/// An IPv4 address in four decimal parts.
enum IPv4 {
    /// Length of the address that starts at an offset, whatever comes after it; `nil` if there is none.
    ///
    /// Parts have leading zeros only if all have three digits.
    @inline(__always)
    static func length(at start: Int, in text: ScanText) -> Int? {
        var offset = start
        var hasZeros = false
        for part in 0..<4 {
            if part > 0 {
                guard text.byte(offset) == UInt8(ascii: ".") else { return nil }
                offset += 1
            }
            var value = 0
            var digits = 0
            let isZero = text.byte(offset) == UInt8(ascii: "0")
            while digits < 4, text.byte(offset).isDigit {
                value = value * 10 + text.byte(offset).digitValue
                digits += 1
                offset += 1
            }
            guard 1...3 ~= digits, value <= 255 else { return nil }
            hasZeros = hasZeros || (isZero && digits > 1)
        }
        if hasZeros, offset - start != 15 { return nil }
        return offset - start
    }
}
