/// Country calling codes (ITU-T E.164) with the number of digits that follow them.
enum CallingCodes {
    /// The code that a number starts with, and the usual count of digits after it; `nil` if none is assigned.
    ///
    /// Digits are values 0–9, without `+` or `00`.
    static func match(
        _ digits: some RandomAccessCollection<UInt8>
    ) -> (code: Int, codeLength: Int, national: ClosedRange<Int>)? {
        guard digits.count >= 3 else { return nil }
        let second = digits.index(after: digits.startIndex)
        let one = Int(digits[digits.startIndex])
        let two = one * 10 + Int(digits[second])
        if one == 1 || one == 7 { return (one, 1, 10...10) }
        if let national = nationalByTwo[two] { return (two, 2, national) }
        guard isThreeDigitZone[two] else { return nil }
        return (two * 10 + Int(digits[digits.index(after: second)]), 3, 6...12)
    }

    private static let nationalByTwo: [ClosedRange<Int>?] = (0..<100).map { twoDigits[$0] }
    private static let isThreeDigitZone: [Bool] = (0..<100).map { threeDigitZones.contains($0) }

    private static let twoDigits: [Int: ClosedRange<Int>] = [
        20: 8...10, 27: 9...9, 30: 10...10, 31: 9...9, 32: 8...9, 33: 9...9, 34: 9...9, 36: 8...9, 39: 6...11,
        40: 9...9, 41: 9...9, 43: 6...13, 44: 9...10, 45: 8...8, 46: 7...10, 47: 8...8, 48: 9...9, 49: 6...12,
        51: 8...9, 52: 10...11, 53: 6...8, 54: 10...11, 55: 10...11, 56: 9...9, 57: 10...10, 58: 10...10, 60: 8...10,
        61: 9...9, 62: 8...12, 63: 8...10, 64: 8...10, 65: 8...8, 66: 8...9, 81: 9...10, 82: 8...11, 84: 9...10,
        86: 10...12, 90: 10...10, 91: 10...10, 92: 9...10, 93: 9...9, 94: 9...9, 95: 7...10, 98: 10...10,
    ]

    /// First two digits of the codes of three.
    private static let threeDigitZones: Set<Int> = [
        21, 22, 23, 24, 25, 26, 29, 35, 37, 38, 42, 50, 59, 67, 68, 69, 80, 85, 87, 88, 96, 97, 99,
    ]
}
