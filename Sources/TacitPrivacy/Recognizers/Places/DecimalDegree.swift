/// A decimal number that may be a latitude or a longitude: sign, up to three digits, a stop, places; perhaps a degree sign
/// and the hemisphere on either side.
struct DecimalDegree {
    private(set) var start: Int
    private(set) var end: Int
    private(set) var value: Double
    /// Digits behind the stop.
    let places: Int
    /// N, E, S or W (O: ouest, oeste, Ost).
    private(set) var hemisphere: UInt8?

    /// The number whose stop is at an offset.
    ///
    /// `limit` is where the number before it ends, to which a letter before `limit` belongs.
    init?(stop: Int, after limit: Int? = nil, in text: ScanText) {
        var first = stop
        while first > 0, stop - first < 4, text.bytes[first - 1].isDigit { first -= 1 }
        guard 1...3 ~= stop - first else { return nil }
        var last = stop + 1
        var places = 0
        var number = Double(CheckDigits.number(text.bytes, first..<stop))
        var unit = 0.1
        while text.byte(last).isDigit, places < 18 {
            number += Double(text.byte(last).digitValue) * unit
            unit /= 10
            places += 1
            last += 1
        }
        guard !text.byte(last).isDigit, places <= 16 else { return nil }
        // Not a part of a version or an address.
        if text.byte(last) == 0x2E, text.byte(last + 1).isDigit { return nil }
        if text.byte(first - 1) == 0x2E || text.byte(first - 1) == 0x5F || text.byte(first - 1) == 0x24 { return nil }
        if text.byte(first - 1) == 0x2D || text.byte(first - 1) == 0x2B {
            if text.byte(first - 2).isAlphanumeric { return nil }
            if text.byte(first - 1) == 0x2D { number = -number }
            first -= 1
        }
        start = first
        end = last
        value = number
        self.places = places
        readHemisphere(after: limit, in: text)
        guard Borders.after(end, in: text.bytes), text.byte(end) != UInt8(ascii: "%") else { return nil }
        guard Borders.before(start, in: text.bytes) else { return nil }
    }

    private mutating func readHemisphere(after limit: Int?, in text: ScanText) {
        if text.byte(end) == 0xC2, text.byte(end + 1) == 0xB0 { end += 2 }
        var offset = start - 1
        if text.byte(offset) == 0x20 { offset -= 1 }
        let before = text.byte(offset)
        // "52.52 N 13.40 E": the N belongs to the number before it.
        let isFree =
            limit.map { offset >= $0 } ?? (!text.byte(offset - 2).isDigit && text.byte(offset - 1) != 0xB0)
        if offset >= 0, isFree, "NESWO".utf8.contains(before), !text.isWordCharacter(before: offset) {
            hemisphere = before
            start = offset
            return
        }
        offset = text.byte(end) == 0x20 ? end + 1 : end
        if "NESWO".utf8.contains(text.byte(offset)), !text.isWordCharacter(at: offset + 1) {
            hemisphere = text.byte(offset)
            end = offset + 1
        }
    }

    /// The number right behind, with a comma, semicolon, slash or blanks between, and perhaps the name of its axis.
    func partner(in text: ScanText) -> DecimalDegree? {
        var offset = end
        while offset - end < 3, [0x20, 0x2C, 0x3B, 0x2F].contains(text.byte(offset)) { offset += 1 }
        guard offset > end else { return nil }
        while "NESWO-+ ".utf8.contains(text.byte(offset)), offset - end < 7 { offset += 1 }
        var stop = offset
        while text.byte(stop).isDigit, stop - offset < 4 { stop += 1 }
        guard stop > offset, text.byte(stop) == 0x2E, text.byte(stop + 1).isDigit,
            let second = DecimalDegree(stop: stop, after: end, in: text), second.start >= end
        else { return nil }
        return second
    }

    /// Whether the two are a latitude and a longitude, in either order.
    func makesPair(with other: DecimalDegree) -> Bool {
        if let one = hemisphere, let two = other.hemisphere {
            let isLatitude = one == UInt8(ascii: "N") || one == UInt8(ascii: "S")
            let otherIsLatitude = two == UInt8(ascii: "N") || two == UInt8(ascii: "S")
            return isLatitude != otherIsLatitude && abs(value) <= (isLatitude ? 90 : 180)
                && abs(other.value) <= (isLatitude ? 180 : 90)
        }
        return min(abs(value), abs(other.value)) <= 90 && max(abs(value), abs(other.value)) <= 180
    }
}
