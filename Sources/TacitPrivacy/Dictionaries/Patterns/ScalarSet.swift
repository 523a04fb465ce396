/// A set of Unicode scalars: what one step of a pattern accepts.
struct ScalarSet: Sendable {
    /// Bits of 0x00–0x3F and of 0x40–0x7F.
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    /// Beyond ASCII.
    private var ranges: [ClosedRange<UInt32>] = []
    /// All letters beyond ASCII, or all that are none.
    private var hasLetters = false
    private var hasOthers = false
    private var isNegated = false

    private static let last: UInt32 = 0x10FFFF

    static let digits = ScalarSet(0x30...0x39)
    static let blanks = ScalarSet(
        0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
        0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000)
    static let notBlanks = ScalarSet(
        0...0x08, 0x0E...0x1F, 0x21...0x84, 0x86...0x9F, 0xA1...0x167F, 0x1681...0x1FFF, 0x200B...0x2027,
        0x202A...0x202E, 0x2030...0x205E, 0x2060...0x2FFF, 0x3001...last)
    static let word: ScalarSet = {
        var set = ScalarSet(0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A)
        set.hasLetters = true
        return set
    }()
    static let notWord: ScalarSet = {
        var set = ScalarSet(0...0x2F, 0x3A...0x40, 0x5B...0x5E, 0x60...0x60, 0x7B...0x7F)
        set.hasOthers = true
        return set
    }()
    static let notDigits = ScalarSet(0...0x2F, 0x3A...last)
    /// `.`
    static let notNewline = ScalarSet(0...0x09, 0x0B...last)

    init(_ ranges: ClosedRange<UInt32>...) {
        for range in ranges { insert(range) }
    }

    mutating func insert(_ range: ClosedRange<UInt32>) {
        var scalar = range.lowerBound
        while scalar < 0x80, scalar <= range.upperBound {
            if scalar < 0x40 { low |= 1 << UInt64(scalar) } else { high |= 1 << UInt64(scalar - 0x40) }
            scalar += 1
        }
        if scalar <= range.upperBound { ranges.append(scalar...range.upperBound) }
    }

    mutating func formUnion(_ other: ScalarSet) {
        low |= other.low
        high |= other.high
        ranges += other.ranges
        hasLetters = hasLetters || other.hasLetters
        hasOthers = hasOthers || other.hasOthers
    }

    mutating func negate() { isNegated.toggle() }

    @inline(__always)
    func contains(_ scalar: UInt32) -> Bool {
        if scalar < 0x40 { return (low >> UInt64(scalar) & 1 == 1) != isNegated }
        if scalar < 0x80 { return (high >> UInt64(scalar - 0x40) & 1 == 1) != isNegated }
        return containsBeyondASCII(scalar) != isNegated
    }

    private func containsBeyondASCII(_ scalar: UInt32) -> Bool {
        if hasLetters || hasOthers, LatinFolding.isLetter(scalar) ? hasLetters : hasOthers { return true }
        return ranges.contains { $0 ~= scalar }
    }

    /// May say yes where there is none.
    var mayHoldBeyondASCII: Bool { isNegated || hasLetters || hasOthers || !ranges.isEmpty }

    /// Scalars of ranges beyond ASCII whose other case is looked for one by one.
    private static let maximumCased: UInt32 = 2048

    /// Adds the other case of its letters.
    mutating func ignoreCase() {
        let small = high >> 33 & 0x3FF_FFFF
        let capital = high >> 1 & 0x3FF_FFFF
        high |= small << 1 | capital << 33
        for range in ranges where range.upperBound - range.lowerBound < Self.maximumCased {
            for scalar in range {
                guard let properties = Unicode.Scalar(scalar)?.properties else { continue }
                for mapped in [properties.lowercaseMapping, properties.uppercaseMapping] {
                    if let other = mapped.unicodeScalars.first, mapped.unicodeScalars.count == 1, other.value != scalar
                    {
                        insert(other.value...other.value)
                    }
                }
            }
        }
    }
}
