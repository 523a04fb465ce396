/// An IPv6 address in one of the text forms of RFC 4291 section 2.2.
struct IPv6 {
    /// Bytes without zone.
    var length: Int
    /// Hex digits, those of an embedded IPv4 address included.
    var digits: Int
    var hasDecimalDigit: Bool

    /// Longest form: six groups of four and an IPv4 address.
    static let maximumLength = 45

    /// The address that fills the bytes `start..<end` (no zone), or `nil`.
    init?(_ start: Int, _ end: Int, in text: ScanText) {
        guard 2...Self.maximumLength ~= end - start else { return nil }
        var groups = 0
        var compressed = false
        var offset = start
        var digits = 0
        var decimal = false
        if text.byte(start) == UInt8(ascii: ":") {
            guard text.byte(start + 1) == UInt8(ascii: ":") else { return nil }
            compressed = true
            offset = start + 2
        }
        while offset < end {
            if let embedded = IPv4.length(at: offset, in: text), offset + embedded == end {
                groups += 2
                digits += 8
                decimal = true
                offset = end
                break
            }
            let first = offset
            while offset < end, text.byte(offset).isHex {
                decimal = decimal || text.byte(offset).isDigit
                offset += 1
            }
            guard 1...4 ~= offset - first else { return nil }
            digits += offset - first
            groups += 1
            if offset == end { break }
            guard text.byte(offset) == UInt8(ascii: ":") else { return nil }
            offset += 1
            if offset < end, text.byte(offset) == UInt8(ascii: ":") {
                guard !compressed else { return nil }
                compressed = true
                offset += 1
            } else if offset == end {
                return nil
            }
        }
        guard compressed ? groups < 8 : groups == 8 else { return nil }
        length = end - start
        self.digits = digits
        hasDecimalDigit = decimal
    }
}
