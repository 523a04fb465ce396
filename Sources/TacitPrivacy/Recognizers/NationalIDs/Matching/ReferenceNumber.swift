/// The extent of a number whose form is not known: letters, digits and inner punctuation, then groups of digits.
struct ReferenceNumber {
    let range: Range<Int>
    /// Letters and digits in it.
    let count: Int
    /// Digits in it.
    let digits: Int

    /// Longest in bytes; a UUID is 36.
    private static let maximum = 48

    /// The number that starts at an offset; `nil` if there is none, or it is a date or goes on too long.
    init?(at start: Int, in text: ScanText) {
        guard var end = Self.word(at: start, in: text), !Self.isDate(start..<end, in: text) else { return nil }
        var digits = text.bytes[start..<end].count { $0.isDigit }
        if digits == 0 {
            // Capitals in front: the digits come after one blank.
            guard text.byte(end) == 0x20, let next = Self.word(at: end + 1, in: text) else { return nil }
            digits = text.bytes[end..<next].count { $0.isDigit }
            end = next
        }
        let joined = Self.groups(after: end, in: text)
        // "number 48213 15 days later": one lone group with words after it is not part of the number.
        let words = text.byte(joined.end) == 0x20 && text.byte(joined.end + 1).isASCIILetter
        if joined.count > 1 || (joined.count == 1 && (!words || digits < 4)) { end = joined.end }
        guard digits > 0, Borders.after(end, in: text.bytes), text.byte(end) != UInt8(ascii: "@"),
            text.byte(end) != UInt8(ascii: "%")
        else { return nil }
        if digits <= 3, let court = Self.courtEnd(after: end, in: text) { end = court }
        range = start..<end
        self.digits = text.bytes[range].count { $0.isDigit }
        count = text.bytes[range].count { $0.isAlphanumeric }
    }

    /// End of a word of letters and digits with single `-`, `/`, `.` and `_` inside.
    private static func word(at start: Int, in text: ScanText) -> Int? {
        var offset = start
        while offset < text.count, offset - start <= maximum {
            let byte = text.bytes[offset]
            if byte.isAlphanumeric {
                offset += 1
                continue
            }
            let joins =
                byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: "_")
            guard joins, text.byte(offset + 1).isAlphanumeric else { break }
            // "12345.Next" starts a new sentence.
            if byte == UInt8(ascii: "."), !text.byte(offset + 1).isDigit { break }
            offset += 1
        }
        return offset > start && offset - start <= maximum ? offset : nil
    }

    /// The rest of a file number of German courts: "12 O 345/21".
    private static func courtEnd(after start: Int, in text: ScanText) -> Int? {
        var offset = start + 1
        while text.byte(offset).isUpper, offset - start <= 4 { offset += 1 }
        guard text.byte(start) == 0x20, 2...4 ~= offset - start, text.byte(offset) == 0x20,
            let end = word(at: offset + 1, in: text), text.byte(end - 3) == UInt8(ascii: "/"),
            text.bytes[(offset + 1)..<end].allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "/") })
        else { return nil }
        return end
    }

    /// Groups of digits that follow with one blank between, up to six of at most eleven digits; the last of several may
    /// have a hyphen and a check digit, or a capital, behind it: "934 112 458-1", "204 331 557A".
    private static func groups(after start: Int, in text: ScanText) -> (end: Int, count: Int) {
        var end = start
        var (count, last) = (0, 0)
        while count < 6, text.byte(end) == 0x20, text.byte(end + 1).isDigit {
            var offset = end + 1
            while text.byte(offset).isDigit, offset - end <= 12 { offset += 1 }
            let next = text.byte(offset)
            let length = offset - end - 1
            if count > 0, let tail = tail(at: offset, behind: length, isEven: length == last, in: text) {
                return (tail, count + 1)
            }
            last = length
            let punctuation =
                next == UInt8(ascii: ".") || next == UInt8(ascii: ",") || next == UInt8(ascii: "/")
                || next == UInt8(ascii: "-") || next == UInt8(ascii: ":")
            if offset - end > 12 || next.isASCIILetter || next == UInt8(ascii: "%") { break }
            if punctuation, text.byte(offset + 1).isDigit { break }
            end = offset
            count += 1
        }
        return (end, count)
    }

    /// End of the check character behind a last group of so many digits, which are as many as those of the group before
    /// or not.
    private static func tail(at offset: Int, behind digits: Int, isEven: Bool, in text: ScanText) -> Int? {
        let isHyphen = text.byte(offset) == UInt8(ascii: "-")
        let end = offset + (isHyphen ? 2 : 1)
        guard
            isHyphen
                ? digits >= 2 && text.byte(offset + 1).isDigit : isEven && digits >= 3 && text.byte(offset).isUpper,
            !text.byte(end).isAlphanumeric, Borders.after(end, in: text.bytes),
            text.byte(end) != UInt8(ascii: "-") || !text.byte(end + 1).isAlphanumeric,
            text.byte(end) != UInt8(ascii: ".") || !text.byte(end + 1).isDigit
        else { return nil }
        return end
    }

    /// Whether a word is a date: 10/10/1963, 2024-05-31, 31.5.24.
    private static func isDate(_ range: Range<Int>, in text: ScanText) -> Bool {
        guard 6...10 ~= range.count else { return false }
        var lengths = InlineArray<3, Int>(repeating: 0)
        var part = -1
        for offset in range {
            let byte = text.bytes[offset]
            if byte.isASCIILetter { return false }
            guard byte.isDigit else { continue }
            if offset == range.lowerBound || !text.bytes[offset - 1].isDigit { part += 1 }
            guard part < 3 else { return false }
            lengths[part] += 1
        }
        guard part == 2 else { return false }
        return (lengths[0] <= 2 && lengths[1] <= 2 && (lengths[2] == 2 || lengths[2] == 4))
            || (lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2)
    }
}
