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

/// Up to 32 digits, values 0–9.
package struct Digits: RandomAccessCollection, Sendable {
    /// Four bits each, the first one lowest.
    private var values: UInt128 = 0
    package private(set) var endIndex = 0
    package var startIndex: Int { 0 }

    @inline(__always)
    package subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: values &>> UInt128(index &* 4)) & 15 }

    @inline(__always)
    fileprivate mutating func append(_ digit: UInt8) {
        values |= UInt128(digit) &<< UInt128(endIndex &* 4)
        endIndex += 1
    }

    /// The number that the first `count` digits spell.
    package func number(_ count: Int) -> Int {
        var number = 0
        for place in 0..<count { number = number * 10 + Int(self[place]) }
        return number
    }

    /// All but the first `count` digits.
    package func withoutFirst(_ count: Int) -> Digits {
        var part = self
        part.values >>= UInt128(count * 4)
        part.endIndex -= count
        return part
    }

    /// The first `count` digits.
    package func first(_ count: Int) -> Digits {
        var part = self
        part.endIndex = count
        return part
    }
}

/// A run of groups of digits with separators between them, at most 12 groups and 40 digits long.
///
/// Holds all inline: reading one allocates nothing.
package struct DigitRun {
    package struct Group: Sendable {
        /// Byte offset of its first digit.
        package var start: Int
        /// Number of digits.
        package var count: Int
        /// All separators between it and the group before; empty for the first one.
        package var separators: DigitSeparators
        /// Digits in groups before it.
        package var index: Int

        package var end: Int { start + count }
    }

    /// Groups by number. Twelve groups of 40 digits are shorter than 256 bytes, so that a byte does for each figure.
    package struct Groups: Sendable {
        fileprivate let start: Int
        fileprivate var offsets = SIMD16<UInt8>(repeating: 0)
        fileprivate var counts = SIMD16<UInt8>(repeating: 0)
        fileprivate var separators = SIMD16<UInt8>(repeating: 0)
        fileprivate var places = SIMD16<UInt8>(repeating: 0)

        @inline(__always)
        package subscript(group: Int) -> Group {
            Group(
                start: start &+ Int(offsets[group]), count: Int(counts[group]),
                separators: DigitSeparators(rawValue: separators[group]), index: Int(places[group]))
        }
    }

    package static let maximumGroups = 12
    package static let maximumDigits = 40

    package private(set) var groups: Groups
    package private(set) var groupCount = 0
    package private(set) var digitCount = 0
    /// Offset behind the last digit taken.
    package private(set) var end: Int
    /// Whether more groups follow than were taken.
    ///
    /// A last group of over 40 digits is passed over, not taken.
    package private(set) var isCut = false

    /// Reads the run whose first digit is at `start`.
    ///
    /// Between two groups stand at most `gap` (1 to 3) separators of the `allowed` sorts. Takes time in proportion to the
    /// bytes passed.
    package init(at start: Int, allowed: DigitSeparators, gap: Int = 1, in text: ScanText) {
        groups = Groups(start: start)
        end = start
        var offset = start
        var separators: DigitSeparators = []
        while groupCount < Self.maximumGroups {
            let first = offset
            offset = text.marks.end(of: .digit, from: offset)
            let count = offset - first
            if digitCount + count > Self.maximumDigits {
                isCut = true
                if count > Self.maximumDigits { end = offset }
                return
            }
            end = offset
            groups.offsets[groupCount] = UInt8(first - start)
            groups.counts[groupCount] = UInt8(count)
            groups.separators[groupCount] = separators.rawValue
            groups.places[groupCount] = UInt8(digitCount)
            groupCount += 1
            digitCount += count
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

    /// Number of digits in groups `first...last`.
    @inline(__always)
    package func count(_ first: Int, _ last: Int) -> Int {
        groups[last].index + groups[last].count - groups[first].index
    }

    /// The digits of groups `first...last`, values 0–9; at most 32.
    package func values(_ first: Int, _ last: Int, in text: ScanText) -> Digits {
        var digits = Digits()
        for group in first...last {
            let group = groups[group]
            for offset in group.start..<group.end { digits.append(text.bytes[offset] &- 0x30) }
        }
        return digits
    }
}
