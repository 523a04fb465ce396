/// Mobile numbers of countries that write them without a trunk prefix: too like ids and quantities to be found by
/// their form alone, but not where something else speaks for a phone number.
extension PhoneShape {
    /// A mobile number of Italy: 320–349, 350–353, 360–363, 366, 368, 370–380, 383, 388–393, 397, with six or seven
    /// digits after them.
    var isItalianMobile: Bool {
        guard 9...10 ~= digits.count, digits[0] == 3, groups == 1 || sizes >> (4 * (groups - 1)) == 3 else {
            return false
        }
        return switch digits[1] {
        case 2, 3, 4, 7: true
        case 5: digits[2] < 4
        case 6: digits[2] < 4 || digits[2] == 6 || digits[2] == 8
        case 8: digits[2] == 0 || digits[2] == 3 || digits[2] > 7
        case 9: digits[2] < 4 || digits[2] == 7
        default: false
        }
    }

    /// Nine digits as Spain (6, 71–74), Portugal (91–93, 96), Poland (50–53, 57, 60, 66, 69, 72, 73, 78, 79, 88) and
    /// Czechia (60, 70, 72, 73, 77, 79) give mobile phones.
    private var isNineDigitMobile: Bool {
        guard digits.count == 9, groups == 1 || sizes == 0x333 || sizes == 0x3222 else { return false }
        return switch digits[0] {
        case 5: digits[1] < 4 || digits[1] == 7
        case 6, 7: true
        case 8: digits[1] == 8
        case 9: 1...3 ~= digits[1] || digits[1] == 6
        default: false
        }
    }

    /// Eight digits, as Denmark and Norway write them; not a date (20240131).
    private var isEightDigitNumber: Bool {
        guard digits.count == 8, digits[0] > 1 else { return false }
        switch sizes {
        case 0x8, 0x44: return !(digits[0] == 2 && digits[1] < 2)
        case 0x323, 0x2222: return separators == .blank
        default: return false
        }
    }

    /// Ten or eleven digits: with an area code (Mexico, Brazil, Colombia), or with the trunk prefix 0.
    private var isLongNumber: Bool {
        guard 10...11 ~= digits.count, digits[1] != 0 else { return false }
        switch sizes {
        case 0xA: return digits[0] != 1
        case 0xB: return digits[0] == 0 || digits[2] == 9
        case 0x334, 0x244, 0x254, 0x3322, 0x22222, 0x46, 0x37, 0x433, 0x344, 0x434, 0x56: return true
        default: return false
        }
    }

    /// In the form of a mobile number of some country: as sure as the weaker words for phone numbers need.
    var isMobile: Bool {
        guard !endsInZeros else { return false }
        return isItalianMobile || isNineDigitMobile || isEightDigitNumber || isLongNumber
    }

    /// In the form of a mobile number that is hardly a number of anything else in a row with a name.
    var isRowMobile: Bool {
        guard !endsInZeros else { return false }
        return isItalianMobile && digits.count == 10 || isNineDigitMobile || isCountryCoded
    }

    /// Digits in groups that start with a country code: 48 604 221 775.
    private var isCountryCoded: Bool {
        guard groups > 2, separators == .blank || separators == .hyphen, size(of: 0) < 4,
            let match = CallingCodes.match(digits)
        else { return false }
        return match.codeLength == size(of: 0) && match.national.contains(digits.count - match.codeLength)
    }

    /// 0.5 for mobile numbers in groups that may stand alone in a sentence, if nothing near speaks against it.
    var loneScore: Float? {
        guard !endsInZeros, groups > 1 else { return nil }
        if isItalianMobile, digits.count == 10 {
            switch sizes {
            case 0x37: return separators == .dot ? nil : 0.5
            case 0x334, 0x3322, 0x3223, 0x343: return 0.5
            default: return nil
            }
        }
        guard sizes == 0x333, separators == .blank, isNineDigitMobile else { return nil }
        return 6...7 ~= digits[0] || digits[0] == 9 ? 0.5 : nil
    }
}
