/// What stands before the `@` of a mail address.
enum MailLocalPart {
    /// 64 octets in RFC 5321; more, since what is longer is no less personal.
    private static let maximumLength = 128

    /// The start of the local part that ends at `end`, not before `floor`; `nil` if there is none.
    static func start(endingAt end: Int, floor: Int, in text: ScanText) -> Int? {
        if text.byte(end - 1) == UInt8(ascii: "\"") { return quotedStart(endingAt: end, floor: floor, in: text) }
        let low = max(floor, end - maximumLength)
        var start = end
        var unspaced: Bool?
        while start > low {
            let byte = text.bytes[start - 1]
            if byte < 0x80 {
                guard isAllowed(byte) else { break }
                if byte == UInt8(ascii: "."), text.byte(start) == UInt8(ascii: ".") { break }
                if byte.isAlphanumeric {
                    if unspaced == true { break }
                    unspaced = false
                }
                start -= 1
            } else {
                let scalar = text.scalar(before: start)
                guard start - scalar.length >= low, isLetter(scalar.value) else { break }
                // Words of such scripts run on without blanks: 联系anna@example.com.
                let isUnspaced = isUnspacedScript(scalar.value)
                if unspaced != nil, unspaced != isUnspaced { break }
                unspaced = isUnspaced
                start -= scalar.length
            }
        }
        while start < end, !text.isWordCharacter(at: start), text.byte(start) != UInt8(ascii: "_") { start += 1 }
        return start < end ? start : nil
    }

    private static func quotedStart(endingAt end: Int, floor: Int, in text: ScanText) -> Int? {
        var start = end - 2
        while start >= max(floor, end - 66), text.bytes[start] >= 0x20 {
            if text.bytes[start] == UInt8(ascii: "\"") { return end - start > 2 ? start : nil }
            start -= 1
        }
        return nil
    }

    /// RFC 5322 allows more (`!#$*/=?^{|}~`), which in texts are borders far more often than parts of a name.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "'"): true
        default: byte.isAlphanumeric
        }
    }
}
