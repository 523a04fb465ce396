/// Check digits that more than one sort of number uses.
///
/// Digits are values 0–9, not ASCII.
package enum Checksums {
    /// The Luhn formula (ISO/IEC 7812-1 annex B) over all digits, the check digit last.
    package static func luhn(_ digits: some Collection<UInt8>) -> Bool {
        var count = 0
        var odd = 0
        var even = 0
        for digit in digits {
            let value = Int(digit)
            let doubled = value < 5 ? value * 2 : value * 2 - 9
            // Which digits are doubled depends on the count, so both sums are kept.
            if count & 1 == 0 {
                even += doubled
                odd += value
            } else {
                even += value
                odd += doubled
            }
            count += 1
        }
        return count > 1 && (count & 1 == 0 ? even : odd) % 10 == 0
    }

    /// Remainder by 97 of the number that letters and digits spell, letters standing for 10–35 (ISO 7064, MOD 97-10).
    ///
    /// `nil` if there is any other byte.
    package static func remainder97(_ characters: some Sequence<UInt8>, from start: Int = 0) -> Int? {
        var remainder = start
        for byte in characters {
            if byte.isDigit {
                remainder = (remainder * 10 + byte.digitValue) % 97
            } else if byte.isASCIILetter {
                remainder = (remainder * 100 + Int(byte.lowered) - 0x57) % 97
            } else {
                return nil
            }
        }
        return remainder
    }

    /// Whether an IBAN's characters (no blanks) leave the remainder 1 when its first four stand last (ISO 13616).
    package static func iban(_ characters: some Collection<UInt8>) -> Bool {
        guard characters.count > 4, let body = remainder97(characters.dropFirst(4)) else { return false }
        return remainder97(characters.prefix(4), from: body) == 1
    }
}
