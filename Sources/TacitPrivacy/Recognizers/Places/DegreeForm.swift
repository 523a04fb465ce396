/// Coordinates in degrees, minutes and seconds, the hemisphere before or behind: `40°26'46"N 79°58'56"W`,
/// `N 40° 26.767' W 079° 58.933'`.
enum DegreeForm {
    /// A pair whose first degree sign (two bytes) is at an offset.
    static func pair(degree: Int, in text: ScanText) -> Range<Int>? {
        guard let first = value(degree: degree, in: text) else { return nil }
        var offset = first.end
        while offset - first.end < 12, text.byte(offset) != 0xC2, text.byte(offset) != 0x0A { offset += 1 }
        guard text.byte(offset) == 0xC2, text.byte(offset + 1) == 0xB0, text.byte(offset - 1).isDigit,
            let second = value(degree: offset, in: text), second.start >= first.end, second.start - first.end <= 4,
            first.isLatitude != second.isLatitude
        else { return nil }
        return first.start..<second.end
    }

    private static func value(degree: Int, in text: ScanText) -> (start: Int, end: Int, isLatitude: Bool)? {
        var start = degree
        while start > 0, degree - start < 10, text.byte(start - 1).isDigit || text.byte(start - 1) == 0x2E {
            start -= 1
        }
        guard 1...9 ~= degree - start, text.byte(start).isDigit else { return nil }
        var offset = degree + 2
        for _ in 0..<2 {
            let part = offset
            while text.byte(offset) == 0x20 { offset += 1 }
            let digits = offset
            while text.byte(offset).isDigit || text.byte(offset) == 0x2E, offset - digits < 9 { offset += 1 }
            guard offset > digits, let mark = mark(offset, in: text) else {
                offset = part
                break
            }
            offset = mark
        }
        // A letter before counts unless it stands behind another value: `46"N 79°`.
        var before = start - 1
        if text.byte(before) == 0x20 { before -= 1 }
        let isFree = before < 2 || !(text.byte(before - 1).isMark || text.byte(before - 2).isMark)
        if before >= 0, isFree, "NESWO".utf8.contains(text.byte(before)), !text.isWordCharacter(before: before) {
            return (before, offset, text.byte(before) == UInt8(ascii: "N") || text.byte(before) == UInt8(ascii: "S"))
        }
        if text.byte(offset) == 0x20 { offset += 1 }
        let letter = text.byte(offset)
        guard "NESWO".utf8.contains(letter), !text.isWordCharacter(at: offset + 1) else { return nil }
        return (start, offset + 1, letter == UInt8(ascii: "N") || letter == UInt8(ascii: "S"))
    }

    /// Behind a mark of minutes or seconds: ' " ′ ″ ’ ” and two apostrophes.
    private static func mark(_ offset: Int, in text: ScanText) -> Int? {
        switch text.byte(offset) {
        case 0x27: return text.byte(offset + 1) == 0x27 ? offset + 2 : offset + 1
        case 0x22: return offset + 1
        case 0xE2:
            let (second, third) = (text.byte(offset + 1), text.byte(offset + 2))
            return second == 0x80 && [0xB2, 0xB3, 0x99, 0x9D].contains(third) ? offset + 3 : nil
        default: return nil
        }
    }
}

extension UInt8 {
    /// The last byte of a degree sign or of a mark of minutes or seconds.
    fileprivate var isMark: Bool { self == 0x22 || self == 0xB0 || self == 0xB2 || self == 0xB3 || self == 0x9D }
}
