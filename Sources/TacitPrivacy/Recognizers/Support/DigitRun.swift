/// Which bytes may stand between the digits of one number.
package struct DigitSeparators: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// A blank, also no-break (U+00A0), narrow no-break (U+202F) and thin (U+2009); not a line break.
    package static let blank = DigitSeparators(rawValue: 1 << 0)
    /// Hyphen-minus, also U+2010, U+2011 (no-break) and U+2013 (en dash).
    package static let hyphen = DigitSeparators(rawValue: 1 << 1)
    package static let dot = DigitSeparators(rawValue: 1 << 2)
    package static let slash = DigitSeparators(rawValue: 1 << 3)
    /// Round brackets.
    package static let bracket = DigitSeparators(rawValue: 1 << 4)

    /// The separator that starts at an offset, with its length in bytes; empty if there is none.
    @inline(__always)
    package static func at(_ offset: Int, in text: ScanText) -> (kind: DigitSeparators, length: Int) {
        switch text.byte(offset) {
        case 0x20: (.blank, 1)
        case UInt8(ascii: "-"): (.hyphen, 1)
        case UInt8(ascii: "."): (.dot, 1)
        case UInt8(ascii: "/"): (.slash, 1)
        case UInt8(ascii: "("), UInt8(ascii: ")"): (.bracket, 1)
        case 0xC2: text.byte(offset + 1) == 0xA0 ? (.blank, 2) : ([], 0)
        case 0xE2: threeBytes(offset, in: text)
        default: ([], 0)
        }
    }

    private static func threeBytes(_ offset: Int, in text: ScanText) -> (kind: DigitSeparators, length: Int) {
        switch (text.byte(offset + 1), text.byte(offset + 2)) {
        case (0x80, 0xAF), (0x80, 0x89): (.blank, 3)
        case (0x80, 0x90), (0x80, 0x91), (0x80, 0x93): (.hyphen, 3)
        default: ([], 0)
        }
    }
}

/// A run of groups of digits with separators between them, at most 12 groups and 40 digits long.
package struct DigitRun {
    package struct Group {
        /// Byte offset of its first digit.
        package var start = 0
        /// Number of digits.
        package var count = 0
        /// All separators between it and the group before; empty for the first one.
        package var separators: DigitSeparators = []
        /// Index of its first digit in `digits`.
        package var index = 0

        package var end: Int { start + count }
    }

    package static let maximumGroups = 12
    package static let maximumDigits = 40

    package private(set) var groups: [Group] = []
    /// Values 0–9.
    package private(set) var digits: [UInt8] = []
    /// Offset behind the last digit taken.
    package private(set) var end: Int
    /// Whether more groups follow than were taken.
    ///
    /// A last group of over 40 digits is passed over, not taken.
    package private(set) var isCut = false

    /// Reads the run whose first digit is at `start`.
    ///
    /// Between two groups stand at most `gap` separators of the `allowed` sorts. Takes time in proportion to the bytes
    /// passed.
    package init(at start: Int, allowed: DigitSeparators, gap: Int = 1, in text: ScanText) {
        end = start
        var offset = start
        var separators: DigitSeparators = []
        while groups.count < Self.maximumGroups {
            let first = offset
            while text.byte(offset).isDigit { offset += 1 }
            let count = offset - first
            if digits.count + count > Self.maximumDigits {
                isCut = true
                if count > Self.maximumDigits { end = offset }
                return
            }
            end = offset
            groups.append(Group(start: first, count: count, separators: separators, index: digits.count))
            for digit in first..<offset { digits.append(text.bytes[digit] - 0x30) }
            separators = []
            var passed = 0
            while passed < gap {
                let separator = DigitSeparators.at(offset, in: text)
                guard separator.length > 0, allowed.contains(separator.kind) else { break }
                separators.formUnion(separator.kind)
                offset += separator.length
                passed += 1
            }
            guard passed > 0, text.byte(offset).isDigit else { return }
        }
        isCut = true
    }

    /// Where to read the next run: behind this one, or, if it was cut, at one of its last `overlap` groups, so that a
    /// number over the cut is seen whole.
    ///
    /// Always behind the start and behind `used`.
    package func next(overlap: Int, used: Int) -> Int {
        guard isCut, groupCount > overlap, groups[groupCount - 1].end == end else { return max(end, used) }
        return max(groups[groupCount - overlap].start, used)
    }

    package var groupCount: Int { groups.count }

    /// Number of digits in groups `first...last`.
    package func count(_ first: Int, _ last: Int) -> Int {
        groups[last].index + groups[last].count - groups[first].index
    }

    /// The digits of groups `first...last`, values 0–9.
    package func values(_ first: Int, _ last: Int) -> [UInt8] {
        Array(digits[groups[first].index..<(groups[last].index + groups[last].count)])
    }
}
