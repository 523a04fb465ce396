/// Dates in the forms that people write them in.
enum DateForm {
    /// The date whose first digit is at an offset: `12.04.1990`, `4/12/90`, `1990-04-12`, `12 April 1990`, `12. 4. 1990`,
    /// `April 12, 1990` (the month before the digits), `12 de abril de 1990`, `1990年4月12日`.
    ///
    /// A year alone is none.
    static func find(digit offset: Int, in text: ScanText) -> Range<Int>? {
        if text.isWordCharacter(before: offset), !isUnspacedScript(text.scalar(before: offset).value) { return nil }
        if text.byte(offset - 1) == UInt8(ascii: "_") { return nil }
        let joins = [0x2D, 0x2E, 0x2F, 0x2C].contains(text.byte(offset - 1)) && text.byte(offset - 2).isDigit
        if joins { return nil }
        guard let end = numeric(offset, in: text) ?? monthInMiddle(offset, in: text) else {
            return monthFirst(offset, in: text)
        }
        return offset..<end
    }

    /// A number of 1 to 4 digits and where it ends.
    private static func number(_ offset: Int, in text: ScanText) -> (value: Int, digits: Int, end: Int)? {
        var value = 0
        var end = offset
        while end - offset < 5, text.byte(end).isDigit {
            value = value * 10 + text.byte(end).digitValue
            end += 1
        }
        let digits = end - offset
        return 1...4 ~= digits ? (value, digits, end) : nil
    }

    private static func isYear(_ value: Int, _ digits: Int) -> Bool {
        digits == 4 ? 1850...2099 ~= value : digits == 2
    }

    private static func numeric(_ offset: Int, in text: ScanText) -> Int? {
        guard let first = number(offset, in: text) else {
            return compact(offset, in: text)
        }
        guard let second = separated(first.end, in: text), let third = separated(second.number.end, in: text),
            second.separator == third.separator, second.number.digits <= 2
        else { return nil }
        let (a, b, c) = (first.value, second.number.value, third.number.value)
        let yearFirst =
            first.digits == 4 && isYear(a, 4) && 1...12 ~= b && 1...31 ~= c && third.number.digits <= 2
        let yearLast =
            first.digits <= 2 && isYear(c, third.number.digits)
            && ((1...31 ~= a && 1...12 ~= b) || (1...12 ~= a && 1...31 ~= b))
        guard yearFirst || yearLast else { return nil }
        var end = third.number.end
        if third.separator == 0xE6 { end += text.byte(end) == 0xE6 ? 3 : 0 }  // 日
        if text.byte(end) == UInt8(ascii: "T"), text.byte(end + 1).isDigit { return end }
        return endsFree(end, in: text) ? end : nil
    }

    /// `19900412` is a date of birth where a word says so.
    private static func compact(_ offset: Int, in text: ScanText) -> Int? {
        var end = offset
        var value = 0
        while end - offset < 9, text.byte(end).isDigit {
            value = value * 10 + text.byte(end).digitValue
            end += 1
        }
        guard end - offset == 8, isYear(value / 10000, 4), 1...12 ~= value / 100 % 100, 1...31 ~= value % 100 else {
            return nil
        }
        return endsFree(end, in: text) ? end : nil
    }

    /// The number behind one separator, with a blank after it or not.
    ///
    /// 年 and 月 count as one and the same.
    private static func separated(
        _ offset: Int, in text: ScanText
    ) -> (separator: UInt8, number: (value: Int, digits: Int, end: Int))? {
        let byte = text.byte(offset)
        var position = offset
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ","): position += 1
        case 0x20:
            position += 1
            let inner = text.byte(position)
            guard inner == UInt8(ascii: "/") || inner == UInt8(ascii: "-"), text.byte(position + 1) == 0x20 else {
                return number(position, in: text).map { (byte, $0) }
            }
            return number(position + 2, in: text).map { (inner, $0) }
        case 0xE5 where text.byte(offset + 1) == 0xB9 && text.byte(offset + 2) == 0xB4:
            return number(offset + 3, in: text).map { (0xE6, $0) }
        case 0xE6 where text.byte(offset + 1) == 0x9C && text.byte(offset + 2) == 0x88:
            return number(offset + 3, in: text).map { (0xE6, $0) }
        default: return nil
        }
        if byte == UInt8(ascii: "."), text.byte(position) == 0x20 { position += 1 }
        return number(position, in: text).map { (byte, $0) }
    }

    private static func endsFree(_ end: Int, in text: ScanText) -> Bool {
        if text.isWordCharacter(at: end) { return isUnspacedScript(text.scalar(at: end).value) }
        let joins = [0x2D, 0x2E, 0x2F, 0x2C].contains(text.byte(end)) && text.byte(end + 1).isDigit
        return !joins
    }

    /// `12 April 1990`, `12th of April, 1990`, `12. April 1990`, `12-Apr-90`, `12 de abril de 1990`, `1er mai 1990`.
    private static func monthInMiddle(_ offset: Int, in text: ScanText) -> Int? {
        guard let day = number(offset, in: text) else { return nil }
        if day.digits == 4 { return yearFirst(day, in: text) }
        guard day.digits <= 2, 1...31 ~= day.value else { return nil }
        var position = day.end
        let glued = text.byte(position)
        for suffix in ["st", "nd", "rd", "th", "er", "º", "°", "ª"]
        where (glued.isASCIILetter || glued == 0xC2) && MonthNames.has(suffix, at: position, in: text) {
            position += suffix.utf8.count
            break
        }
        position = skip(position, in: text)
        guard position > day.end, text.isWordCharacter(at: position), !text.byte(position).isDigit else { return nil }
        for word in ["of ", "de ", "d'"] where MonthNames.has(word, at: position, in: text) {
            position += word.utf8.count
        }
        guard let month = MonthNames.end(at: position, in: text) else { return nil }
        position = skip(month, in: text)
        for word in ["de ", "del ", "do "] where MonthNames.has(word, at: position, in: text) {
            position += word.utf8.count
        }
        if text.byte(position) == UInt8(ascii: "'") { position += 1 }
        guard let year = number(position, in: text), isYear(year.value, year.digits), position > month,
            endsFree(year.end, in: text)
        else { return nil }
        return year.end
    }

    /// `1990 April 12`, `1990-Apr-12`.
    private static func yearFirst(_ year: (value: Int, digits: Int, end: Int), in text: ScanText) -> Int? {
        guard isYear(year.value, 4) else { return nil }
        var position = skip(year.end, in: text)
        guard position > year.end, let month = MonthNames.end(at: position, in: text) else { return nil }
        position = skip(month, in: text)
        guard let day = number(position, in: text), day.digits <= 2, 1...31 ~= day.value, endsFree(day.end, in: text)
        else { return nil }
        return day.end
    }

    /// `April 12, 1990`, `Apr. 12th 1990`, and `April 1990`, which is enough where a birth word stands near.
    private static func monthFirst(_ offset: Int, in text: ScanText) -> Range<Int>? {
        guard let start = MonthNames.start(before: offset, in: text), let day = number(offset, in: text) else {
            return nil
        }
        if day.digits == 4, isYear(day.value, 4), endsFree(day.end, in: text) { return start..<day.end }
        guard day.digits <= 2, 1...31 ~= day.value else { return nil }
        var position = day.end
        for suffix in ["st", "nd", "rd", "th"] where MonthNames.has(suffix, at: position, in: text) {
            position += 2
            break
        }
        let gap = position
        if text.byte(position) == UInt8(ascii: ",") { position += 1 }
        position = skip(position, in: text)
        guard position > gap, let year = number(position, in: text), isYear(year.value, year.digits), year.digits == 4,
            endsFree(year.end, in: text)
        else { return nil }
        return start..<year.end
    }

    /// Behind punctuation and blanks of a date, three bytes at most.
    private static func skip(_ offset: Int, in text: ScanText) -> Int {
        var position = offset
        while position - offset < 3, [0x20, 0x2E, 0x2C, 0x2D, 0x2F].contains(text.byte(position)) { position += 1 }
        return position
    }
}
