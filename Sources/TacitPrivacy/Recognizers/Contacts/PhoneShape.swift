/// Groups of digits in the form of a national phone number.
struct PhoneShape {
    let digits: Digits
    /// Sizes of the groups, one hex digit each, the first group's highest: 3-3-4 is 0x334.
    let sizes: Int
    let groups: Int
    /// All separators between the groups.
    let separators: DigitSeparators
    /// Whether the first group stands in brackets.
    let hasArea: Bool

    /// How sure a number of this form is one without any word near: 0.5 and more where the form is hardly used for
    /// anything else; `nil` where a word is needed.
    var score: Float? {
        let first = digits[0]
        if hasArea, let score = areaScore { return score }
        if groups == 1 { return singleScore }
        if first == 0 { return trunkScore }
        switch sizes {
        case 0x334: return northAmerican ? (isBlank ? 0.5 : 0.8) : (isHyphen ? 0.4 : nil)
        case 0x1334: return first == 1 && digits[1] > 1 && digits[4] > 1 ? (isBlank ? 0.6 : 0.85) : nil
        case 0x254:
            return separators.contains(.hyphen) && digits[2] == 9 ? 0.75 : (isBlank && digits[2] == 9 ? 0.5 : nil)
        case 0x244: return separators == [.blank, .hyphen] ? 0.6 : nil
        // Spain; Poland and Spain with an area code.
        case 0x3222: return first > 5 && isBlank ? 0.7 : (first > 5 ? 0.5 : nil)
        case 0x2322: return isBlank || isHyphen || separators == [.blank, .hyphen] ? 0.6 : nil
        // Also how many languages write nine-digit quantities.
        case 0x333:
            return endsInZeros ? nil : (separators == .hyphen || first > 5 ? 0.45 : 0.4)
        case 0x55: return first > 5 && isBlank ? 0.5 : nil
        case 0x2222: return isBlank ? 0.4 : nil
        case 0x323: return isBlank ? 0.45 : nil
        default: return nil
        }
    }

    /// Digits in a group, counted from 0.
    func size(of group: Int) -> Int { sizes >> (4 * (groups - 1 - group)) & 0xF }

    var endsInZeros: Bool { digits.suffix(3).allSatisfy { $0 == 0 } }
    private var isBlank: Bool { separators == .blank }
    private var isHyphen: Bool { separators == .hyphen }

    /// Area and exchange of the North American plan start with 2–9.
    private var northAmerican: Bool { digits[0] > 1 && digits[3] > 1 }

    private var areaScore: Float? {
        // A year in brackets.
        if size(of: 0) == 4, digits[0] != 0, isYear(0) { return nil }
        return switch sizes {
        case 0x334, 0x37: northAmerican ? 0.85 : (digits[0] == 0 ? 0.7 : 0.6)
        case 0x254, 0x244: 0.85
        default: 8...(digits[0] == 0 ? 13 : 12) ~= digits.count && 2...5 ~= groups ? (digits[0] == 0 ? 0.75 : 0.6) : nil
        }
    }

    /// In one piece: only mobile numbers of the United Kingdom, France, Germany and Ireland.
    private var singleScore: Float? {
        guard digits[0] == 0 else { return nil }
        switch (digits[1], digits.count) {
        case (7, 11), (6...7, 10): return 0.5
        // Books (ISBN-10) start with 0 too.
        case (8, 10): return [3, 5, 6, 7, 9].contains(digits[2]) && !isBook ? 0.5 : nil
        case (1, 11...12): return digits[2] > 4 && digits[2] < 8 ? 0.5 : nil
        default: return nil
        }
    }

    /// Whether ten digits have the check digit of an ISBN-10.
    private var isBook: Bool {
        var sum = 0
        for place in 0..<10 { sum += (10 - place) * Int(digits[place]) }
        return sum % 11 == 0
    }

    /// With the trunk prefix 0 of most of Europe, Asia and Australia.
    private var trunkScore: Float? {
        guard digits[1] != 0, 8...12 ~= digits.count, groups <= 6 else { return nil }
        switch sizes {
        case 0x22222 where !separators.contains(.slash): return 0.85
        case 0x3322 where !separators.contains(.slash), 0x4222, 0x2322: return 0.8
        case 0x344, 0x434, 0x56, 0x533, 0x3222, 0x28, 0x2224, 0x352: return 0.7
        case 0x244, 0x46, 0x433, 0x3223: return 0.65
        // Finland and Sweden: 09-612 4480.
        case 0x234, 0x233: return separators == [.hyphen, .blank] ? 0.55 : (isBlank ? 0.4 : nil)
        default: break
        }
        let firstGroup = size(of: 0)
        guard (groups == 2 ? 2 : 3)...5 ~= firstGroup, (0..<groups).allSatisfy({ size(of: $0) > 1 }) else { return nil }
        if separators.contains(.slash) { return firstGroup > 2 && !separators.contains(.dot) ? 0.7 : 0.4 }
        if separators == .dot { return groups > 2 && digits.count > 8 ? 0.5 : nil }
        if groups == 2 { return digits.count > 8 ? (isHyphen ? 0.6 : 0.5) : 0.4 }
        return digits.count > 8 ? 0.55 : 0.4
    }
}

/// Groups of digits that are something else, whatever words are near.
extension PhoneShape {
    var isOther: Bool {
        let one = separators == .dot || separators == .hyphen || separators == .slash
        switch sizes {
        case 0x422: return one && isYear(0)
        case 0x224, 0x124, 0x214, 0x114: return one && isYear(digits.count - 4) && digits[0] < 4
        case 0x222, 0x122, 0x212, 0x112: return one
        // Two times or dates; years; ZIP+4; social security numbers; Brazilian tax numbers.
        case 0x2222: return separators.contains(.dot) && separators.contains(.hyphen)
        case 0x44: return isYear(0) && isYear(4) && !separators.contains(.dot)
        case 0x54: return separators == .hyphen
        case 0x324: return one || separators == .blank && digits[0] != 0
        case 0x3332: return separators.contains(.dot) || separators == .hyphen
        case 0x23342: return true
        // Cards.
        case 0x4444, 0x465, 0x464: return true
        case 0x1111, 0x1112, 0x1121, 0x1211, 0x2111, 0x111, 0x2211: return separators == .dot
        default: break
        }
        // Dates run on: 2024-01-31 23 59; addresses of four numbers; books (ISBN-13).
        if groups > 3, sizes >> (4 * (groups - 3)) == 0x422, isYear(0), !separators.contains(.bracket) { return true }
        if groups > 3, sizes >> (4 * (groups - 3)) == 0x224, isYear(4), digits[0] < 4 { return true }
        if groups > 3, size(of: groups - 1) == 4, size(of: groups - 2) < 3, size(of: groups - 3) < 3,
            isYear(digits.count - 4), separators.contains(.dot)
        {
            return true
        }
        if separators == .dot, groups == 4, isAddress { return true }
        if digits.count == 13, 978...979 ~= digits.number(3) { return true }
        if separators == .dot, groups == 2 { return true }
        return false
    }

    /// Four numbers up to 255.
    private var isAddress: Bool {
        var index = 0
        for group in 0..<groups {
            guard size(of: group) < 4 else { return false }
            var value = 0
            for _ in 0..<size(of: group) {
                value = value * 10 + Int(digits[index])
                index += 1
            }
            if value > 255 { return false }
        }
        return true
    }

    private func isYear(_ index: Int) -> Bool {
        let century = digits[index] * 10 + digits[index + 1]
        return 18...21 ~= century
    }
}
