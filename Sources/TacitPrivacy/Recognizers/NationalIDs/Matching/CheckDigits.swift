/// Check-digit formulas of national ids.
///
/// Arguments are ASCII characters without separators, letters as capitals.
enum CheckDigits {
    /// Sum of digit times weight; characters beyond the weights don't count.
    @inline(__always)
    static func weighted(_ characters: some Sequence<UInt8>, _ weights: [Int]) -> Int {
        var sum = 0
        for (character, weight) in zip(characters, weights) { sum += character.digitValue * weight }
        return sum
    }

    /// Sum of the digits of digit times weight.
    static func crossSum(_ characters: some Sequence<UInt8>, _ weights: [Int]) -> Int {
        var sum = 0
        for (character, weight) in zip(characters, weights) {
            let product = character.digitValue * weight
            sum += product / 10 + product % 10
        }
        return sum
    }

    /// ISO 7064 MOD 11,10 over digits, the check digit last.
    static func mod11And10(_ digits: [UInt8]) -> Bool {
        guard let last = digits.last else { return false }
        var product = 10
        for digit in digits.dropLast() {
            let sum = (digit.digitValue + product) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (11 - product) % 10 == last.digitValue
    }

    /// The Luhn formula over ASCII digits.
    static func luhn(_ digits: some Sequence<UInt8>) -> Bool {
        Checksums.luhn(digits.map { $0 &- 0x30 })
    }

    /// Verhoeff's formula (dihedral group of order 10), the check digit last.
    static func verhoeff(_ digits: [UInt8]) -> Bool {
        var sum = 0
        for (position, digit) in digits.reversed().enumerated() {
            sum = dihedral(sum, permuted(digit.digitValue, times: position % 8))
        }
        return sum == 0
    }

    private static func dihedral(_ left: Int, _ right: Int) -> Int {
        switch (left < 5, right < 5) {
        case (true, true): (left + right) % 5
        case (true, false): (left + right - 5) % 5 + 5
        case (false, true): (left - right) % 5 + 5
        case (false, false): (left - right + 5) % 5
        }
    }

    private static func permuted(_ digit: Int, times: Int) -> Int {
        var value = digit
        for _ in 0..<times { value = permutation[value] }
        return value
    }

    private static let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

    /// Value of a digit, or of a letter counted from A = 10.
    @inline(__always)
    static func value(_ character: UInt8) -> Int {
        character.isDigit ? character.digitValue : Int(character) - 55
    }

    /// The number that a stretch of digits spells; 0 if one of them is none.
    static func number(_ characters: [UInt8], _ range: Range<Int>) -> Int {
        var number = 0
        for index in range {
            guard characters[index].isDigit else { return 0 }
            number = number * 10 + characters[index].digitValue
        }
        return number
    }

    static func isDate(day: Int, month: Int) -> Bool {
        guard 1...12 ~= month, day >= 1 else { return false }
        return day <= (month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31)
    }

    static func areEqual(_ characters: [UInt8]) -> Bool {
        characters.allSatisfy { $0 == characters.first }
    }
}
