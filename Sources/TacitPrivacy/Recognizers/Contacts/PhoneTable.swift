/// Rows of cells between `;`, tabs, `|` or commas, as far as phone numbers need them: which columns hold phone numbers
/// by their header.
///
/// Is asked for offsets in rising order, and reads each byte of a text once at most.
struct PhoneTable {
    /// A cell that digits fill.
    struct Cell {
        /// The byte between the cells of its row.
        let separator: UInt8
        /// Whether its column has a header that says phone number.
        let isPhone: Bool
        /// Whether the table starts with a line without digits.
        let hasHeader: Bool
        /// Where its row starts, if another column of the table holds phone numbers.
        let rowStart: Int?
    }

    private let text: ScanText
    private let words: PhoneWords
    /// The byte between the cells of the table that is being read; 0 outside of one with a header.
    private var separator: UInt8 = 0
    /// Separators in the header.
    private var width = 0
    /// The columns of phone numbers, of the first 64.
    private var columns: UInt64 = 0
    /// Start of the line that is being read.
    private var line = 0
    /// How far that line has been read, and the column there.
    private var offset = 0
    private var column = 0
    private var isQuoted = false

    /// Bytes of blanks, quotes and brackets between digits and the border of their cell.
    private static let padding = 24
    /// Bytes of a header line, and of a name.
    private static let longestHeader = 2000
    private static let longestCell = 40

    init(_ text: ScanText, _ words: PhoneWords) {
        self.text = text
        self.words = words
    }

    /// The cell that the digits of a range fill.
    mutating func cell(of digits: Range<Int>) -> Cell? {
        let before = border(digits.lowerBound - 1, step: -1)
        let after = border(digits.upperBound, step: 1)
        guard let before, let after, before != 0 || after != 0, before == after || before == 0 || after == 0 else {
            return nil
        }
        let separator = before == 0 ? after : before
        advance(to: digits.lowerBound)
        let hasHeader = self.separator == separator
        let isPhone = hasHeader && column < 64 && columns >> UInt64(column) & 1 == 1
        return Cell(
            separator: separator, isPhone: isPhone, hasHeader: hasHeader,
            rowStart: hasHeader && columns != 0 && !isPhone ? line : nil)
    }

    /// The separator at the border of a cell, 0 at the border of a line, `nil` where something else stands.
    private func border(_ start: Int, step: Int) -> UInt8? {
        var offset = start
        while abs(offset - start) <= Self.padding {
            switch text.byte(offset) {
            case 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"):
                offset += step
            case 0, 0x0A, 0x0D: return 0
            case let byte where Self.isSeparator(byte): return byte
            default: return nil
            }
        }
        return nil
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ";") || byte == 0x09 || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ",")
    }

    /// Reads on to an offset: the lines before it, and its own up to there.
    private mutating func advance(to target: Int) {
        while offset < target {
            let byte = text.bytes[offset]
            if byte == 0x0A {
                if separator == 0 || column != width { readHeader(line..<offset) }
                line = offset + 1
                column = 0
                isQuoted = false
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == separator, !isQuoted {
                column += 1
            }
            offset += 1
        }
    }

    private mutating func readHeader(_ range: Range<Int>) {
        separator = 0
        columns = 0
        width = 0
        guard range.count <= Self.longestHeader, !text.bytes[range].contains(where: { $0.isDigit }) else { return }
        let separators = [0x09, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ",")]
        guard let found = separators.first(where: { text.bytes[range].contains($0) }) else { return }
        var start = range.lowerBound
        for end in range.lowerBound...range.upperBound where end == range.upperBound || text.bytes[end] == found {
            if width < 64, isPhoneHeader(start..<end) { columns |= 1 << UInt64(width) }
            if end < range.upperBound { width += 1 }
            start = end + 1
        }
        separator = found
    }

    private func isPhoneHeader(_ cell: Range<Int>) -> Bool {
        cell.count <= Self.longestCell && words.header.occurs(after: cell.lowerBound, within: cell.count, in: text)
            && !words.other.occurs(after: cell.lowerBound, within: cell.count, in: text)
            && !words.amounts.occurs(after: cell.lowerBound, within: cell.count, in: text)
    }

    /// Whether a cell of the row around a range is a person's name or an e-mail address.
    ///
    /// Looks at 120 bytes before and after.
    static func hasPerson(around range: Range<Int>, separator: UInt8, in text: ScanText) -> Bool {
        var first = range.lowerBound
        let low = max(0, first - 120)
        while first > low, text.bytes[first - 1] != 0x0A { first -= 1 }
        var last = range.upperBound
        let high = min(text.count, last + 120)
        while last < high, text.bytes[last] != 0x0A { last += 1 }
        var start = first
        var (cells, persons) = (0, 0)
        for end in first...last where end == last || text.bytes[end] == separator {
            cells += 1
            persons += isPerson(start..<end, in: text) ? 1 : 0
            start = end + 1
        }
        return cells > 2 && persons > 0
    }

    private static func isPerson(_ cell: Range<Int>, in text: ScanText) -> Bool {
        guard 3...longestCell ~= cell.count else { return false }
        let bytes = text.bytes[cell]
        if bytes.contains(UInt8(ascii: "@")) { return !bytes.contains(0x20) }
        guard !bytes.contains(where: { $0.isDigit }) else { return false }
        let words = Words(Array(bytes))
        guard 1...3 ~= words.count, words.list.allSatisfy({ $0.isCapital }) else { return false }
        return words.list.contains { $0.entry.given == .strong && !$0.entry.isNoun && !$0.entry.isTown }
    }
}
