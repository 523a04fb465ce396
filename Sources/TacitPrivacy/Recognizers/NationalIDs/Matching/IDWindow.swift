/// Up to eight groups of ASCII letters and digits with one separator between neighbours, read from a place in a text
/// and grown group by group.
struct IDWindow {
    /// Letters and digits.
    private(set) var count = 0
    /// A bit for each character that is a digit; the others are letters.
    private(set) var digits: UInt32 = 0
    /// `-`, `.`, `/`, `(` or blank before each group but the first, eight bits each, the last one lowest.
    private(set) var separators: UInt64 = 0
    /// Whether one of them is a blank.
    private(set) var hasBlank = false
    /// Lengths of the groups, five bits each.
    private(set) var layout: UInt64 = 0
    private(set) var end = 0
    private var start = 0
    private var groups = 0
    /// The first characters, letters as capitals, as far as they were asked for.
    private var read: [UInt8] = []
    /// Where in the text the first of those stands, and where the last one ends.
    private var readStart = -1
    private var readEnd = 0

    /// A UUID has 32.
    static let maximumCharacters = 32
    static let maximumGroups = 8

    mutating func reset(to start: Int) {
        count = 0
        digits = 0
        separators = 0
        hasBlank = false
        layout = 0
        self.start = start
        end = start
        groups = 0
    }

    /// Adds the next group.
    ///
    /// False if there is none or it is too long; the window is then of no more use.
    mutating func grow(in text: ScanText) -> Bool {
        guard groups < Self.maximumGroups else { return false }
        var start = end
        if groups > 0 {
            let (separator, length) = Self.separator(at: start, in: text)
            guard length > 0 else { return false }
            separators = separators << 8 | UInt64(separator)
            if separator == 0x20 { hasBlank = true }
            start += length
        }
        guard start < text.count else { return false }
        let marks = text.marks
        let length = (~marks.window(.alphanumeric, from: start)).trailingZeroBitCount
        guard length > 0, count + length <= Self.maximumCharacters else { return false }
        let group: UInt64 = (1 << UInt64(length)) - 1
        digits |= UInt32(marks.window(.digit, from: start) & group) << UInt32(count)
        count += length
        layout = layout << 5 | UInt64(length)
        groups += 1
        end = start + length
        return true
    }

    /// The end, with the bracket behind it if the last group stands in brackets: `A123456(3)`.
    func closed(in text: ScanText) -> Int {
        let isBracket = separators & 0xFF == UInt64(UInt8(ascii: "("))
        return isBracket && text.byte(end) == UInt8(ascii: ")") ? end + 1 : end
    }

    /// Letters as capitals, without separators.
    mutating func characters(in text: ScanText) -> [UInt8] {
        if readStart != start {
            read.removeAll(keepingCapacity: true)
            (readStart, readEnd) = (start, start)
        }
        while read.count < count {
            let byte = text.bytes[readEnd]
            if byte.isAlphanumeric { read.append(byte.isLower ? byte & 0xDF : byte) }
            readEnd += 1
        }
        return read.count == count ? read : Array(read.prefix(count))
    }

    /// Whether a letter is small.
    func hasSmallLetter(in text: ScanText) -> Bool { text.bytes[start..<end].contains(where: \.isLower) }

    @inline(__always)
    static func separator(at offset: Int, in text: ScanText) -> (byte: UInt8, length: Int) {
        let (kind, length) = DigitSeparators.at(offset, in: text)
        switch kind {
        case .blank: return (0x20, length)
        case .hyphen: return (0x2D, length)
        case .dot: return (0x2E, length)
        case .slash: return (0x2F, length)
        case .bracket: return text.byte(offset) == UInt8(ascii: "(") ? (0x28, length) : (0, 0)
        default: return (0, 0)
        }
    }
}
