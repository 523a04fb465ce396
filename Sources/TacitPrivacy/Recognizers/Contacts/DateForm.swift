/// Dates in the forms that people write them in.
enum DateForm {
    /// The date whose first digit is at an offset: `12.04.1990`, `4/12/90`, `1990-04-12`, `12 April 1990`, `12. 4. 1990`,
    /// `April 12, 1990` (the month before the digits), `12 de abril de 1990`, `1990年4月12日`.
    ///
    /// A year alone is none.
    static func find(digit offset: Int, in text: ScanText) -> Range<Int>? {
        let digits = text.marks.end(of: .digit, from: offset) - offset
        guard digits <= 4 || digits == 8 else { return nil }
        if text.isWordCharacter(before: offset), !isUnspacedScript(text.scalar(before: offset).value) { return nil }
        if text.byte(offset - 1) == UInt8(ascii: "_") { return nil }
        if isJoint(text.byte(offset - 1)), text.byte(offset - 2).isDigit { return nil }
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
        return !(isJoint(text.byte(end)) && text.byte(end + 1).isDigit)
    }

    /// A hyphen, dot, slash or comma: between two digits they join numbers.
    private static func isJoint(_ byte: UInt8) -> Bool { 0x2C...0x2F ~= byte }

    /// `12 April 1990`, `12th of April, 1990`, `12. April 1990`, `12-Apr-90`, `12 de abril de 1990`, `1er mai 1990`.
    private static func monthInMiddle(_ offset: Int, in text: ScanText) -> Int? {
        guard let day = number(offset, in: text) else { return nil }
        if day.digits == 4 { return yearFirst(day, in: text) }
        guard day.digits <= 2, 1...31 ~= day.value else { return nil }
        var position = day.end
        position = skip(ordinalEnd(position, in: text), in: text)
        guard position > day.end, text.isWordCharacter(at: position), !text.byte(position).isDigit else { return nil }
        for word: StaticString in ["of ", "de ", "d'"] where MonthNames.has(word, at: position, in: text) {
            position += word.utf8CodeUnitCount
        }
        guard let month = MonthNames.end(at: position, in: text) else { return nil }
        position = skip(month, in: text)
        for word: StaticString in ["de ", "del ", "do "] where MonthNames.has(word, at: position, in: text) {
            position += word.utf8CodeUnitCount
        }
        if text.byte(position) == UInt8(ascii: "'") { position += 1 }
        guard let year = number(position, in: text), isYear(year.value, year.digits), position > month,
            endsFree(year.end, in: text)
        else { return nil }
        return year.end
    }

    /// Behind the ordinal's ending at an offset: `12th`, `1er`, `1º`, `1°`, `1ª`.
    private static func ordinalEnd(_ offset: Int, beyondEnglish: Bool = true, in text: ScanText) -> Int {
        let next = text.byte(offset + 1)
        switch (text.byte(offset) | 0x20, next | 0x20) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68):  // st, nd, rd, th
            return text.byte(offset).isASCIILetter && next.isASCIILetter ? offset + 2 : offset
        case (0x65, 0x72): return beyondEnglish ? offset + 2 : offset  // er
        default:
            let isSign = text.byte(offset) == 0xC2 && (next == 0xBA || next == 0xB0 || next == 0xAA)
            return beyondEnglish && isSign ? offset + 2 : offset
        }
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
        var position = ordinalEnd(day.end, beyondEnglish: false, in: text)
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
        while position - offset < 3, text.byte(position) == 0x20 || isJoint(text.byte(position)) { position += 1 }
        return position
    }
}
